import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { INTENTS, type Intent, UNDERSTOOD_LANGUAGES, type UnderstoodLanguage } from '../types.ts';

export interface Sentence {
  text: string;
  language: UnderstoodLanguage;
}

export interface Utterance extends Sentence {
  intent: Intent;
}

/** A sentence of a corpus whose labels are its own: the names of its files. */
export interface TopicSentence extends Sentence {
  topic: string;
}

const linesOf = (file: string): string[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('# '));

/** `<folder>/<language>/<label>.txt`, one sentence per line, `# ` for comments. A sentence that is written twice counts once. */
const readFolder = (folder: string): (Sentence & { label: string })[] =>
  UNDERSTOOD_LANGUAGES.filter((language) => existsSync(path.join(folder, language))).flatMap((language) =>
    readdirSync(path.join(folder, language))
      .sort()
      .flatMap((name) => {
        const label = path.basename(name, '.txt');
        const lines = linesOf(path.join(folder, language, name));
        const once = new Map(lines.toReversed().map((text) => [text.toLowerCase(), text]));
        return [...once.values()].toReversed().map((text) => ({ text, label, language }));
      }),
  );

/**
 * The corpus: `<folder>/<language>/<intent>.txt`. A file with another name is an error, so that a typo does not lose a
 * hundred sentences.
 */
export const readCorpus = (folder: string): Utterance[] =>
  readFolder(folder).map(({ text, label, language }) => {
    const intent = INTENTS.find((known) => known === label);
    if (intent === undefined) throw new Error(`corpus: ${language}/${label}.txt is named after no intent`);
    return { text, intent, language };
  });

/**
 * A corpus of topics: `<folder>/<language>/<topic>.txt`. A topic that one of its languages lacks is an error: a typo in a
 * file's name would make a topic of its own.
 */
export const readTopicCorpus = (folder: string): TopicSentence[] => {
  const all = readFolder(folder).map(({ label, ...sentence }) => ({ ...sentence, topic: label }));
  const languages = new Set(all.map(({ language }) => language));
  const named = new Set(all.map(({ topic, language }) => `${language}/${topic}.txt`));
  for (const { topic } of all)
    for (const language of languages)
      if (!named.has(`${language}/${topic}.txt`))
        throw new Error(
          `corpus: ${language}/${topic}.txt is missing, or another language's file is misspelt`,
        );
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
export const splitCorpus = <One extends Sentence>(
  all: readonly One[],
  folds = 7,
  heldOutFold = 0,
): { train: One[]; heldOut: One[] } => {
  const train: One[] = [];
  const heldOut: One[] = [];
  for (const u of all) ((lineHash(u.text) >>> 8) % folds === heldOutFold ? heldOut : train).push(u);
  return { train, heldOut };
};
