import { UNDERSTOOD_LANGUAGES, type UnderstoodLanguage } from '../../understanding/types.ts';
import { inAnyLanguage, PHRASES } from './allPhrases.ts';
import type { CommandName } from './phrases.ts';
import { plain } from './plain.ts';

/** What a customer can say about the conversation itself at any time. */
export type Command = CommandName | { speak: UnderstoodLanguage };

/** A longer message says more than a command. */
const LONGEST_COMMAND = 120;

/** The order of matching: first the two that our emails tell people to write, the vaguest last. */
const ORDER: readonly CommandName[] = [
  'cancel_reference',
  'erase_now',
  'restart',
  'forget',
  'repeat',
  'no_access',
  'send_code',
  'other_address',
  'answer_here',
];

const AROUND_A_LANGUAGE =
  "(?:in|en|auf|please|bitte|por favor|per favore|s'il vous plait|svp|speak|can we speak|do you speak|parlez(?:-vous)?|vous parlez|sprechen sie|konnen wir|sprechen|parla(?:te)?|parli|hablas?|hablan|habla usted|switch to|lieber|plutot|meglio|mejor)";

/** "English please", "auf Deutsch bitte". */
const SPEAK = UNDERSTOOD_LANGUAGES.map((language): [UnderstoodLanguage, RegExp] => [
  language,
  new RegExp(`^(?:${AROUND_A_LANGUAGE} )*(?:${PHRASES[language].names})(?:,? ${AROUND_A_LANGUAGE})*$`, 'u'),
]);

export const commandOf = (text: string): Command | undefined => {
  if (text.length > LONGEST_COMMAND) return undefined;
  const typed = plain(text);
  const named = ORDER.find((name) => inAnyLanguage(({ commands }) => commands[name].test(typed)));
  if (named !== undefined) return named;
  const spoken = SPEAK.find(([, pattern]) => pattern.test(typed));
  return spoken && { speak: spoken[0] };
};

/** The language of a greeting, for messages that are too short to tell otherwise. */
export const greetedIn = (text: string): UnderstoodLanguage | undefined => {
  const typed = plain(text.slice(0, LONGEST_COMMAND));
  return UNDERSTOOD_LANGUAGES.find((language) => PHRASES[language].greeting.test(typed));
};

/** Whether a message to a person calls the assistant back. */
export const callsAssistant = (text: string): boolean => {
  const typed = plain(text.slice(0, LONGEST_COMMAND));
  return inAnyLanguage((phrases) => phrases.callsAssistant.test(typed));
};

/** Whether a message to a person names the state of a request, which the assistant knows. */
export const namesStatus = (text: string): boolean => {
  const typed = plain(text.slice(0, LONGEST_COMMAND));
  return inAnyLanguage((phrases) => phrases.status.test(typed));
};
