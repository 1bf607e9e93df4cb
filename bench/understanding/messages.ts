import { existsSync, readFileSync } from 'node:fs';
import { readCorpus, unseenOf } from '../../bot/understanding/train/corpus.ts';
import type { Intent, UnderstoodLanguage } from '../../bot/understanding/types.ts';
import { shipped } from '../../config/packageRoot.ts';

/** A message and the meanings that are right for it. */
export interface Case {
  text: string;
  accept: readonly Intent[];
  language: UnderstoodLanguage;
  /** What it asks for, in its order, where that was written down. */
  wishes?: readonly Intent[];
}

type Line = { text: string; accept: Intent[]; lang: UnderstoodLanguage; wishes?: Intent[] };

const readLines = (file: string): Case[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line)
    .map(({ lang, ...rest }) => ({ ...rest, language: lang }));

const PUBLIC = process.env['UTTERANCES'] ?? shipped('..', 'shared', 'corpora', 'utterances-dev.jsonl');

/**
 * Public messages in English. The settings were chosen by how well they do here; the models never learn from them. Undefined
 * where the file is missing.
 */
export const developmentMessages = (): Case[] | undefined =>
  existsSync(PUBLIC) ? readLines(PUBLIC) : undefined;

/**
 * Messages in five languages, written without knowing the corpus. The settings were chosen by how well they do here; the models
 * never learn from them.
 */
export const unseenMessages = (
  file: string = process.env['UNSEEN'] ?? shipped('bot', 'understanding', 'unseen', 'a.jsonl'),
): Case[] => readLines(file);

/** Our own messages in five languages, those left out that a training sentence words the same. */
export const heldOutMessages = (): { cases: Case[]; alsoTaught: number } => {
  const heldOut = readCorpus(shipped('bot', 'understanding', 'heldout'));
  const unseen = unseenOf(heldOut, readCorpus(shipped('bot', 'understanding', 'corpus')));
  return {
    cases: unseen.map(({ text, intent, language }) => ({ text, accept: [intent], language })),
    alsoTaught: heldOut.length - unseen.length,
  };
};
