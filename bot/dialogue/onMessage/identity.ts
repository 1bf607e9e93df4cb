import { ask } from '../ask.ts';
import { advance, proceed } from '../flow.ts';
import { asksAboutCode } from '../phrases/code.ts';
import { reply } from '../reply.ts';
import { type Context, perform, remember, type Turn, tell, withGoal } from '../turn.ts';
import { changeAddress } from './goals.ts';
import { hasLittleElse, type Message, wantedGoals } from './message.ts';

/** "Which address?": takes one address, or says why this is none. */
export const answerWithAddress = (turn: Turn, message: Message, context: Context): Turn | undefined => {
  const [address, ...others] = message.addresses;
  if (others.length === 0 && isNewAddress(turn, address))
    return ask(turn, { about: 'address' }, reply('addressNotYetKnown'));
  if (address !== undefined && others.length > 0 && wantedGoals(message).length === 0)
    return ask(turn, { about: 'address' }, reply('oneAddress'));
  if (address !== undefined && isMainly(message, address))
    return advance(withGoal(remember(turn, { address }), { address }), context);
  const attempted = message.text.includes('@') && wantedGoals(message).length === 0;
  if (address !== undefined || !attempted) return undefined;
  const takenBack = message.understood.details.emails.length > 0;
  return ask(turn, { about: 'address' }, reply(takenBack ? 'askAddressAgain' : 'addressInvalid'));
};

/** The new address of the correction that is asked for: no code can go there. */
export const isNewAddress = ({ memory: { goal } }: Turn, address: string | undefined): boolean => {
  const { field, newValue } = goal?.wish.change ?? {};
  return field === 'email' && address !== undefined && address.toLowerCase() === newValue?.toLowerCase();
};

/** "At once", said where something else was asked: an erasure is then without the waiting time. */
export const answerWithNow = (turn: Turn, message: Message, context: Context): Turn | undefined => {
  const { goal } = turn.memory;
  const saysNow = message.understood.details.now && !message.no && wantedGoals(message).length === 0;
  return saysNow && goal?.kind === 'erasure' && !goal.now
    ? proceed(withGoal(tell(turn, 'nowNoted'), { now: true }), context)
    : undefined;
};

const isMainly = (message: Message, address: string): boolean =>
  hasLittleElse(message.text, address) || wantedGoals(message).length === 0;

/** "Which code?": takes a code or another address, or says why this is no code. */
export const answerWithCode = (turn: Turn, message: Message, context: Context): Turn | undefined => {
  const { codes } = message.understood.details;
  const code = codes.at(-1) ?? typedCode(message.text);
  const told = asksAboutCode(message.text) === 'why' ? tell(turn, 'whyCode') : turn;
  if (code !== undefined) return perform(told, { name: 'checkCode', input: { code } });
  const [address] = message.addresses;
  if (address !== undefined && wantedGoals(message).length === 0) {
    const same = address.toLowerCase() === turn.memory.goal?.address?.toLowerCase();
    return same ? ask(turn, { about: 'code' }) : changeAddress(turn, address, context);
  }
  return looksLikeCode(message.text) ? ask(turn, { about: 'code' }, reply('codeHasEightDigits')) : undefined;
};

const compact = (text: string): string => text.slice(0, 40).replace(/[\s.\-–_]/gu, '');

const typedCode = (text: string): string | undefined => {
  const digits = compact(text);
  return text.length <= 40 && /^\d{8}$/.test(digits) ? digits : undefined;
};

/** Some digits and little else. */
const looksLikeCode = (text: string): boolean =>
  text.length <= 40 && /\d{3,}/.test(compact(text)) && text.replace(/[^\p{L}]/gu, '').length <= 12;

/** Sends a new code for what was begun, or says that nothing was. */
export const sendCode = (turn: Turn, context: Context): Turn => {
  const { goal } = turn.memory;
  if (goal === undefined) return tell(turn, 'noCodeOpen');
  if (goal.requestId === undefined && goal.codeUntil === undefined)
    return advance(remember(turn, { question: undefined }), context);
  return perform(turn, { name: 'sendCodeAgain', input: {} });
};
