import { CONCEPTS, conceptsOf } from './text/concepts.ts';
import { wordsOf } from './text/fold.ts';

const numbers = (...names: string[]): ReadonlySet<number> =>
  new Set(names.map((name) => CONCEPTS.indexOf(name)));

const COPY = numbers('COPY');
/** What makes a copy one to take elsewhere: a form for machines, another provider, an export. */
const ELSEWHERE = numbers('FORMAT', 'TRANSFER', 'RIVAL', 'EXPORT', 'DOWNLOAD');
/** Article 20 of the GDPR, as `fold` spells it; "own", "import" and "electronic" have no meaning of their own in the lexicon. */
const PORTABLE = /\bxartcax\b|\b(?:own|import\w*|upload\w*|electroni\w*|elektronisch\w*|elettronic\w*)\b/;

/** "A copy of my data", and nothing that says it is to go anywhere: access (Art. 15(3) GDPR), not portability. */
export const asksPlainCopy = (folded: string): boolean => {
  const meanings = wordsOf(folded).flatMap((word) => [...conceptsOf(word)]);
  return (
    meanings.some((one) => COPY.has(one)) &&
    !meanings.some((one) => ELSEWHERE.has(one)) &&
    !PORTABLE.test(folded)
  );
};
