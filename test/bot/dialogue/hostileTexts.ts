import { sharedTexts } from '../../builders/sharedFolder.ts';

const FILES = ['blns.json', 'xss.txt', 'nosql-injection.txt', 'csv-injection.txt', 'open-redirect.txt'];

/** The hostile texts of each file; none of a file that is not there. */
export const hostileTexts = (): [file: string, texts: string[] | undefined][] =>
  FILES.map((file) => [file, sharedTexts(file)]);
