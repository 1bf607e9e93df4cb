import type { UnderstoodLanguage } from '../../../understanding/types.ts';
import { plain } from '../plain.ts';
import type { AfterwardsPhrases } from './afterwardsPhrases.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';

/** The phrases of all languages; whatever the conversation's language is, people mix them. */
const PHRASES: Record<UnderstoodLanguage, AfterwardsPhrases> = { en, fr, de, it, es };

/** A longer message says more than such a question. */
const LONGEST_QUESTION = 200;
const LONGEST_READ = 4_000;

const says = (text: string, name: keyof AfterwardsPhrases): boolean => {
  const typed = plain(text);
  return Object.values(PHRASES).some((phrases) => phrases[name].test(typed));
};

const asks = (text: string, name: keyof AfterwardsPhrases): boolean =>
  text.length <= LONGEST_QUESTION && says(text, name);

/** "When will they write?", "Has anybody looked at it?" */
export const asksWhen = (text: string): boolean => asks(text, 'when');

/** "Do they ring?" */
export const asksWhetherTheyRing = (text: string): boolean => text.includes('?') && asks(text, 'rings');

/** What belongs to the message that a person has: "please add ...", "could somebody ring me?" */
export const addsToMessage = (text: string): boolean => says(text.slice(0, LONGEST_READ), 'adds');

/** "So it's done?" */
export const asksWhetherDone = (text: string): boolean =>
  asks(text, 'done') || (text.includes('?') && asks(text, 'doneAsked'));

/** What is asked about a copy that was filed, in the order in which it is answered. */
export const asksAboutCopy = (text: string): ('copyForm' | 'copyLink' | 'copyWhere')[] => {
  const found = [
    ...(asks(text, 'form') ? (['copyForm'] as const) : []),
    ...(asks(text, 'link') ? (['copyLink'] as const) : []),
  ];
  return found.length > 0 ? found : asks(text, 'copy') ? ['copyWhere'] : [];
};
