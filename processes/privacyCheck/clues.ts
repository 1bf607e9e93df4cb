/** Something that was known of a person and by which they can be recognised. */
export interface Clue {
  /** `address`, `name`, `phone` or the name of a key. Printed; the value never is. */
  what: string;
  value: string;
}

/** Shorter ones stand in too many texts by chance. */
const SHORTEST = 4;
const PHONE_DIGITS = 8;

const fold = (text: string): string => text.normalize('NFC').toLowerCase();
const digitsOf = (text: string): string => text.replace(/\D/g, '');
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** What a text names of a person; each clue once. */
export type NamedIn = (text: string) => string[];

/** Clues are found as whole words, phone numbers however their digits are grouped. */
export const createNamedIn = (clues: readonly Clue[]): NamedIn => {
  const tests = clues
    .filter(({ value }) => value.trim().length >= SHORTEST)
    .map(({ what, value }) => ({ what, isIn: testFor(what, value.trim()) }));
  return (text) => {
    const folded = fold(text);
    return [...new Set(tests.filter(({ isIn }) => isIn(folded)).map(({ what }) => what))];
  };
};

const testFor = (what: string, value: string): ((folded: string) => boolean) => {
  const whole = new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped(fold(value))}(?![\p{L}\p{N}])`, 'u');
  const digits = digitsOf(value);
  if (what !== 'phone' || digits.length < PHONE_DIGITS) return (folded) => whole.test(folded);
  return (folded) => digitsOf(folded).includes(digits);
};
