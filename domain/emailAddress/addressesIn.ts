import { type Atom, atomsOf } from './atoms.ts';
import type { FoundAddress } from './found.ts';
import { judge } from './judge.ts';
import { readToken } from './readToken.ts';
import { spelledOutAt } from './spelledOut.ts';
import { AT_WORD } from './words.ts';

/** What is read of a text; of a longer one the end, from the last space before, is left out. */
const LONGEST = 20_000;

const MAY_HOLD_ONE = new RegExp(String.raw`[@＠﹫]|(?:^|[\s(\[{<])(?:${AT_WORD})(?:$|[\s)\]}>])`, 'iu');
/** `"tom ashworth"@example.org`: spaces and other addresses within belong to it. */
const QUOTED = /["“„](?:\\.|[^"“”„\n\\]){0,300}["”“]@[^\s,;<>()"]{0,300}/gu;
const SEPARATOR = /[,;<>()[\]"“”„«»‹›]/u;
const HOLDS_SIGN = /[@＠﹫]/;
const WORD_SIGN = /[\p{L}\p{N}]/u;
/** "r& tom@...", "tom_ ashworth@...": the word before goes on. What is left of a masked card number is no address either. */
const GOES_ON = /[\p{L}\p{N}][&+_=/#\\-]$|^[&+_]$/u;
const MASKED = /•$/;

const whole = (text: string): string => {
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST);
  return cut.slice(0, Math.max(0, cut.search(/\s\S*$/u)));
};

const CLOSING = /[>)\]"“”»«‹›]/u;

/** Whether what stands before a token in its word might belong to it; `next` is the sign that ends the token. */
const isDoubtfulAfter = (separator: string, before: string, earlier: string, next: string): boolean => {
  if (!WORD_SIGN.test(before) || earlier.includes('@')) return false;
  if (',;>)]'.includes(separator)) return true;
  const closed = CLOSING.test(next);
  return '<(['.includes(separator) ? !closed : !closed || WORD_SIGN.test(before.at(-1) ?? '');
};

/** "tom@example.co<m": an opening bracket with a word in it that follows at once. */
const isDoubtfulBefore = (after: string): boolean => {
  if (!'<(['.includes(after[0] ?? '>')) return false;
  const stretch = after.slice(1);
  const next = stretch.search(/[@>)\]]/);
  return stretch[next] !== '@' && WORD_SIGN.test(next < 0 ? stretch : stretch.slice(0, next));
};

const foundIn = (text: string, atom: Atom, before: Atom | undefined): FoundAddress[] => {
  const word = atom.text;
  const held = /^[<([{"'“„«]*/u.exec(word)?.[0].length ?? 0;
  const entire = { at: atom.at + held, end: atom.end };
  if (word.includes('@[')) return [{ ...entire, outcome: 'unusable', why: 'host_number' }];
  if (/\)@|@\(/.test(word)) return [{ ...entire, outcome: 'unusable', why: 'comment' }];
  if (/^@[^@:]+(?:,@[^@:]+)*:.*@/u.test(word.slice(held)))
    return [{ ...entire, outcome: 'unusable', why: 'route' }];
  const continued = before !== undefined && !atom.newLine && before.kind === 'word' ? before.text : '';
  if (MASKED.test(continued)) return [{ ...entire, outcome: 'unusable', why: 'malformed' }];
  const found: FoundAddress[] = [];
  let [from, earlier, separator] = [0, '', ''];
  for (let i = 0; i <= word.length; i++) {
    if (i < word.length && !SEPARATOR.test(word[i]!)) continue;
    const token = word.slice(from, i);
    if (HOLDS_SIGN.test(token)) {
      const doubtedBefore =
        separator === ''
          ? GOES_ON.test(continued)
          : isDoubtfulAfter(separator, word.slice(0, from - 1), earlier, word[i] ?? '');
      const doubted = doubtedBefore || isDoubtfulBefore(word.slice(i));
      const read = readToken(token, atom.at + from, text.slice(atom.at + i), doubted);
      if (read !== undefined) found.push(read);
    }
    if (token !== '') earlier = token;
    [from, separator] = [i + 1, word[i] ?? ''];
  }
  return found;
};

/** Quoted ones first, since they may hold spaces; the text without them keeps its places. */
const quotedIn = (text: string): { quoted: FoundAddress[]; rest: string } => {
  const quoted = [...text.matchAll(QUOTED)].map(({ 0: { length }, index }): FoundAddress => {
    return { at: index, end: index + length, outcome: 'unusable', why: 'quoted' };
  });
  const rest = quoted.length === 0 ? text : text.replace(QUOTED, (match) => ' '.repeat(match.length));
  return { quoted, rest };
};

/**
 * Every address in a text, in its order, read as whole tokens: RFC 5321 and 5322 and the rules of the mailer say what is
 * one. Around it may stand spaces, commas and semicolons, brackets, quotation marks, the marks that end a sentence, a label
 * with a colon. Never a part of what was typed: what is not clear is `doubtful`. Pure; linear in the length of the text.
 */
export const addressesIn = (typed: string): FoundAddress[] => {
  const read = whole(typed);
  if (!MAY_HOLD_ONE.test(read)) return [];
  const { quoted, rest } = quotedIn(read);
  const atoms = atomsOf(rest);
  const found = [...quoted];
  for (let i = 0; i < atoms.length; i++) {
    const atom = atoms[i]!;
    const spelled = spelledOutAt(atoms, i);
    if (spelled !== undefined) {
      const { first, last, ...address } = spelled;
      found.push(address);
      i = last;
    } else if (atom.kind === 'word' && HOLDS_SIGN.test(atom.text)) {
      found.push(...foundIn(rest, atom, atoms[i - 1]));
    } else if (atom.kind === 'at' && atom.text.startsWith('@') && atoms[i - 1]?.end === atom.at) {
      found.push({ ...judge(atoms[i - 1]!.text, '', true), at: atoms[i - 1]!.at, end: atom.end });
    }
  }
  return found.sort((a, b) => a.at - b.at);
};
