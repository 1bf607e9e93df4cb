import { LANGUAGES } from '../../../domain/language.ts';
import { chatLabels } from '../../../wording/chat/chatLabels.ts';
import type { NamedChoice } from '../../../wording/chat/terms.ts';
import { bare } from '../phrases/plain.ts';
import { type Choice, choicesOf, type Question } from '../questions.ts';

const NAMED = Object.keys(chatLabels.en.choices) as NamedChoice[];

/** The labels of each named button in all languages: it may have been shown before the language changed. */
const LABELS = new Map(
  NAMED.map((choice) => [
    choice,
    new Set(LANGUAGES.map((language) => bare(chatLabels[language].choices[choice]))),
  ]),
);

const hasLabel = (choice: Choice, typed: string): boolean =>
  typeof choice === 'string'
    ? LABELS.get(choice)?.has(typed) === true
    : 'clause' in choice
      ? bare(choice.title) === typed
      : LANGUAGES.some((language) => bare(chatLabels[language].request(choice)) === typed);

/** Whether a number can choose a button: in a list to choose from, never for a yes. */
const takesNumber = (question: Question): boolean =>
  ['which_request', 'meaning', 'clause', 'menu', 'field', 'extent', 'services', 'consent'].includes(
    question.about,
  );

/** Buttons that mean the same at any time. */
const ALWAYS = NAMED.filter(
  (choice) =>
    choice.startsWith('do:') ||
    ['person', 'forget_it', 'pass_on', 'send_code', 'other_address', 'answer_here'].includes(choice),
);

/** Buttons that confirm something serious. One of an earlier question must not answer the open one. */
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

/** The button whose label the customer pressed or typed. `stale`: it belongs to a question that is no longer open. */
export const pressedButton = (text: string, question: Question | undefined): Choice | 'stale' | undefined => {
  if (text.length > 80) return undefined;
  const typed = bare(text);
  if (typed === '') return undefined;
  const offered = question === undefined ? [] : choicesOf(question);
  const byNumber =
    question !== undefined && takesNumber(question) && /^[1-9]$/.test(typed)
      ? offered[Number(typed) - 1]
      : undefined;
  const found = byNumber ?? [...offered, ...ALWAYS].find((choice) => hasLabel(choice, typed));
  if (found !== undefined) return found;
  return WEIGHTY.some((choice) => hasLabel(choice, typed)) ? 'stale' : undefined;
};
