import { it as t } from '../../../wording/common/italian.ts';
import type { SiteTexts } from './shape.ts';

export const it: SiteTexts = {
  languageName: 'Italiano',
  skip: 'Vai al contenuto',
  nav: { product: 'Prodotto', pricing: 'Prezzi', menu: 'Principale', languages: 'Lingue' },
  home: {
    title: 'Plumelac: newsletter che si leggono',
    description:
      'Scrivere, inviare e conservare newsletter che la gente aspetta. Fatto e ospitato a Ginevra.',
    kicker: 'Software per newsletter, da Ginevra',
    headline: 'Lettere che la gente aspetta.',
    lead: 'Plumelac è un posto tranquillo per scrivere una newsletter, e affidabile per inviarla. Niente pixel spia, niente trucchi: solo le sue parole, ben composte, nelle caselle giuste.',
    start: 'Come funziona',
    more: 'Piani e prezzi',
    facts: [
      { number: '300', text: 'case editrici, associazioni e negozi scrivono con noi' },
      { number: '99,2%', text: 'delle lettere del mese scorso è arrivato subito' },
      { number: '0', text: 'pixel spia in tutte quante' },
    ],
    featuresTitle: 'Per chi ha qualcosa da dire',
    features: [
      {
        title: 'Una pagina, non un cruscotto',
        text: 'Si scrive su un foglio che somiglia alla lettera. La composizione è già fatta, fino all’ultima legatura, e regge in ogni programma di posta.',
      },
      {
        title: 'Liste ben educate',
        text: 'Ogni lettore ha detto di sì, ogni lettera si ferma con un clic, e chi se ne va resta fuori, anche dopo la prossima importazione.',
      },
      {
        title: 'Spedito dal lago',
        text: 'Liste, bozze e archivi restano a Ginevra. L’invio è seguito da persone che rispondono al telefono.',
      },
    ],
    quote:
      'Abbiamo traslocato la nostra lettera del venerdì in un pomeriggio. La prima risposta è arrivata da una lettrice che non sentivamo da un anno.',
    quoteBy: 'Una libreria della città vecchia',
    closingTitle: 'I suoi lettori le affidano il loro indirizzo.',
    closing:
      'E lei a noi il suo. La nostra informativa sulla privacy è scritta per essere letta, e l’assistente sotto «Privacy» sbriga una richiesta sotto i suoi occhi.',
  },
  sheet: {
    issue: 'N. 48, venerdì',
    headline: 'Che cosa lascia la nebbia sugli scaffali',
    words: 'Tre novità, una vecchia amica e una serata con la zuppa.',
  },
  product: {
    title: 'Prodotto e prezzi',
    description: 'Come funziona Plumelac e quanto costa.',
    headline: 'Dalla prima riga all’ultima casella.',
    lead: 'Quattro passi, e per nessuno serve un corso.',
    steps: [
      {
        title: 'Scrivere',
        text: 'Su un foglio con la sua intestazione. Le immagini trovano il loro posto, i link vengono controllati mentre scrive.',
      },
      {
        title: 'Scegliere i lettori',
        text: 'Importi una lista con i consensi che la accompagnano, oppure lasci che la gente si iscriva su una sua pagina.',
      },
      {
        title: 'Inviare',
        text: 'Adesso, o all’ora che piace ai suoi lettori. I provider lenti ricevono lentamente, così arrivano tutte.',
      },
      {
        title: 'Conservare',
        text: 'Ogni lettera resta nel suo archivio, come pagina e come PDF, per tutto il tempo che vuole.',
      },
    ],
    pricingTitle: 'Prezzi',
    pricingLead: 'All’anno, IVA inclusa. Cambi o smetta quando vuole; il resto viene rimborsato.',
    perYear: 'all’anno',
    free: 'gratuito',
    choose: 'Ci scriva',
    plans: [
      {
        name: 'Feuille',
        text: 'Per una prima lettera',
        points: ['fino a 200 lettori', 'due lettere al mese', 'la sua pagina d’archivio'],
      },
      {
        name: 'Cahier',
        text: 'Per associazioni e negozi',
        points: ['fino a 2000 lettori', 'lettere senza limiti', 'il suo dominio di invio'],
      },
      {
        name: 'Gazette',
        text: 'Per le redazioni',
        points: ['fino a 15’000 lettori', 'più autori', 'tre lingue in una lettera'],
      },
      {
        name: 'Maison',
        text: 'Per le case editrici',
        points: ['lettori senza limiti', 'approvazione a tappe', 'una persona che la conosce'],
      },
    ],
    promiseTitle: 'Che cosa non c’è in nessun piano',
    promise:
      'Le aperture non si contano, i clic non si seguono, le liste non si vendono e non si prestano. Viviamo di abbonamenti e di nient’altro.',
  },
  policy: {
    description: 'Quali dati personali ha Plumelac, perché, dove, e come può decidere lei.',
    versionLine: (version, day) => t`Versione ${version}, in vigore dal ${day}`,
    contents: 'Indice',
    ask: 'Chieda all’assistente',
    askText:
      'Una copia dei suoi dati, una correzione, una cancellazione o una semplice domanda: l’assistente ci pensa qui.',
    linkTo: (number) => `Link alla clausola ${number}`,
  },
  people: {
    title: 'Persone per provare',
    lead: 'Plumelac e i suoi clienti sono inventati. Apra la chat, scriva la frase e dia l’indirizzo quando le viene chiesto; il codice arriva nella casella locale.',
    type: 'Da scrivere per prima',
    happens: 'Che cosa succede',
    note: 'Tutto ciò che fa con loro si annulla con «npm run demo:reset».',
  },
  signIn: {
    title: 'Accedere',
    lead: 'Chi accede qui è conosciuto anche nella chat, e lì non ha bisogno di un codice.',
    customer: 'Cliente',
    password: 'Password',
    hint: 'Tutte le persone della demo hanno la password «plumelac».',
    button: 'Accedere',
    wrong: 'Non è la password.',
    signOut: 'Uscire',
  },
  footer: {
    made: 'Scritto e ospitato a Ginevra.',
    contact: 'Contatto',
    demo: 'Plumelac è un’azienda immaginaria che mostra Rightsdesk al lavoro.',
    people: 'Persone per provare',
  },
  notFound: {
    title: 'Questa pagina non è qui',
    text: 'Forse ha traslocato, o il link contiene un errore.',
    back: 'Torna all’inizio',
  },
};
