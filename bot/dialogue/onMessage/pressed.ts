import { LANGUAGES } from '../../../domain/language.ts';
import { chatLabels } from '../../../wording/chat/chatLabels.ts';
import type { NamedChoice } from '../../../wording/chat/terms.ts';
import { bare } from '../phrases/plain.ts';
import { type Choice, choicesOf, type Question } from '../questions.ts';

const NAMED = Object.keys(chatLabels.en.choices) as NamedChoice[];

/** Every named button by what it reads, in any language: it may have been shown before the language changed. */
const READS = new Map(
  NAMED.map((choice) => [
    choice,
    new Set(LANGUAGES.map((language) => bare(chatLabels[language].choices[choice]))),
  ]),
);

const labelled = (choice: Choice, said: string): boolean =>
  typeof choice === 'string'
    ? READS.get(choice)?.has(said) === true
    : LANGUAGES.some((language) => bare(chatLabels[language].request(choice)) === said);

/** A number counts where the buttons are a list to choose from, never for a yes. */
const numbered = (question: Question): boolean =>
  ['which_request', 'meaning', 'menu', 'field', 'extent', 'services', 'consent'].includes(question.about);

/** Buttons that mean the same at every moment. */
const ALWAYS = NAMED.filter(
  (choice) =>
    choice.startsWith('do:') ||
    ['person', 'forget_it', 'send_code', 'other_address', 'answer_here'].includes(choice),
);

/** Buttons that confirm something: one from an earlier question must not answer the present one. */
const WEIGHTY: NamedChoice[] = [
  'that_address',
  'yes_erase',
  'erase_now',
  'yes_erase_now',
  'keep_window',
  'keep_all',
  'yes_cancel',
  'keep_request',
];

/** The button whose label the customer sent, by pressing or by typing; `stale` when its question is over. */
export const pressed = (text: string, question: Question | undefined): Choice | 'stale' | undefined => {
  if (text.length > 80) return undefined;
  const said = bare(text);
  if (said === '') return undefined;
  const offered = question === undefined ? [] : choicesOf(question);
  const byNumber =
    question !== undefined && numbered(question) && /^[1-9]$/.test(said)
      ? offered[Number(said) - 1]
      : undefined;
  const found = byNumber ?? [...offered, ...ALWAYS].find((choice) => labelled(choice, said));
  if (found !== undefined) return found;
  return WEIGHTY.some((choice) => labelled(choice, said)) ? 'stale' : undefined;
};
