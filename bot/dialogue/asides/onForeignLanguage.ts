import { ask } from '../ask.ts';
import { underlyingQuestion } from '../flow.ts';
import type { Message } from '../onMessage/message.ts';
import { reply } from '../reply.ts';
import type { Turn } from '../turn.ts';
import { foreignLanguage } from './foreignLanguage.ts';

/** Says in the customer's language which ones are spoken here, and offers a person. A name or a street may be in any. */
export const onForeignLanguage = (turn: Turn, message: Message): Turn | undefined => {
  const before = underlyingQuestion(turn.memory.question);
  const { emails, codes, references } = message.understood.details;
  const isAnswer = emails.length + codes.length + references.length + message.unclear.length > 0;
  if (isAnswer || before?.about === 'new_value' || before?.about === 'facts') return undefined;
  const language = foreignLanguage(message.text);
  return language === undefined
    ? undefined
    : ask(turn, { about: 'person', ...(before && { before }) }, reply('foreignLanguage', language));
};
