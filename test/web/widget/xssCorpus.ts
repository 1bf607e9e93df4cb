import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../../../config/packageRoot.ts';

const FILE = path.join(packageRoot, '..', 'shared', 'corpora', 'xss.txt');

/** Hostile texts, one per line; undefined in a plain clone, where the corpus is not there. */
export const xssCorpus: string[] | undefined = existsSync(FILE)
  ? readFileSync(FILE, 'utf8').split('\n').filter(Boolean)
  : undefined;

if (!xssCorpus) console.log('skipped: ../shared/corpora/xss.txt is not there');
