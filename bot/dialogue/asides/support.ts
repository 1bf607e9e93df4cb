import type { SupportTopic } from '../../../domain/supportTopics.ts';
import { askAgain } from '../askAgain.ts';
import { finish } from '../flow.ts';
import { withMoreWords } from '../onMessage/goalDetails.ts';
import { fetchPerson } from '../onMessage/goals.ts';
import type { Message } from '../onMessage/message.ts';
import { saysPassOn } from '../phrases/named.ts';
import type { Question } from '../questions.ts';
import { type Reply, reply } from '../reply.ts';
import { type Context, remember, type Turn } from '../turn.ts';
import { situationOf } from './situation.ts';

/** From here on it is for the support, also where it sounds like a right: "how do I delete a mailing list?". */
const CERTAIN = 0.9;
/** From here on it is for the support if it fits nothing else. */
const LIKELY = 0.5;

/** Questions whose answer may well be a story about the product. */
const TAKES_A_STORY: readonly Question['about'][] = [
  'agreement',
  'reach',
  'new_value',
  'facts',
  'contact',
  'policy',
];

/** A question about the product itself, which the support answers. */
export const onCertainSupport = (turn: Turn, message: Message, context: Context): Turn | undefined =>
  onSupport(turn, message, context, CERTAIN);

export const onLikelySupport = (turn: Turn, message: Message, context: Context): Turn | undefined =>
  onSupport(turn, message, context, LIKELY);

const onSupport = (turn: Turn, message: Message, context: Context, from: number): Turn | undefined => {
  const { support } = message.beside;
  const { question } = situationOf(turn, context);
  const holdsAnswer = message.plainYes || message.addresses.length + message.unclear.length > 0;
  if (support === undefined || support.confidence < from || holdsAnswer) return undefined;
  if (question !== undefined && TAKES_A_STORY.includes(question.about)) return undefined;
  const { noted, words } = heard(turn, support.topic, message.text);
  if (question === undefined || question.about === 'person') return offering(noted, words);
  return askAgain({ ...noted, replies: [...noted.replies, words] }, question, ['pass_on']);
};

/** Keeps what was asked of the support, to be passed on; the second in a row is not told the same again. */
const heard = (turn: Turn, topic: SupportTopic, text: string): { noted: Turn; words: Reply } => {
  const asked = turn.memory.support;
  return {
    noted: remember(turn, { support: asked === undefined ? text : `${asked}\n${text}` }),
    words: reply(asked === undefined ? 'support' : 'supportAgain', topic),
  };
};

/** What was taken for a wish is about the customer's own use of the product: the wish is dropped. `message`: none for a button. */
export const leaveToSupport = (turn: Turn, message: Message | undefined, context: Context): Turn => {
  const said = [turn.memory.goal?.mayBeOwnUse, message?.text].filter((text) => text !== undefined);
  const { noted, words } = heard(turn, message?.beside.support?.topic ?? 'contacts', said.join('\n'));
  const over = remember(noted, { goal: undefined, question: undefined });
  if (over.memory.waiting.length === 0) return offering(over, words);
  return finish({ ...over, replies: [...over.replies, words] }, context);
};

/** Offers to pass the question on; a yes does it as well as the button. */
const offering = (turn: Turn, words: Reply): Turn => {
  const offer: Reply = { ...words, choices: ['pass_on'], expecting: 'choice' };
  return { ...remember(turn, { question: { about: 'person' } }), replies: [...turn.replies, offer] };
};

/** "Yes, pass it on, I'm at anna@...": in the customer's own words, while it is offered. */
export const onPassOn = (turn: Turn, message: Message, context: Context): Turn | undefined => {
  const { question, support } = turn.memory;
  const isOffered = question?.about === 'person' || support !== undefined;
  if (!isOffered || !saysPassOn(message.text)) return undefined;
  const [address, ...others] = message.addresses;
  const before = question?.about === 'person' ? question.before : question;
  return acceptPerson(turn, before, context, others.length === 0 ? address : undefined);
};

/** The customer accepts the person that we offered, who reads what was asked of the support. */
export const acceptPerson = (
  turn: Turn,
  before: Question | undefined,
  context: Context,
  address?: string,
): Turn => {
  const { support } = turn.memory;
  const details = {
    ...(support !== undefined && { wish: withMoreWords(undefined, support) }),
    ...(address !== undefined && { address }),
  };
  return fetchPerson(remember(turn, { question: before, support: undefined }), details, context);
};
