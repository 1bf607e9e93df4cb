import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { INTENTS, type Intent, UNDERSTOOD_LANGUAGES, type UnderstoodLanguage } from '../types.ts';

export interface Utterance {
  text: string;
  intent: Intent;
  language: UnderstoodLanguage;
}

const linesOf = (file: string): string[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('# '));

/**
 * The corpus: `<folder>/<language>/<intent>.txt`, one sentence a line, `# ` for remarks. A file of another name is an
 * error, so that a slip of the pen does not lose a hundred sentences.
 */
export const readCorpus = (folder: string): Utterance[] => {
  const all: Utterance[] = [];
  for (const language of UNDERSTOOD_LANGUAGES) {
    if (!existsSync(path.join(folder, language))) continue;
    for (const name of readdirSync(path.join(folder, language)).sort()) {
      const intent = INTENTS.find((known) => `${known}.txt` === name);
      if (intent === undefined) throw new Error(`corpus: ${language}/${name} is named after no intent`);
      const seen = new Set<string>();
      for (const text of linesOf(path.join(folder, language, name))) {
        const key = text.toLowerCase();
        if (!seen.has(key)) all.push({ text, intent, language });
        seen.add(key);
      }
    }
  }
  return all;
};

/** A line as it is compared: its letters and digits in lower case. */
export const wordingOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * The messages of `heldOut` that no training sentence words the same, in whatever intent or language. Two people who never
 * saw each other's lists both write "yes" and "delete my account"; a model that was taught such a line proves nothing by it.
 */
export const unseenOf = (heldOut: readonly Utterance[], corpus: readonly Utterance[]): Utterance[] => {
  const taught = new Set(corpus.map(({ text }) => wordingOf(text)));
  return heldOut.filter(({ text }) => !taught.has(wordingOf(text)));
};

/** FNV-1a of a line: decides for good to which side of the split it belongs, whatever is added around it. */
const lineHash = (text: string): number => {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text.toLowerCase())) hash = Math.imul(hash ^ byte, 0x01000193);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x2c1b3c6d) >>> 0;
};

/** One line in `folds` is put aside, to learn from it how sure the model may be of itself. */
export const splitCorpus = (
  all: readonly Utterance[],
  folds = 7,
  heldOutFold = 0,
): { train: Utterance[]; heldOut: Utterance[] } => {
  const train: Utterance[] = [];
  const heldOut: Utterance[] = [];
  for (const u of all) ((lineHash(u.text) >>> 8) % folds === heldOutFold ? heldOut : train).push(u);
  return { train, heldOut };
};
