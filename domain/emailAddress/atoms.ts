import { AT_WORD, DOT_WORD } from './words.ts';

/** A word of a text, or an @ or a dot in brackets: "jo (at) example[dot]org" is five of them. */
export interface Atom {
  kind: 'word' | 'at' | 'dot';
  text: string;
  at: number;
  end: number;
  /** A line ends between this and the one before. */
  newLine: boolean;
}

const bracketed = (words: string): string => String.raw`[(\[{<]\s?(?:${words})\s?[)\]}>]`;
const AT = bracketed(`${AT_WORD}|@`);
const DOT = bracketed(String.raw`${DOT_WORD}|\.`);
/** Control characters part words like spaces do. */
const ATOM = new RegExp(String.raw`(${AT})|(${DOT})|((?:[^\s\p{Cc}([{<]|(?!${AT}|${DOT})[([{<])+)`, 'giu');

/** "jo@ example.org", "jo @example.org": an @ at the edge of a word stands by itself. */
const withEdgeSigns = (atom: Atom): Atom[] => {
  const [, local, sign] = /^([^@]+)(@{1,3})$/u.exec(atom.text) ?? [];
  if (local !== undefined && sign !== undefined) {
    const cut = atom.at + local.length;
    return [
      { ...atom, text: local, end: cut },
      { ...atom, kind: 'at', text: sign, at: cut, newLine: false },
    ];
  }
  const [, first, domain] = /^(@{1,3})([^@:]+)$/u.exec(atom.text) ?? [];
  if (first === undefined || domain === undefined) return [atom];
  const cut = atom.at + first.length;
  return [
    { ...atom, kind: 'at', text: first, end: cut },
    { ...atom, text: domain, at: cut, newLine: false },
  ];
};

export const atomsOf = (text: string): Atom[] => {
  const atoms: Atom[] = [];
  let read = 0;
  for (const { 0: found, 1: at, 2: dot, index } of text.matchAll(ATOM)) {
    const newLine = /[\n\r\u2028\u2029]/.test(text.slice(read, index));
    read = index + found.length;
    const kind = at !== undefined ? 'at' : dot !== undefined ? 'dot' : 'word';
    const atom: Atom = { kind, text: found, at: index, end: read, newLine };
    atoms.push(...(kind === 'word' ? withEdgeSigns(atom) : [atom]));
  }
  return atoms;
};
