import type { ChatBot } from '../bot/chatBot.ts';
import { hasMarkup } from '../bot/understanding/text/hasMarkup.ts';
import { mixesScripts } from '../bot/understanding/text/mixesScripts.ts';
import type { Report } from '../observe/createReport.ts';
import type { ProductEvent } from '../observe/events.ts';

/** Sentences with which the assistant refuses something, and the event that each of them stands for. */
const REFUSING: Readonly<Record<string, ProductEvent>> = {
  addressInvalid: 'address_refused',
  oneAddress: 'address_list',
  yesToNothing: 'yes_to_nothing',
};

/** Reports what an answer says of the attempt before it. */
export const reportSaid = (sentence: string, conversationId: string, report: Report): void => {
  const event = REFUSING[sentence];
  if (event !== undefined) report(event, { conversationId });
};

/** The bot as it is. Besides, texts that look like an attempt are reported, although here they are only texts. */
export const watchChat = (chatBot: ChatBot, report: Report): ChatBot => ({
  ...chatBot,
  hear: (input) => {
    const { conversationId } = input.conversation;
    if (mixesScripts(input.text)) report('address_look_alike', { conversationId });
    if (hasMarkup(input.text)) report('markup_typed', { conversationId });
    return chatBot.hear(input);
  },
});
