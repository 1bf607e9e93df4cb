import type { TreeFile } from './readTree.ts';

/** Most files have 30 to 150 lines. A longer one is split at its second responsibility, at the latest here. */
export const MOST_LINES = 200;

/** Tests and wording are lists of cases and of sentences: one may be as long as it has entries. */
const LISTS = /^(test|wording)\//;

export const lengthFault = ({ path, source }: TreeFile): string | undefined => {
  const lines = source.text.split('\n').length - 1;
  return lines > MOST_LINES && !LISTS.test(path) ? `${path} is longer than ${MOST_LINES} lines` : undefined;
};
