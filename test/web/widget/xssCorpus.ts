import { sharedTexts } from '../../builders/sharedFolder.ts';

/** Hostile texts; undefined in a plain clone, where the corpus is not there. */
export const xssCorpus: string[] | undefined = sharedTexts('xss.txt');
