import { ask } from '../ask.ts';
import { advance, proceed } from '../flow.ts';
import { type Context, perform, remember, type Turn, withGoal } from '../turn.ts';
import { fetchPerson } from './goals.ts';
import { type Message, wantedGoals } from './message.ts';

const LONGEST_CONTACT = 200;

/** All that was typed, if it fits; else the whole addresses and numbers in it. */
export const contactIn = (typed: string, found: string[]): string =>
  typed.length <= LONGEST_CONTACT || found.length === 0
    ? typed.slice(0, LONGEST_CONTACT)
    : found.slice(0, 3).join(', ');

/**
 * "Let your team decide". We still need the lost address, because the data is kept under it. A question about earlier
 * requests makes no request that an agent could decide on, so a person takes it, who answers elsewhere.
 */
export const letAgentDecide = (turn: Turn, context: Context): Turn => {
  const { goal } = turn.memory;
  if (goal === undefined) return proceed(turn, context);
  if (goal.kind === 'status' || goal.kind === 'cancel')
    return fetchPerson(remember(turn, { question: undefined, address: undefined }), {}, context, true);
  const lost = withGoal(remember(turn, { question: undefined }), { addressLost: true });
  if (goal.requestId !== undefined) return ask(lost, { about: 'contact' });
  return goal.address === undefined ? ask(lost, { about: 'address' }) : advance(lost, context);
};

/** "Where can our team reach you?" Takes an address or a number for the agent to read. We send nothing there. */
export const answerWithContact = (turn: Turn, message: Message): Turn | undefined => {
  if (wantedGoals(message).length > 0) return undefined;
  if (message.no) return leaveToAgent(turn, undefined);
  const { text, understood } = message;
  const { emails, phones, unclearEmails } = understood.details;
  const found = [...emails, ...phones];
  const isContact = found.length + unclearEmails.length > 0 || text.replace(/\D/g, '').length >= 6;
  return isContact ? leaveToAgent(turn, contactIn(text.trim(), found)) : undefined;
};

/** Hands the request to an agent as it is. */
export const leaveToAgent = (turn: Turn, contact: string | undefined): Turn => {
  const requestId = turn.memory.goal?.requestId;
  if (requestId === undefined) return ask(turn, { about: 'address' });
  return perform(remember(turn, { question: undefined }), {
    name: 'leaveToAgent',
    input: { requestId, ...(contact !== undefined && { contact }) },
  });
};
