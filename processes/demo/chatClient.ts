import type { Expecting } from '../../bot/bot.ts';
import type { Language } from '../../domain/language.ts';
import { type Message, openConversation } from '../chat/directLine.ts';
import type { Narrator } from './narrator.ts';

/** What the assistant said to one message. */
export interface Answer {
  text: string;
  expecting: Expecting | undefined;
  buttons: string[];
  rows: { label: string; value: string }[];
}

export interface ChatClient {
  /** Sends a line as the customer and answers what came back, telling both. */
  say(text: string): Promise<Answer>;
}

const answerOf = (said: Message[]): Answer => {
  const last = said.at(-1);
  return {
    text: said.map(({ text }) => text).join('\n'),
    expecting: last?.expecting,
    buttons: last?.buttons ?? [],
    rows: said.flatMap(({ rows }) => rows),
  };
};

/** A chat as the terminal has it, told as it goes. */
export const openChat = async (
  chatUrl: string,
  language: Language,
  narrator: Narrator,
): Promise<ChatClient> => {
  const conversation = await openConversation(chatUrl, language);
  const told = (said: Message[]): Answer => {
    const answer = answerOf(said);
    narrator.tell('assistant', answer.text.replaceAll(/\*\*([^*]+)\*\*/g, '$1'));
    for (const { label, value } of answer.rows) narrator.tell('assistant', `  ${label}: ${value}`);
    if (answer.buttons.length > 0)
      narrator.tell('assistant', answer.buttons.map((one) => `[ ${one} ]`).join(' '));
    return answer;
  };
  told(await conversation.hear());
  return {
    say: async (text) => {
      narrator.tell('customer', text);
      return told(await conversation.say(text));
    },
  };
};
