import { type Reply, reply } from '../reply.ts';
import { onInvoices, onLists, onLogin, onWhatIsIncluded } from './aboutTheData.ts';
import { onWhatIsIt, onWhy } from './aboutTheQuestion.ts';
import { onIsThisAll, onWhatNext, onWhatWasDone } from './aboutTheWay.ts';
import { onChangeOfMind, onFaster, onHowLong, onLater } from './aboutTime.ts';
import {
  onHowIdentify,
  onMustI,
  onNoEmail,
  onSafe,
  onSimpler,
  onWhereButton,
  onWhoSees,
} from './aboutTrust.ts';
import type { Aside } from './aside.ts';
import type { Situation } from './situation.ts';

/** What is true here, for each thing that people ask in between. */
export const ANSWERS: Record<Aside, (situation: Situation) => Reply> = {
  what_is_it: onWhatIsIt,
  why: onWhy,
  is_it_safe: onSafe,
  how_long: onHowLong,
  cost: () => reply('costNothing'),
  change_mind: onChangeOfMind,
  invoices: onInvoices,
  lists: onLists,
  login: onLogin,
  what_next: onWhatNext,
  what_was_done: onWhatWasDone,
  is_this_all: onIsThisAll,
  who_are_you: () => reply('whoIAm'),
  faster: onFaster,
  no_email: onNoEmail,
  do_not_know: onWhatIsIt,
  somebody_helps: () => reply('helperWelcome'),
  what_is_included: onWhatIsIncluded,
  who_sees: onWhoSees,
  later: onLater,
  simpler: onSimpler,
  where_button: onWhereButton,
  must_i: onMustI,
  how_identify: onHowIdentify,
  insult: () => reply('calm'),
  despair: () => reply('comfort'),
};
