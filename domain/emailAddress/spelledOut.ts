import type { Atom } from './atoms.ts';
import type { FoundAddress } from './found.ts';
import { judge } from './judge.ts';
import { isAtSign, isAtWord, isDotWord, isEnding, isLeadIn, joinerOf } from './words.ts';

const OPENING = /^[([{<"'“„«‹*]+/u;
const CLOSING = /[)\]}>"'”“»›*.,;:!?…]+$/u;
const LABELS = /^[\p{L}\p{M}\p{N}-]+(?:\.[\p{L}\p{M}\p{N}-]+)*$/u;
const MOST_PARTS = 8;

const isDot = (atom: Atom | undefined): boolean =>
  atom !== undefined && (atom.kind === 'dot' || (atom.kind === 'word' && isDotWord(atom.text)));
const joiner = (atom: Atom | undefined): string | undefined => {
  if (atom === undefined) return undefined;
  return atom.kind === 'dot' ? '.' : atom.kind === 'word' ? joinerOf(atom.text) : undefined;
};
const isPart = (atom: Atom | undefined): atom is Atom =>
  atom?.kind === 'word' && !atom.text.includes('@') && joiner(atom) === undefined;

/** "tom dot ashworth" before the sign at `sign`: the words that belong together, and the first of them. */
const localBefore = (atoms: readonly Atom[], sign: number): { local: string; first: number } | undefined => {
  const last = atoms[sign - 1];
  if (!isPart(last)) return undefined;
  let local = last.text;
  let first = sign - 1;
  for (let parts = 1; parts < MOST_PARTS; parts++) {
    const [sort, before] = [joiner(atoms[first - 1]), atoms[first - 2]];
    if (sort === undefined || !isPart(before)) break;
    local = `${before.text}${sort}${local}`;
    first -= 2;
  }
  return { local, first };
};

/** "example dot co dot uk" after the sign. */
const domainAfter = (
  atoms: readonly Atom[],
  sign: number,
): { domain: string; last: number; dotSpelled: boolean } | undefined => {
  const next = atoms[sign + 1];
  if (!isPart(next)) return undefined;
  let domain = next.text;
  let last = sign + 1;
  for (let parts = 1; parts < MOST_PARTS; parts++) {
    const after = atoms[last + 2];
    if (!isDot(atoms[last + 1]) || !isPart(after)) break;
    domain = `${domain}.${after.text}`;
    last += 2;
  }
  const bare = domain.replace(CLOSING, '');
  return bare.includes('.') && LABELS.test(bare)
    ? { domain: bare, last, dotSpelled: last > sign + 1 }
    : undefined;
};

/** Whether no word before it can belong to the address. */
const beginsHere = (atoms: readonly Atom[], first: number): boolean => {
  const before = atoms[first - 1];
  if (before === undefined || atoms[first]?.newLine === true) return true;
  return before.kind === 'word' && isLeadIn(before.text);
};

/**
 * The address around the sign at `sign`, if it was spelled out or spaced: "jo (at) example.org", "jo arobase example
 * point ch". "at" is also a word, so there the dot must be spelled too, before a country or a kind. Where a word stands
 * before it that might belong to it ("mary ann at example dot org"), it is doubtful.
 */
export const spelledOutAt = (
  atoms: readonly Atom[],
  sign: number,
): (FoundAddress & { first: number; last: number }) | undefined => {
  const atom = atoms[sign]!;
  const word = atom.kind === 'word' && isAtWord(atom.text);
  if (atom.kind === 'dot' || (atom.kind === 'word' && !word && !isAtSign(atom.text))) return undefined;
  const before = localBefore(atoms, sign);
  const after = domainAfter(atoms, sign);
  if (before === undefined || after === undefined) return undefined;
  if (word && !(after.dotSpelled && isEnding(after.domain.slice(after.domain.lastIndexOf('.') + 1))))
    return undefined;
  const colon = before.local.lastIndexOf(':');
  const labelled = colon >= 0 && isLeadIn(before.local.slice(0, colon + 1));
  const local = (labelled ? before.local.slice(colon + 1) : before.local).replace(OPENING, '');
  const begins = labelled || OPENING.test(before.local) || beginsHere(atoms, before.first);
  // "follow @tom.ashworth"
  const isHandle =
    atoms[sign + 1]!.at === atom.end && atoms[sign - 1]!.end < atom.at && atom.text.startsWith('@');
  const { first } = before;
  const { last } = after;
  const end = atoms[last]!.end - (atoms[last]!.text.length - atoms[last]!.text.replace(CLOSING, '').length);
  const at = atoms[first]!.at + (before.local.length - local.length);
  return { ...judge(local, after.domain, !begins || isHandle), at, end, first, last };
};
