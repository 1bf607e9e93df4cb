import { ask } from '../asking.ts';
import { proceed } from '../flow.ts';
import { type Facts, perform, remember, type Turn, withTask } from '../turn.ts';
import { type Heard, wantedGoals } from './onMessage.ts';
import { fetchPerson } from './starting.ts';

const LONGEST_CONTACT = 200;

/** All that was typed, where it fits; else what can be used of it, whole. */
const contactIn = (typed: string, found: string[]): string =>
  typed.length <= LONGEST_CONTACT || found.length === 0
    ? typed.slice(0, LONGEST_CONTACT)
    : found.slice(0, 3).join(', ');

/**
 * "Let your team decide": with what is known of the wish. The lost address is still needed, since the data stands under
 * it. A question about earlier requests has no request of its own: a person is fetched for that, who answers elsewhere.
 */
export const letAgentDecide = (turn: Turn, facts: Facts): Turn => {
  const { task } = turn.memory;
  if (task === undefined) return proceed(turn, facts);
  if (task.goal === 'status' || task.goal === 'cancel')
    return fetchPerson(remember(turn, { question: undefined, address: undefined }), {}, facts, true);
  const lost = withTask(remember(turn, { question: undefined }), { addressLost: true });
  return ask(lost, task.requestId === undefined ? { about: 'address' } : { about: 'contact' });
};

/** "Where can our team reach you?": an address or a number. Nothing is sent there; the agent reads it. */
export const replyWithContact = (turn: Turn, { understood, text, ...heard }: Heard): Turn | undefined => {
  if (wantedGoals({ understood, text, ...heard }).length > 0) return undefined;
  if (heard.no) return leaveToAgent(turn, undefined);
  const { emails, phones, unclearEmails } = understood.details;
  const found = [...emails, ...phones];
  const named = found.length + unclearEmails.length > 0 || text.replace(/\D/g, '').length >= 6;
  return named ? leaveToAgent(turn, contactIn(text.trim(), found)) : undefined;
};

/** The request goes to an agent with what is known. */
export const leaveToAgent = (turn: Turn, contact: string | undefined): Turn => {
  const requestId = turn.memory.task?.requestId;
  if (requestId === undefined) return ask(turn, { about: 'address' });
  return perform(remember(turn, { question: undefined }), {
    name: 'leaveToAgent',
    input: { requestId, ...(contact !== undefined && { contact }) },
  });
};
