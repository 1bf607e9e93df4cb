import { ask } from './ask.ts';
import type { Choice, Question } from './questions.ts';
import { type Reply, reply } from './reply.ts';
import type { Turn } from './turn.ts';

/** Asks a question that has been asked before, in fewer words. */
export const askAgain = (turn: Turn, question: Question, moreChoices: Choice[] = []): Turn =>
  ask(turn, question, inShort(question, turn), moreChoices);

/** `undefined`: its usual words are short enough. */
const inShort = (question: Question, { memory: { goal } }: Turn): Reply | undefined => {
  switch (question.about) {
    case 'address':
      return goal?.addressLost === true ? undefined : reply('askAddressAgain');
    case 'code':
      return reply('askCodeAgain');
    case 'new_code':
      return reply(question.spent ? 'offerPerson' : 'askNewCode');
    case 'facts':
      return reply('askFactAgain', question.questions[question.given.length]?.ask ?? '');
    case 'confirmation':
      return reply('confirmInShort', question.scope.kind, question.waive);
    case 'agreement':
      return reply('askComplaintAgain');
    default:
      return undefined;
  }
};
