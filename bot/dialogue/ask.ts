import type { ChangeShown, ExtentShown, WishShown } from '../../wording/chat/terms.ts';
import type { Goal } from './goal.ts';
import { type Choice, choicesOf, expectingOf, type Question } from './questions.ts';
import { type Reply, reply } from './reply.ts';
import { remember, type Turn } from './turn.ts';

/** Asks a question: in its usual words or in `words`, with its own buttons and those of `moreChoices`. */
export const ask = (turn: Turn, question: Question, words?: Reply, moreChoices: Choice[] = []): Turn => {
  const choices = [...choicesOf(question), ...moreChoices];
  const asking: Reply = {
    ...(words ?? usualWords(question, turn)),
    expecting: expectingOf(question),
    ...(choices.length > 0 && { choices }),
  };
  const asked = remember(turn, { question });
  return { ...asked, replies: [...turn.replies, asking] };
};

const usualWords = (question: Question, turn: Turn): Reply => {
  const { goal } = turn.memory;
  const change = (goal?.wish.change ?? {}) as ChangeShown;
  switch (question.about) {
    case 'address':
      if (goal?.addressLost === true) return reply('askLostAddress');
      return goal === undefined ? reply('askAddressAgain') : reply('askAddress', goal.kind);
    case 'topic':
      return reply('askTopic');
    case 'reach':
      return reply('askReach', goal?.kind ?? 'human');
    case 'code':
      return reply('askCode', goal?.address ?? '');
    case 'new_code':
      return reply('codeExpired');
    case 'facts': {
      const { questions, given } = question;
      return reply('askFact', questions[given.length]?.ask ?? '', given.length === 0);
    }
    case 'facts_unknown':
      return reply('askFactsUnknown', goal?.kind ?? 'access');
    case 'confirmation':
      return question.waive
        ? reply('confirmNow', question.scope)
        : reply('confirm', question.scope, wishInConfirmation(goal));
    case 'agreement':
      return reply('askComplaint');
    case 'whose_list':
      return reply('askWhoseList');
    case 'field':
      return reply('askField');
    case 'new_value':
      return reply('askNewValue', change);
    case 'extent':
      return reply('askExtent');
    case 'services':
      return reply('askServices');
    case 'consent':
      return reply('askConsent');
    case 'which_request':
      return reply('whichToCancel');
    case 'cancel_request':
      return reply('confirmCancel', question.request);
    case 'waive_window':
      return reply('confirmWaive', question.request);
    case 'doubtful_address':
      return reply('doubtfulAddress', question.meant);
    case 'meaning':
      return reply(question.intents.length === 1 ? 'didYouMeanThis' : 'didYouMean');
    case 'next':
      return reply('askNext', question.goal, question.weighty);
    case 'clause':
      return reply('whichClause');
    case 'menu':
      return reply('menu');
    case 'policy':
      return reply('askQuestion');
    case 'person':
      return reply('offerPerson');
    case 'lost':
      return reply('noAccess');
    case 'contact':
      return reply('askContact');
    case 'stop':
      return reply('stopOrGoOn');
  }
};

/** The details of the goal that the confirmation shows. */
export const wishInConfirmation = (goal: Goal | undefined, offersUnsubscribing = false): WishShown => {
  const { change, services, marketingOnly } = goal?.wish ?? {};
  const named = services as WishShown['services'];
  return {
    offersUnsubscribing,
    ...(change !== undefined && { change: change as ChangeShown }),
    ...(goal?.kind === 'restriction' && named !== undefined && { services: named }),
    ...(goal?.kind === 'objection' && { extent: extentOf(marketingOnly, named) }),
  };
};

const extentOf = (marketingOnly: boolean | undefined, services: string[] | undefined): ExtentShown => {
  if (services?.includes('calls')) return 'calls';
  if (marketingOnly === true) return 'marketing';
  return services?.includes('analytics') ? 'analytics' : 'all';
};
