import { it as t } from '../../common/italian.ts';
import type { WaySentences } from '../sentences.ts';
import type { ForAnother, GoalKind } from '../terms.ts';
import type { Told } from '../told.ts';
import { NAMES } from './names.ts';

const UNDERSTOOD: Record<GoalKind, string> = {
  access: t`Volentieri: le procuro una copia dei suoi dati.`,
  portability: t`Volentieri: le procuro i suoi dati in file che potrà portare a un altro servizio.`,
  rectification: t`Sistemiamolo.`,
  erasure: t`Desidera che cancelliamo i suoi dati. Prima che succeda qualcosa, le mostro esattamente che cosa significa.`,
  restriction: t`Desidera che sospendiamo l'uso dei suoi dati. Il suo account resta.`,
  objection: t`Non vuole più che usiamo i suoi dati.`,
  withdrawal: t`Niente più newsletter: ci penso io.`,
  do_not_sell: t`Non vuole che vendiamo o condividiamo i suoi dati. Ne prendo nota.`,
  human: t`Certo, chiamo una persona del nostro team.`,
  complaint: t`Mi dispiace che qualcosa sia andato storto.`,
  status: t`Guardo subito a che punto sono le sue richieste.`,
  cancel: t`Desidera annullare una richiesta. La cerco.`,
};

const FOR_ANOTHER: Record<ForAnother, string> = {
  child: t`Si tratta di un minore. I minori hanno gli stessi diritti, e un genitore o un tutore può esercitarli per loro. In questi casi usiamo una cura particolare: se ne occupa una persona del nostro team.`,
  deceased: t`Le faccio le mie più sentite condoglianze. Una persona del nostro team se ne occupa insieme a lei e le dice che cosa serve. Non invii documenti qui nella chat.`,
  representative: t`Scrive per conto di un'altra persona. Qualcuno del nostro team verifica che lei possa agire a suo nome e poi se ne occupa. Non invii documenti qui nella chat.`,
};

export const way = ({ and }: Told): WaySentences => ({
  noMoreCalls: () =>
    t`Non vuole più telefonate pubblicitarie da parte nostra. Preparo un'opposizione; tutto il resto rimane com'è.`,
  understood: (goal) => UNDERSTOOD[goal],
  firstThen: (first, later) =>
    t`Una cosa alla volta: prima ${NAMES[first]}, poi ${and(later.map((goal) => NAMES[goal]))}.`,
  copyBeforeErasure: () => t`La copia viene per prima, così l'avrà prima che si cancelli qualcosa.`,
  next: (goal) => t`Passiamo alla prossima cosa: ${NAMES[goal]}.`,
  backTo: (goal) => t`Riprendiamo: ${NAMES[goal]}.`,
  later: (goal) => t`Ne ho preso nota. Poi torniamo su questo: ${NAMES[goal]}.`,
  changedTo: (from, to) =>
    from === 'erasure'
      ? t`Va bene, non si cancella nulla. Al suo posto: ${NAMES[to]}.`
      : t`Va bene, lasciamo da parte ${NAMES[from]}. Al suo posto: ${NAMES[to]}.`,
  openQuestion: () => t`Ecco che cosa le avevo chiesto:`,
  noOpenQuestion: () => t`In questo momento non ci sono domande in sospeso. Che cosa desidera fare?`,
  forgotten: (goal) =>
    goal === 'status' || goal === 'cancel'
      ? t`Va bene, lasciamo stare.`
      : t`Va bene, lasciamo da parte ${NAMES[goal]}. Non è stato registrato nulla.`,
  nothingToForget: () => t`Non c'è nulla in sospeso. Tutto a posto.`,
  startedAgain: () =>
    t`Ricominciamo. Ciò che era rimasto a metà è annullato; le richieste già presentate restano valide.`,
  forAnother: (who) => FOR_ANOTHER[who],
  personAsked: (address) =>
    t`Se conosciamo l'indirizzo ${address}, chiedo anche a quella persona se è d'accordo. Prima non succede nulla, e ciò che abbiamo non va a nessun altro.`,
});
