import type { WaySentences } from '../sentences.ts';
import type { ForAnother, GoalKind } from '../terms.ts';
import type { Told } from '../told.ts';
import { NAMES } from './names.ts';

const UNDERSTOOD: Record<GoalKind, string> = {
  access: 'Gladly: I will arrange a copy of your data for you.',
  portability: 'Gladly: I will arrange your data in files that you can take to another service.',
  rectification: 'Let us put that right.',
  erasure:
    'You would like us to erase your data. Before anything happens, I will show you exactly what that means.',
  restriction: 'You would like us to pause the use of your data. You keep your account.',
  objection: 'You do not want us to use your data any more.',
  withdrawal: 'No more newsletters: I will see to that.',
  do_not_sell: 'You do not want us to sell or share your data. I will record that.',
  human: 'Of course, I will fetch a person from our team.',
  complaint: 'I am sorry that something went wrong.',
  status: 'Let me look up your requests.',
  cancel: 'You would like to cancel a request. Let me look it up.',
};

const FOR_ANOTHER: Record<ForAnother, string> = {
  child:
    'This is about a child. Children have the same rights, and a parent or guardian may use them for a child. We take special care there, so a person in our team looks after this.',
  deceased:
    'I am very sorry for your loss. A person in our team looks after this with you and tells you what they need. Please do not send any papers here in the chat.',
  representative:
    'You are asking for somebody else. A person in our team makes sure that you may act for them, and then takes care of it. Please do not send any papers here in the chat.',
};

export const way = ({ and }: Told): WaySentences => ({
  noMoreCalls: () =>
    'You don’t want us to call you for advertising any more. I’ll take that on as an objection; everything else stays as it is.',
  understood: (goal) => UNDERSTOOD[goal],
  firstThen: (first, later) =>
    `Let us take one thing after the other: first ${NAMES[first]}, then ${and(later.map((goal) => NAMES[goal]))}.`,
  copyBeforeErasure: () => 'The copy comes first, so that you have it before anything is erased.',
  next: (goal) => `Now the next thing: ${NAMES[goal]}.`,
  backTo: (goal) => `Back to ${NAMES[goal]}.`,
  later: (goal) => `Noted. Afterwards I’ll ask you about ${NAMES[goal]}.`,
  changedTo: (from, to) =>
    from === 'erasure'
      ? `All right, nothing is erased. Instead: ${NAMES[to]}.`
      : `All right, I have dropped ${NAMES[from]}. Instead: ${NAMES[to]}.`,
  openQuestion: () => 'This is what I asked:',
  noOpenQuestion: () => 'There is no open question just now. What would you like to do?',
  forgotten: (goal) =>
    goal === 'status' || goal === 'cancel'
      ? 'All right, let us leave it.'
      : `All right, I have dropped ${NAMES[goal]}. Nothing was filed.`,
  nothingToForget: () => 'There is nothing unfinished. All is well.',
  startedAgain: () =>
    'Let us start again. What was unfinished is dropped; requests that are filed stay filed.',
  forAnother: (who) => FOR_ANOTHER[who],
  personAsked: (address) =>
    `If we know ${address}, I also ask that person there whether this is all right with them. Until they agree, nothing happens, and what we hold goes to nobody but them.`,
});
