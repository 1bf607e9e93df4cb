import type { Phrases } from './phrases.ts';
import { REFERENCE, word } from './reference.ts';

const MAIL = 'e-?mail|mail|indirizz[oi]|casella|posta|account';
export const RELATIVE =
  'madre|mamma|padre|papa|marito|moglie|coniuge|compagn[oa]|fratello|sorella|figli[oa]|nonn[oa]|zi[oa]|amic[oa]';

export const it: Phrases = {
  commands: {
    cancel_reference: new RegExp(
      `^(?:per favore )?(?:annull(?:a|ate|are)|ritir(?:a|ate|are))\\W+(?:la richiesta )?${REFERENCE}(?: per favore)?$|^${REFERENCE} annullare$`,
      'u',
    ),
    erase_now: new RegExp(
      `^(?:si |no |per favore |allora )*(?:cancell(?:a|ate|are)|elimin(?:a|ate|are))(?: tutto| i miei dati)? (?:adesso|ora|subito|immediatamente|senza (?:attendere|aspettare))(?:\\W+${REFERENCE})?(?: per favore| grazie)?$`,
      'u',
    ),
    restart:
      /^(?:per favore |possiamo )*(?:ricominci\p{L}+(?: (?:da capo|dall'inizio))?|ripart\p{L}+ da (?:zero|capo)|da capo)(?: per favore)?$/u,
    forget:
      /^(?:ok |no |ah |oh |va bene )*(?:lasci\p{L}* (?:stare|perdere)|lasciamo (?:stare|perdere)|dimentic\p{L}+|annull(?:a|ate|are)|fermo|fermati|basta|stop|niente|non importa)(?: per favore| grazie)?$/u,
    repeat:
      /(?:qual era|quale era|com'era) (?:la|la vostra|la sua) domanda|(?:cosa|che cosa) mi (?:avete|ha|hai) chiesto|^(?:puo |potete |puoi )?ripet\p{L}+(?: la domanda)?(?: per favore)?$|^(?:come|scusi|cosa)$|(?:cosa|che cosa) devo (?:fare|scrivere|inserire)/u,
    no_access: new RegExp(
      `(?:non ho piu|non uso piu|non posso (?:piu )?(?:accedere|entrare|aprire)|non riesco (?:piu )?ad? (?:accedere|entrare|aprire)|perso|senza accesso).{0,40}(?:${MAIL})|(?:${MAIL}).{0,40}(?:non esiste piu|non funziona piu|non ce l'ho piu|non e piu mi[ao])`,
      'u',
    ),
    send_code:
      /(?:nuovo|altro|(?:ri)?manda\p{L}{0,9}|(?:re|ri|r)?invia\p{L}{0,9}).{0,20}codice|codice.{0,20}(?:di nuovo|ancora una volta|non)|(?:non|niente|mai|ancora).{0,20}(?:ricevuto|arrivat[oa]|codice)|dov'e il codice|^(?:ancora )?niente$|nessuna (?:e-?)?mail (?:arrivata|ricevuta|per ora)/u,
    other_address:
      /(?:altro|altra|diverso|diversa|sbagliato|sbagliata) (?:indirizzo|e-?mail|mail)|(?:indirizzo|e-?mail|mail) (?:e )?sbagliat[oa]|non (?:questo|quell'?) ?(?:indirizzo)|ho sbagliato (?:a scrivere )?(?:l'|la |il mio |la mia )?(?:indirizzo|e-?mail|mail)/u,
    answer_here:
      /^(?:rispond\p{L}+(?:mi)? |risposta |meglio |solo )*(?:qui|qui (?:in|nella) chat|in chat|nella chat|nessuna e-?mail|niente e-?mail)(?: per favore| va bene)?$/u,
  },
  callsAssistant:
    /^(?:ok )*(?:stop|fermat[ie]|fermo|annulla(?:re|te)?|(?:torna(?:re)? a)?(?:ll'|l')?(?:assistente|chat ?bot|bot|robot))(?: per favore)?$/u,
  status: word('stato'),
  greeting: /^(?:buongiorno|buonasera|buon giorno|buona sera|salve)(?!\p{L})/u,
  names: 'italiano|italian|italien|italienisch',
  instead: word('invece|piuttosto|anzi|in realta|ho cambiato idea|al posto|solo|soltanto|basta che'),
  also: word('anche|inoltre|in piu|e poi|pure'),
  consent: word('consens[oi]'),
  analytics: word('statistic[ah]e?|analisi|tracciamento|tracciare|profilazione|profil[oi]|misurazion[ei]'),
  yes: "si|certo|ok|okay|confermo|confermato|va bene|d'accordo|esatto|esattamente|procedete|procedi|proceda|fatelo|lo faccia|sicuro|certamente|assolutamente|giusto|perfetto|volentieri",
  besideYes:
    'per favore|grazie|mille|io|lo|la|i|voglio|vorrei|miei|mio|dati|conto|account|tutto|cancellate|cancellare|cancella|eliminate|eliminare|annullate|annullare|annulla|adesso|ora|subito|allora|e|che|cosi|bene',
  leadIn:
    /^(?:(?:no|scusi|per favore|ok),? )*(?:(?:è|e'|dovrebbe essere|deve essere)|(?:il mio |la mia |il |la |l')?(?:nuov[oa] )?(?:nome|cognome|indirizzo(?: e-?mail)?|e-?mail|telefono|numero(?: di telefono)?) (?:è|:)|mi chiamo|scriv(?:a|ete|i)|mett(?:a|ete|i)):? +/iu,
  forAnother: {
    child:
      /(?:mio|mia|miei|mie|nostro|nostra|nostri) (?:figli[oae]?|bambin[oaie]|ragazz[oaie]|nipot[ei]).{0,60}(?:account|dati|indirizzo|newsletter|iscritt[oaie]|profilo|informazioni|conto)|(?:account|dati|profilo|informazioni|conto|indirizzo) d(?:i|el|ella|ei) (?:mio|mia|miei|nostro|nostra|nostri) (?:figli[oae]?|bambin[oaie]|nipot[ei])|ho (?:solo |soltanto |appena )?(?:[5-9]|1[0-5]) anni|sono minorenne/u,
    deceased: new RegExp(
      `decedut[oaie]|defunt[oaie]|(?:e|sono) mort[oaie]|(?:${RELATIVE}) (?:e )?mort[oa]|scompars[oa] (?:il|nel|da)|e mancat[oa]|venut[oa] a mancare|esecutore testamentario|erede di|lutto`,
      'u',
    ),
    representative: new RegExp(
      `(?:a|in) nome di|per conto di|per (?:il mio|la mia) client[ei]|(?:rappresento|sono (?:l'avvocat[oa]|un avvocato|il tutore|la tutrice|il curatore|la curatrice))|procura|(?<!\\p{L})delega(?:t[oa])?(?!\\p{L})|(?:account|dati|conto) d(?:i|el|ella) (?:mio|mia) (?:${RELATIVE}|collega|capo|vicin[oa])`,
      'u',
    ),
  },
};
