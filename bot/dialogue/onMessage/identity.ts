import { ask } from '../asking.ts';
import { advance } from '../flow.ts';
import { saying } from '../saying.ts';
import { type Facts, perform, remember, type Turn, tell, withTask } from '../turn.ts';
import { type Heard, littleBeside, wantedGoals } from './onMessage.ts';
import { changeAddress } from './starting.ts';

/** The answer to "which address?": one address, or a sentence on why it is none. */
export const replyWithAddress = (turn: Turn, heard: Heard, facts: Facts): Turn | undefined => {
  const [address, ...others] = heard.addresses;
  if (address !== undefined && others.length > 0 && wantedGoals(heard).length === 0)
    return ask(turn, { about: 'address' }, saying('oneAddress'));
  if (address !== undefined && isJust(heard, address))
    return advance(withTask(remember(turn, { address }), { address }), facts);
  const attempted = heard.text.includes('@') && wantedGoals(heard).length === 0;
  return address === undefined && attempted
    ? ask(turn, { about: 'address' }, saying('addressInvalid'))
    : undefined;
};

const isJust = (heard: Heard, address: string): boolean =>
  littleBeside(heard.text, [address]) || wantedGoals(heard).length === 0;

/** The answer to "which code?": a code, another address, or something that only looks like a code. */
export const replyWithCode = (turn: Turn, heard: Heard, facts: Facts): Turn | undefined => {
  const { codes } = heard.understood.details;
  const code = codes.at(-1) ?? typedCode(heard.text);
  if (code !== undefined) return perform(turn, { name: 'checkCode', input: { code } });
  const [address] = heard.addresses;
  if (address !== undefined && wantedGoals(heard).length === 0) {
    const same = address.toLowerCase() === turn.memory.task?.address?.toLowerCase();
    return same ? ask(turn, { about: 'code' }) : changeAddress(turn, address, facts);
  }
  return looksLikeCode(heard.text) ? ask(turn, { about: 'code' }, saying('codeHasEightDigits')) : undefined;
};

const compact = (text: string): string => text.slice(0, 40).replace(/[\s.\-–_]/gu, '');

const typedCode = (text: string): string | undefined => {
  const digits = compact(text);
  return text.length <= 40 && /^\d{8}$/.test(digits) ? digits : undefined;
};

/** Some digits and little else. */
const looksLikeCode = (text: string): boolean =>
  text.length <= 40 && /\d{3,}/.test(compact(text)) && text.replace(/[^\p{L}]/gu, '').length <= 12;

/** A new code for what is begun; without anything begun it says so. */
export const sendCode = (turn: Turn, facts: Facts): Turn => {
  const { task } = turn.memory;
  if (task === undefined) return tell(turn, 'noCodeOpen');
  if (task.requestId === undefined && task.codeUntil === undefined)
    return advance(remember(turn, { question: undefined }), facts);
  return perform(turn, { name: 'sendCodeAgain', input: {} });
};
