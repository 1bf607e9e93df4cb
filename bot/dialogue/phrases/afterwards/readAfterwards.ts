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

/** Without a question mark; "when I wrote" asks nothing. */
const STARTS_AS_QUESTION =
  /^(?:(?:and|so|ok|und|also|et|e|y|stopp?|aber|but|mais|ma|pero)[,.]? )*(?:when(?! i\b| we\b)|how|by when|has|any|wann|wie|bis wann|hat|quand(?! j| on )|combien|dans combien|quando(?! ho\b)|quanto|entro|cuando(?! he\b)|cuanto|para cuando)\b/u;

/** "When will they write?", "Has anybody looked at it?" */
export const asksWhen = (text: string): boolean =>
  (text.includes('?') || STARTS_AS_QUESTION.test(plain(text))) && asks(text, 'when');

/** "Do they ring?" */
export const asksWhetherTheyRing = (text: string): boolean => text.includes('?') && asks(text, 'rings');

/** What belongs to the message that a person has: "please add ...", "could somebody ring me?" */
export const addsToMessage = (text: string): boolean => {
  const read = text.slice(0, LONGEST_READ);
  return says(read, 'adds') || (!text.includes('?') && says(read, 'toIt'));
};

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
