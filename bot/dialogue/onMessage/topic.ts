import { advance } from '../flow.ts';
import { wordCount } from '../phrases/plain.ts';
import { type Context, remember, type Turn, withGoal } from '../turn.ts';
import { withMoreWords } from './goalDetails.ts';
import { hasLittleElse, type Message, sureOf } from './message.ts';

/** Words enough to say what something is about. */
const FEWEST_WORDS = 4;
/** A longer wish for a person says more than that. */
const LONGEST_BARE_WISH = 60;

/** Whether the message tells a person who reads it later what the customer is here for. */
export const saysTopic = (message: Message): boolean => {
  const { text, sure, yes, no } = message;
  const wanted = sure.filter(({ intent }) => !SMALL.includes(intent));
  if (wanted.length > 0) return true;
  if (sureOf(message, 'human')) return text.length > LONGEST_BARE_WISH;
  return sure.length === 0 && !yes && !no && wordCount(text) >= FEWEST_WORDS;
};

/** Nothing but a greeting, thanks, a yes or a no. */
export const isSmallTalk = ({ sure, text }: Message): boolean =>
  sure.length > 0 &&
  !text.includes('?') &&
  sure.every(({ intent }) => intent !== 'human' && SMALL.includes(intent));

const SMALL: readonly string[] = ['human', 'greet', 'goodbye_thanks', 'affirm', 'deny'];

/** "What is it about?" Whatever is said goes to the person, and saying nothing keeps nobody from one. */
export const answerWithTopic = (turn: Turn, message: Message, context: Context): Turn => {
  const { wish } = turn.memory.goal ?? {};
  const [address, ...others] = message.addresses;
  const known = address !== undefined && others.length === 0 ? { address } : {};
  const saysNothing = message.no || sureOf(message, 'human') || isJustAddress(message);
  const told = withGoal(turn, { ...known, ...(!saysNothing && { wish: withMoreWords(wish, message.text) }) });
  return withoutTopic(told, context);
};

const isJustAddress = ({ text, addresses: [address] }: Message): boolean =>
  address !== undefined && hasLittleElse(text, address);

/** Nothing more is asked about the topic. */
export const withoutTopic = (turn: Turn, context: Context): Turn =>
  advance(remember(turn, { topicSaid: true }), context);
