import type { Judged } from './found.ts';
import { readMailbox } from './readMailbox.ts';

export const INVISIBLE = /\p{Cf}|[\u034f\ufe00-\ufe0f]/gu;

/** Legal before the @ and hardly ever meant: "email=tom@...", "#tom@...", "r&tom@...". */
const UNUSUAL = /[#$&*/=?^`{}~]/;

/** The same in one spelling, as a keyboard for addresses would have written it. */
const plainly = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/[\p{Pd}\u2212]/gu, '-');

/**
 * What a whole token is worth as an address. Where it can only be used in another spelling than was typed (full-width
 * letters, invisible characters), or `doubt` was found around it, the customer is to be asked.
 */
export const judge = (local: string, domain: string, doubt: boolean): Judged => {
  const typed = `${local.normalize('NFC')}@${domain.normalize('NFC').toLowerCase()}`;
  const plain = plainly(typed).toLowerCase() === typed.toLowerCase() ? typed : plainly(typed);
  const read = readMailbox(plain);
  if (read.outcome === 'unusable') return read;
  const sure = !doubt && plain === typed && !UNUSUAL.test(local);
  return { outcome: sure ? 'usable' : 'doubtful', address: plain };
};
