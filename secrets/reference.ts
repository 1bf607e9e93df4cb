import type { Randomness } from '../observe/randomness.ts';

/** 29 characters, a prime number of them; without 0/O, 1/I/L, 5/S and 2/Z side by side: it can be read over the phone. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRTUVWXY';
const BODY_LENGTH = 7;
const MISREAD: Record<string, string> = { S: '5', Z: '2' };

/** Weighted sum modulo a prime: finds every single wrong character and every two that changed places. */
const checkCharacter = (body: string): string => {
  const sum = [...body].reduce(
    (total, character, index) => total + ALPHABET.indexOf(character) * (index + 2),
    0,
  );
  return ALPHABET[sum % ALPHABET.length] as string;
};

const written = (body: string): string => {
  const all = body + checkCharacter(body);
  return `RD-${all.slice(0, 4)}-${all.slice(4)}`;
};

/** A new reference: `RD-7K3M-9QPX`, 34 bits of chance and a check character at the end. */
export const newReference = (randomness: Randomness): string =>
  written(Array.from({ length: BODY_LENGTH }, () => ALPHABET[randomness.below(ALPHABET.length)]).join(''));

/**
 * Brings what somebody typed or dictated into the written form; `undefined` where the check character denies it. The
 * `RD` may be left out, also where what follows begins with the same two letters.
 */
export const readReference = (typed: string): string | undefined => {
  const letters = typed
    .slice(0, 40)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}_.]/gu, '');
  const bare = letters.length > BODY_LENGTH + 1 ? letters.replace(/^RD/, '') : letters;
  const all = [...bare].map((letter) => MISREAD[letter] ?? letter).join('');
  if (all.length !== BODY_LENGTH + 1 || [...all].some((letter) => !ALPHABET.includes(letter)))
    return undefined;
  const reference = written(all.slice(0, BODY_LENGTH));
  return reference.endsWith(all.slice(4)) ? reference : undefined;
};
