import { CONCEPTS, conceptsOf } from './text/concepts.ts';
import { wordsOf } from './text/fold.ts';

const numbers = (...names: string[]): ReadonlySet<number> =>
  new Set(names.map((name) => CONCEPTS.indexOf(name)));

const COPY = numbers('COPY');
/** Words that make it a copy to take elsewhere: a machine-readable format, another provider, an export. */
const ELSEWHERE = numbers('FORMAT', 'TRANSFER', 'RIVAL', 'EXPORT', 'DOWNLOAD');
/** Article 20 of the GDPR as `fold` spells it, and words that have no meaning in the lexicon: "own", "electronic". */
const PORTABLE = /\bxartcax\b|\b(?:own|import\w*|upload\w*|electroni\w*|elektronisch\w*|elettronic\w*)\b/;

/** "A copy of my data" that is not to go anywhere: access (Art. 15(3) GDPR), not portability. */
export const asksPlainCopy = (folded: string): boolean => {
  const meanings = wordsOf(folded).flatMap((word) => [...conceptsOf(word)]);
  return (
    meanings.some((one) => COPY.has(one)) &&
    !meanings.some((one) => ELSEWHERE.has(one)) &&
    !PORTABLE.test(folded)
  );
};
