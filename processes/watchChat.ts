import type { ChatBot } from '../bot/chatBot.ts';
import { hasMarkup } from '../bot/understanding/text/hasMarkup.ts';
import { mixesScripts } from '../bot/understanding/text/mixesScripts.ts';
import type { NoteSecurity, SecurityEvent } from '../observe/securityEvents.ts';

/** Sentences of the assistant that say that something was refused; the customer reads them, the audit keeps their name. */
const REFUSING: Readonly<Record<string, SecurityEvent>> = {
  addressInvalid: 'address_refused',
  addressUnusable: 'address_refused',
  oneAddress: 'address_list',
  yesToNothing: 'yes_to_nothing',
};

/** What an answer says of the attempt before it. */
export const noteSaid = (sentence: string, conversationId: string, audit: NoteSecurity): void => {
  const event = REFUSING[sentence];
  if (event !== undefined) audit(event, { conversationId });
};

/** The bot as it is; besides, texts that look like an attempt are noted as such, though they are only texts here. */
export const watchChat = (chatBot: ChatBot, audit: NoteSecurity): ChatBot => ({
  ...chatBot,
  hear: (input) => {
    const { conversationId } = input.conversation;
    if (mixesScripts(input.text)) audit('address_look_alike', { conversationId });
    if (hasMarkup(input.text)) audit('markup_typed', { conversationId });
    return chatBot.hear(input);
  },
});
