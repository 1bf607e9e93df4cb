import { existsSync, readFileSync } from 'node:fs';
import { readCorpus, unseenOf } from '../../bot/understanding/train/corpus.ts';
import type { Intent, UnderstoodLanguage } from '../../bot/understanding/types.ts';
import { shipped } from '../../config/packageRoot.ts';

/** A message and the meanings that are right for it. */
export interface Case {
  text: string;
  accept: readonly Intent[];
  language: UnderstoodLanguage;
}

const FILE = process.env['UTTERANCES'] ?? shipped('..', 'shared', 'corpora', 'utterances-dev.jsonl');

/** Public messages, English: tuned on, never trained on. Undefined where the file is not at hand. */
export const developmentMessages = (): Case[] | undefined => {
  if (!existsSync(FILE)) return undefined;
  return readFileSync(FILE, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { text: string; accept: Intent[]; lang: UnderstoodLanguage })
    .map(({ text, accept, lang }) => ({ text, accept, language: lang }));
};

/** Our own messages in five languages, those left out that a training sentence words the same. */
export const heldOutMessages = (): { cases: Case[]; alsoTaught: number } => {
  const heldOut = readCorpus(shipped('bot', 'understanding', 'heldout'));
  const unseen = unseenOf(heldOut, readCorpus(shipped('bot', 'understanding', 'corpus')));
  return {
    cases: unseen.map(({ text, intent, language }) => ({ text, accept: [intent], language })),
    alsoTaught: heldOut.length - unseen.length,
  };
};
