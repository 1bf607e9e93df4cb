import type { RequestKind } from '../../../domain/kinds.ts';
import { it as words } from '../../common/it.ts';
import { it as t } from '../../common/italian.ts';
import { createStanding } from '../standing.ts';

/** Every kind of request is feminine but a complaint. */
const ending = (kind: RequestKind): string => (kind === 'complaint' ? 'o' : 'a');

export const { standing, listed } = createStanding({
  latest: (day) => t`Il termine è il ${day}.`,
  ended: (day) => t` il ${day}`,
  window: (day) =>
    t`Non usiamo più i suoi dati e li cancelliamo dopo il ${day}. Fino ad allora può cambiare idea.`,
  message: ({ latest }) => t`È presso il nostro team, e le risponde una persona. ${latest}`,
  optedOut: t`Ha già effetto.`,
  states: {
    verifying: () => t`Mancano ancora il codice e il suo sì.`,
    filed: ({ kind, latest }) => t`L'abbiamo ricevut${ending(kind)} e cominciamo presto. ${latest}`,
    awaiting_decision: ({ latest }) =>
      t`Se ne sta occupando una persona del nostro team, che poi le scrive. ${latest}`,
    scheduled: ({ latest }) => t`È nel periodo di attesa. ${latest}`,
    in_progress: ({ latest }) => t`Ci stiamo lavorando e le scriveremo quando sarà fatto. ${latest}`,
    partly_done: ({ latest }) => t`Una parte è fatta, il resto segue. ${latest}`,
    done: ({ kind, ended }) => t`È stat${ending(kind)} conclus${ending(kind)}${ended}.`,
    refused: ({ kind, ended }) =>
      t`È stat${ending(kind)} respint${ending(kind)}${ended}. La nostra e-mail spiega perché, e a chi può rivolgersi.`,
    cancelled: ({ kind, ended }) => t`È stat${ending(kind)} annullat${ending(kind)}${ended}.`,
  },
  line: (reference, kind, standing) => t`- **${reference}**, ${words.requestNames[kind]}: ${standing}`,
});
