import type { CarriedOutKind } from '../../../domain/kinds.ts';
import { it as t } from '../../common/italian.ts';
import type { OpeningSentences } from '../sentences.ts';
import type { Told } from '../told.ts';

/** What each right is for, in the order in which they are explained. */
const RIGHTS: Record<CarriedOutKind, string> = {
  access: t`**Vedere**: ricevere una copia di tutto ciò che abbiamo su di lei, e sapere perché`,
  portability: t`**Portare con sé**: ricevere i suoi dati in file che altri servizi sanno leggere`,
  rectification: t`**Correggere**: far sistemare ciò che è sbagliato`,
  erasure: t`**Cancellare**: far eliminare i suoi dati`,
  restriction: t`**Sospendere**: non usiamo più i suoi dati, ma il suo account resta`,
  objection: t`**Opporsi**: fermare la pubblicità, oppure ogni uso dei suoi dati`,
  withdrawal: t`**Disiscriversi**: non ricevere più newsletter`,
  do_not_sell: t`**Nessuna vendita**: i suoi dati non vengono venduti né condivisi`,
};

const RIGHTS_LISTED = Object.values(RIGHTS)
  .map((right) => `- ${right}`)
  .join('\n');

export const opening = ({ company, contact, privacyUrl, authorityLink, on }: Told): OpeningSentences => ({
  opening: () =>
    t`Buongiorno, sono l'assistente automatico di ${company} per tutto ciò che riguarda i suoi dati personali. Posso procurarle una copia dei suoi dati, farli correggere o cancellare e fermare la nostra newsletter.\n\nPreferisce parlare con una persona? Scriva «una persona, per favore», in qualsiasi momento, oppure ci contatti qui: ${contact}. Che cosa succede con questa chat è spiegato nella nostra [informativa sulla privacy](${privacyUrl}).\n\nChe cosa posso fare per lei?`,
  greeted: () => t`Buongiorno, mi fa piacere sentirla. Che cosa posso fare per lei?`,
  greetedAgain: () => t`Buongiorno.`,
  whoIAm: () =>
    t`Sono un assistente automatico, non una persona. Se preferisce parlare con una persona, scriva «una persona, per favore».`,
  farewell: (open, filed) => {
    if (open === undefined)
      return filed ? 'Arrivederci! Resta tutto come detto.' : 'Arrivederci! Sono qui se le serve altro.';
    if (open === 'cancel') return 'Arrivederci! Non ho annullato nulla: tutto resta com’è.';
    return filed
      ? 'Arrivederci! Quest’ultima richiesta non l’ho registrata; il resto rimane come detto.'
      : 'Arrivederci! Non ho registrato nulla. Se vuole riprendere un’altra volta, scriva semplicemente qui.';
  },
  thanked: () => t`Di nulla. Se le serve altro, sono qui.`,
  menu: () => t`Che cosa desidera fare? Scelga qui sotto, oppure lo dica con parole sue.`,
  rightsInfo: () =>
    t`Questi sono i suoi diritti. Esercitarli non costa nulla:\n${RIGHTS_LISTED}\n\nPuò anche presentare un reclamo a noi, oppure all'autorità per la protezione dei dati: ${authorityLink}. Che cosa desidera fare?`,
  outOfScope: () =>
    t`Purtroppo posso aiutarla solo per i dati personali e la privacy presso ${company}. Per tutto il resto c'è il nostro team: ${contact}.`,
  policyIntro: (number, title) =>
    t`La nostra informativa sulla privacy dice così, al punto ${number}, «${title}»:`,
  policySilent: () =>
    t`La nostra informativa sulla privacy non risponde a questa domanda, e preferisco non tirare a indovinare. Glielo può dire una persona del nostro team: scriva «una persona, per favore».`,
  whichClause: () => t`Quale di questi punti intende?`,
  orClause: () => 'Oppure intendeva uno di questi punti?',
  policyAbove: (number, title) =>
    `È scritto nel passo che ho appena citato, al punto ${number}, «${title}». Se cerca altro, può dirglielo una persona del nostro team.`,
  whereFrom: () =>
    t`Se riceve la nostra newsletter, il suo indirizzo viene dall'iscrizione; se ha un account, da chi lo ha aperto. Altrimenti uno dei nostri clienti lo ha messo in una lista di contatti e ha caricato la lista da noi. Nella copia dei suoi dati è scritto con precisione quale caso è il suo.`,
  askQuestion: () => t`Che cosa desidera sapere? Cerco la risposta nella nostra informativa sulla privacy.`,
  howLong: (dueAt) =>
    dueAt === undefined
      ? t`Prima che lei decida, le mostro il termine previsto dalla legge. Se finiamo prima, lo saprà prima.`
      : t`La legge ci lascia tempo fino al ${on(dueAt)}. Se finiamo prima, lo saprà prima.`,
});
