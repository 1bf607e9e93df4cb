import type { Report } from '../observe/createReport.ts';
import type { ProductEvent } from '../observe/events.ts';
import type { Sentences } from '../wording/chat/sentences.ts';
import type { Bot } from './bot.ts';
import { hasMarkup } from './understanding/text/hasMarkup.ts';
import { mixesScripts } from './understanding/text/mixesScripts.ts';

type Sentence = keyof Sentences;

/** Sentences that refuse something. The customer reads the sentence; the security audit gets the event. */
const EVENT_OF_REFUSAL: Partial<Record<Sentence, ProductEvent>> = {
  addressInvalid: 'address_refused',
  addressUnusable: 'address_refused',
  oneAddress: 'address_list',
  yesToNothing: 'yes_to_nothing',
};

/** Reports a sentence of the bot to the security audit if it refuses something. */
export const reportRefusal = (sentence: Sentence, conversationId: string, report: Report): void => {
  const event = EVENT_OF_REFUSAL[sentence];
  if (event !== undefined) report(event, { conversationId });
};

/** The same bot, which also reports messages that look like an attack. To the bot itself they are ordinary text. */
export const reportAttempts = (bot: Bot, report: Report): Bot => ({
  ...bot,
  hear: (input) => {
    const { conversationId } = input.conversation;
    if (mixesScripts(input.text)) report('address_look_alike', { conversationId });
    if (hasMarkup(input.text)) report('markup_typed', { conversationId });
    return bot.hear(input);
  },
});
