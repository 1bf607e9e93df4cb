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
 * The corpus: `<folder>/<language>/<intent>.txt`, one sentence per line, `# ` for comments. A file with another name is an
 * error, so that a typo does not lose a hundred sentences.
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

/** The form in which lines are compared: letters and digits in lower case. */
export const wordingOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * The messages of `heldOut` whose words no training sentence has, in any intent or language. People who have never seen
 * each other's lists all write "yes" and "delete my account"; getting such a line right proves nothing about the model.
 */
export const unseenOf = (heldOut: readonly Utterance[], corpus: readonly Utterance[]): Utterance[] => {
  const taught = new Set(corpus.map(({ text }) => wordingOf(text)));
  return heldOut.filter(({ text }) => !taught.has(wordingOf(text)));
};

/** FNV-1a of a line. It decides on which side of the split the line is, whatever other lines are added. */
const lineHash = (text: string): number => {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text.toLowerCase())) hash = Math.imul(hash ^ byte, 0x01000193);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x2c1b3c6d) >>> 0;
};

/** Puts one line in `folds` aside, to measure how sure the model may be of itself. */
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
