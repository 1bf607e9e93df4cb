import type { DataPart } from '../../../domain/wish.ts';
import { it as t } from '../../common/italian.ts';
import type { Told } from '../told.ts';
import type { WantSentences } from '../wantSentences.ts';
import { NAMES } from './names.ts';

const PARTS: Record<DataPart, string> = {
  name: t`il suo nome`,
  email: t`il suo indirizzo e-mail`,
  phone: t`il suo numero di telefono`,
  postalAddress: t`il suo indirizzo postale`,
  birthDate: t`la sua data di nascita`,
  orders: t`i suoi ordini`,
  payments: t`i suoi dati di pagamento`,
  messages: t`i suoi messaggi`,
  contacts: t`i suoi contatti`,
  activity: t`la cronologia delle sue attività`,
  location: t`i suoi dati di posizione`,
  cookies: t`i suoi cookie`,
  photos: t`le sue foto`,
};

export const wants = ({ and, contact, count }: Told): WantSentences => ({
  askNext: (goal, weighty) =>
    weighty
      ? t`Ha accennato anche a questo: ${NAMES[goal]}. Vuole che le mostri che cosa comporterebbe? Senza il suo sì non succede nulla.`
      : t`Ha accennato anche a questo: ${NAMES[goal]}. Vuole che me ne occupi?`,
  nextLeft: () => t`Va bene, lasciamo stare.`,
  parked: (goals) =>
    t`Il nostro team sa anche di questo: ${and(goals.map((goal) => NAMES[goal]))}. Non è stato registrato nulla. Se vuole che me ne occupi io, me lo dica.`,
  askTopic: () => t`Di che cosa si tratta? Basta una frase, così arriva alla persona giusta.`,
  askWhoseList: () =>
    t`Vuole che non scriviamo più al suo indirizzo, o si tratta di una lista del suo account?`,
  leftAsItIs: () => t`Va bene, non cambio nulla.`,
  subscribeAgain: () =>
    t`Qui posso solo interrompere le nostre e-mail, non riattivarle. Si iscriva di nuovo dove lo ha fatto la prima volta, oppure scriva a ${contact}.`,
  partOnly: (parts) =>
    t`Quindi va cancellato solo questo: ${and(parts.map((part) => PARTS[part]))}. Non posso farlo da solo: se ne occupa una persona del nostro team, dopo essersi assicurata che sia proprio lei. Tutto il resto rimane.`,
  stillForAnother: () =>
    t`Immagino che riguardi ancora la persona per cui scrive, quindi se ne occupa anche qui il nostro team. Se riguarda lei, scriva «i miei dati personali».`,
  addressAlreadyKnown: () => t`È l'indirizzo che abbiamo già. Qual è quello nuovo?`,
  addressNotYetKnown: () =>
    t`Questo è il nuovo indirizzo. Mi serve quello che conosciamo finora, perché il codice arriva lì. Qual è?`,
  takenAsName: () =>
    t`L'ho inteso come nuovo nome; lo rivedrà prima di qualsiasi modifica. Se intendeva altro, scriva «lasciamo stare».`,
  didYouMeanThis: () => t`Intendeva questo?`,
  endedEarlier: (number) =>
    t`${number === 1 ? `Un'altra richiesta si è conclusa` : `Altre ${count(number)} si sono concluse`} prima di queste. Se mi dà un riferimento, controllo.`,
  takeYourTime: () => t`Faccia con calma. Prima della sua risposta non succede nulla.`,
  nowNoted: () => t`Va bene, senza attesa. Prima che succeda qualcosa, vedrà che cosa comporta.`,
});
