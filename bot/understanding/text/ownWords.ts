import { closesLetter } from './closing.ts';

/** What the customer wrote in a message. */
export interface OwnWords {
  /** What asks for something, or might. */
  said: string;
  /** The name and the address below: they say who writes, and ask for nothing. */
  signature: string;
}

/** "> ..." as mail programs quote; "->" and "1 > 2" are none. */
const QUOTED = /^\s{0,10}(?:>|&gt;|\|\s)/u;

const OPENS =
  /^(?:on|am|le|il(?: giorno)?|el(?: d[ií]a)?|em|in data|den)\s.{0,200}\d|^.{1,120}<[^<>\s]{1,120}@[^<>\s]{1,120}>/iu;
const WROTE =
  /(?:wrote|schrieb(?:en)?|(?:a |[ée])[ée]?crit|(?:ha )?scritto|escribi[óo])(?:\s.{0,120})?\s?:\s*$/iu;
/** How many lines a header may be broken into. */
const HEADER_LINES = 3;

/** "On 4 May, Plumelac wrote:", "Am 4. Mai schrieb Plumelac:", in one line or broken into a few. */
const headerLength = (lines: readonly string[], at: number): number => {
  if (!OPENS.test(lines[at]!)) return 0;
  for (let n = 1; n <= HEADER_LINES && lines[at + n - 1]?.trim(); n++)
    if (WROTE.test(lines[at + n - 1]!)) return n;
  return 0;
};

const RULE =
  /^\s{0,10}(?:[-_*=]{2,40}\s?)?(?:begin )?(?:original message|forwarded message|urspr[üu]ngliche nachricht|weitergeleitete nachricht|message (?:d'origine|original|transf[ée]r[ée])|messaggio (?:originale|inoltrato)|mensaje (?:original|reenviado))\s?:?(?:\s?[-_*=]{2,40})?\s*$|^_{20,200}$/iu;
const FROM = /^\s{0,10}\*?(?:from|von|de|da|expéditeur)\s?:\*?\s/iu;
const FIELD =
  /^\s{0,10}\*?(?:sent|date|to|subject|gesendet|datum|an|betreff|envoy[ée]|[àa]|objet|inviato|data|a|oggetto|enviado(?: el)?|fecha|para|asunto)\s?:/iu;

/** The block of fields with which some mail programs begin what they quote without marks. */
const isBlock = (lines: readonly string[], at: number): boolean =>
  RULE.test(lines[at]!) ||
  (FROM.test(lines[at]!) && [1, 2, 3].filter((n) => FIELD.test(lines[at + n] ?? '')).length >= 2);

/** Without quoted lines and their headers; what follows a header without marks is quoted to the end. */
const withoutQuotes = (lines: readonly string[]): string[] => {
  const own: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    if (QUOTED.test(line)) continue;
    const header = line === '' ? 0 : headerLength(lines, at);
    if (header === 0 && (line === '' || !isBlock(lines, at))) {
      own.push(line);
      continue;
    }
    at += Math.max(header, 1) - 1;
    const next = lines.slice(at + 1, at + 3).find((one) => one.trim() !== '');
    if (next === undefined || !QUOTED.test(next)) break;
  }
  return own;
};

const DELIMITER = /^(?:--|__|—)\s?$/u;
/** Lines that a telephone adds. */
const SENT_FROM =
  /^\s{0,10}(?:sent (?:from|via)|get outlook for|von (?:meine[mr]|unterwegs)\s.{0,40}gesendet|gesendet (?:von|mit)|envoy[ée] (?:de|depuis|avec|[àa] partir)|inviato (?:da|dal)|enviado (?:desde|con)|diese nachricht wurde von .{0,60}gesendet)\s?.{0,80}$/iu;

const LONGEST_OF_SIGNATURE = 70;
const MOST_OF_SIGNATURE = 9;
const POSTSCRIPT = /^\s{0,10}(?:p\.?\s?s|n\.?\s?b)\b/iu;
/** A name, a function, a street, a telephone: short, begins as a name does, and ends no sentence. */
const signs = (line: string): boolean =>
  line.length <= LONGEST_OF_SIGNATURE &&
  !POSTSCRIPT.test(line) &&
  !DELIMITER.test(line) &&
  !/[.!?…]$/u.test(line.replace(/\b(?:inc|ltd|co|s\.?a|s\.?l|s\.?r\.?l|jr|sr)\.$/iu, '')) &&
  !/^\p{Ll}+ \p{Ll}+ \p{Ll}+/u.test(line);

/** Where the signature that begins below `from` ends. */
const endOfSignature = (lines: readonly string[], from: number): number => {
  let signed = 0;
  let at = from;
  for (; at < lines.length && signed < MOST_OF_SIGNATURE; at++) {
    const line = lines[at]!.trim();
    if (line === '') continue;
    if (!signs(line)) break;
    signed += 1;
  }
  return at;
};

const partSignature = (lines: readonly string[]): OwnWords => {
  const said: string[] = [];
  const signature: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    if (SENT_FROM.test(line)) continue;
    if (at > 0 && DELIMITER.test(line)) {
      signature.push(...lines.slice(at + 1));
      break;
    }
    if (at === 0 || !closesLetter(line)) {
      said.push(line);
      continue;
    }
    const end = endOfSignature(lines, at + 1);
    signature.push(...lines.slice(at, end));
    at = end - 1;
  }
  return { said: said.join('\n'), signature: signature.join('\n') };
};

const speaks = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/**
 * Leaves out quoted mail and parts the signature from the rest, line by line. Who sends nothing but a quotation or a signature
 * means that.
 */
export const ownWords = (text: string): OwnWords => {
  if (!text.includes('\n')) return { said: text, signature: '' };
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const own = withoutQuotes(lines);
  const unquoted = own.some(speaks) ? own : lines;
  const parted = partSignature(unquoted);
  return speaks(parted.said) ? parted : { said: unquoted.join('\n'), signature: '' };
};
