import type { RequestSummary, Scope } from '../../privacy/useCases.ts';
import type { ChangeShown, Extent, RequestLine, ScopeShown, WishShown } from '../../wording/chat/terms.ts';
import type { Task } from './goal.ts';
import { type Choice, choicesOf, expectingOf, type Question } from './questions.ts';
import { type Saying, saying } from './saying.ts';
import type { Stored } from './stored.ts';
import { remember, type Turn } from './turn.ts';

/** Dates again, out of the memory. */
export const lineOf = (request: Stored<RequestSummary>): RequestLine => {
  const { windowEndsAt, endedAt, ...rest } = request;
  return {
    ...rest,
    receivedAt: new Date(request.receivedAt),
    dueAt: new Date(request.dueAt),
    ...(windowEndsAt !== undefined && { windowEndsAt: new Date(windowEndsAt) }),
    ...(endedAt !== undefined && { endedAt: new Date(endedAt) }),
  };
};

export const scopeOf = (scope: Stored<Scope>): ScopeShown => {
  const { windowEndsAt, ...rest } = scope;
  return {
    ...rest,
    kept: scope.kept.map((item) => ({ ...item, until: new Date(item.until) })),
    dueAt: new Date(scope.dueAt),
    ...(windowEndsAt !== undefined && { windowEndsAt: new Date(windowEndsAt) }),
  };
};

/** What the task wants in detail, as the confirmation shows it. */
export const wishShown = (task: Task | undefined, offersUnsubscribing = false): WishShown => {
  const { change, services, marketingOnly } = task?.wish ?? {};
  const named = services as WishShown['services'];
  return {
    wantsNow: task?.now ?? false,
    offersUnsubscribing,
    ...(change !== undefined && { change: change as ChangeShown }),
    ...(task?.goal === 'restriction' && named !== undefined && { services: named }),
    ...(task?.goal === 'objection' && { extent: extentOf(marketingOnly, named) }),
  };
};

const extentOf = (marketingOnly: boolean | undefined, services: string[] | undefined): Extent => {
  if (marketingOnly === true) return 'marketing';
  return services?.includes('analytics') ? 'analytics' : 'all';
};

/** How a question is put. */
const wordsOf = (question: Question, turn: Turn): Saying => {
  const { task } = turn.memory;
  const change = (task?.wish.change ?? {}) as ChangeShown;
  switch (question.about) {
    case 'address':
      if (task?.addressLost === true) return saying('askLostAddress');
      return task === undefined ? saying('askAddressAgain') : saying('askAddress', task.goal);
    case 'reach':
      return saying('askReach', task?.goal ?? 'human');
    case 'code':
      return saying('askCode', task?.address ?? '');
    case 'new_code':
      return saying('codeExpired');
    case 'facts': {
      const { questions, given } = question;
      return saying('askFact', questions[given.length]?.ask ?? '', given.length === 0);
    }
    case 'confirmation':
      return question.waive
        ? saying('confirmNow', scopeOf(question.scope))
        : saying('confirm', scopeOf(question.scope), wishShown(task));
    case 'agreement':
      return saying('askComplaint');
    case 'field':
      return saying('askField');
    case 'new_value':
      return saying('askNewValue', change);
    case 'extent':
      return saying('askExtent');
    case 'services':
      return saying('askServices');
    case 'consent':
      return saying('askConsent');
    case 'which_request':
      return saying('whichToCancel');
    case 'cancel_request':
      return saying('confirmCancel', lineOf(question.request));
    case 'waive_window':
      return saying('confirmWaive', lineOf(question.request));
    case 'doubtful_address':
      return saying('doubtfulAddress', question.meant);
    case 'meaning':
      return saying('didYouMean');
    case 'menu':
      return saying('menu');
    case 'policy':
      return saying('askQuestion');
    case 'person':
      return saying('offerPerson');
    case 'lost':
      return saying('noAccess');
    case 'contact':
      return saying('askContact');
    case 'stop':
      return saying('stopOrGoOn');
  }
};

/** Opens a question; its words may be others than the usual ones, and ways out may stand beside its buttons. */
export const ask = (turn: Turn, question: Question, words?: Saying, waysOut: Choice[] = []): Turn => {
  const choices = [...choicesOf(question), ...waysOut];
  const said: Saying = {
    ...(words ?? wordsOf(question, turn)),
    expecting: expectingOf(question),
    ...(choices.length > 0 && { choices }),
  };
  const asked = remember(turn, { question });
  return { ...asked, say: [...turn.say, said] };
};
