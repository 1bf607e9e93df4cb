import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../../../config/packageRoot.ts';

const CORPORA = path.join(packageRoot, '..', 'shared', 'corpora');
const FILES = ['blns.json', 'xss.txt', 'nosql-injection.txt', 'csv-injection.txt', 'open-redirect.txt'];

const read = (file: string): string[] => {
  const text = readFileSync(path.join(CORPORA, file), 'utf8');
  return file.endsWith('.json') ? (JSON.parse(text) as string[]) : text.split('\n').filter(Boolean);
};

/** Every hostile text that is at hand, by file; a file that is not there is named once and left out. */
export const hostileTexts = (): [string, string[]][] =>
  FILES.flatMap((file): [string, string[]][] => {
    if (existsSync(path.join(CORPORA, file))) return [[file, read(file)]];
    console.log(`skipped: ../shared/corpora/${file} is not there`);
    return [];
  });
