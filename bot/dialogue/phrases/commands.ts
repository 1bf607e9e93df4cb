import { UNDERSTOOD_LANGUAGES, type UnderstoodLanguage } from '../../understanding/types.ts';
import { type CommandName, inAnyLanguage, PHRASES } from './phrases.ts';
import { plain } from './plain.ts';

/** What a customer says about the conversation itself, at any step. */
export type Command = CommandName | { speak: UnderstoodLanguage };

/** Longer messages say more than such a phrase. */
const LONGEST_ASIDE = 120;

/** The two that our mails tell people to write come first, the vaguest last. */
const ORDER: readonly CommandName[] = [
  'cancel_reference',
  'erase_now',
  'restart',
  'forget',
  'repeat',
  'no_access',
  'send_code',
  'other_address',
  'how_long',
  'answer_here',
  'who_are_you',
  'do_not_know',
];

const AROUND_A_LANGUAGE =
  "(?:in|en|auf|please|bitte|por favor|per favore|s'il vous plait|svp|speak|can we speak|do you speak|parlez(?:-vous)?|vous parlez|sprechen sie|konnen wir|sprechen|parla(?:te)?|parli|hablas?|hablan|habla usted|switch to|lieber|plutot|meglio|mejor)";

/** "English please", "auf Deutsch bitte". */
const SPEAK = UNDERSTOOD_LANGUAGES.map((language): [UnderstoodLanguage, RegExp] => [
  language,
  new RegExp(`^(?:${AROUND_A_LANGUAGE} )*(?:${PHRASES[language].names})(?:,? ${AROUND_A_LANGUAGE})*$`, 'u'),
]);

export const commandOf = (text: string): Command | undefined => {
  if (text.length > LONGEST_ASIDE) return undefined;
  const said = plain(text);
  const named = ORDER.find((name) => inAnyLanguage(({ commands }) => commands[name].test(said)));
  if (named !== undefined) return named;
  const spoken = SPEAK.find(([, pattern]) => pattern.test(said));
  return spoken && { speak: spoken[0] };
};

/** The language that a greeting gives away where the rest is too short to tell. */
export const greetedIn = (text: string): UnderstoodLanguage | undefined => {
  const said = plain(text.slice(0, LONGEST_ASIDE));
  return UNDERSTOOD_LANGUAGES.find((language) => PHRASES[language].greeting.test(said));
};
