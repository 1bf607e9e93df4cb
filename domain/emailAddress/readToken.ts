import type { FoundAddress } from './found.ts';
import { INVISIBLE, judge } from './judge.ts';
import { ENDING, isLabel } from './words.ts';

/** No address with all that may stand around it is longer; whatever is, is looked at no further. */
const LONGEST_TOKEN = 600;

const LEADING_INVISIBLE = new RegExp(`^(?:${INVISIBLE.source})+`, 'u');
const DOMAIN_RUN = /^[\p{L}\p{M}\p{N}\p{Cf}.-]*/u;
const HOLDS_WORD = /[\p{L}\p{N}@]/u;

/** Marks that are set around a word: 'tom@example.org', *tom@example.org*. */
const PAIRS: Readonly<Record<string, string>> = { "'": "'", '`': '`', '*': '*', '{': '}' };

/** Marks that begin a list or end a sentence, and that nobody's address begins with. */
const LEADING_MARKS = /^[.'!?/|-]+/;

/** "jo@example,org", "jo@example .org": the last part of a domain, parted by a slip. */
const SLIPPED = new RegExp(String.raw`^\s?[.,]\s?(${ENDING})(?![\p{L}\p{N}@.-])`, 'iu');
/** The same after a domain that could end here, at the very end of the text: "jo@example.co,uk". */
const SLIPPED_AT_END = new RegExp(String.raw`^(?:,|\s\.)(${ENDING})[\s.!?)]*$`, 'iu');
const SLIP_REACH = 20;

/** What was typed for the last part of a domain, and the part. */
const slipAfter = (domain: string, after: string): { typed: string; label: string } | undefined => {
  const rest = after.slice(0, SLIP_REACH);
  const atEnd = after.length < SLIP_REACH;
  const slip = domain.includes('.') ? atEnd && SLIPPED_AT_END.exec(rest) : SLIPPED.exec(rest);
  return slip ? { typed: slip[0].trimEnd(), label: slip[1]! } : undefined;
};

/** "E-Mail:tom@...", "email=tom@...": what stands before the sign, if it is a label. */
const withoutLabel = (local: string): { local: string; label?: string; doubt: boolean } => {
  const colon = Math.max(local.lastIndexOf(':'), local.lastIndexOf('：'));
  if (colon >= 0) {
    const label = local.slice(0, colon).replace(/^[^\p{L}]+/u, '');
    return { local: local.slice(colon + 1), label: label.toLowerCase(), doubt: !isLabel(label) };
  }
  const equals = local.indexOf('=');
  return isLabel(local.slice(0, Math.max(0, equals)))
    ? { local: local.slice(equals + 1), doubt: true }
    : { local, doubt: false };
};

/** Takes off what stands around an address and is no part of it; `doubt` where it might be one. */
const withoutMarks = (local: string, tail: string): { local: string; tail: string; doubt: boolean } => {
  let [own, after] = [local, tail];
  while (own !== '' && PAIRS[own[0]!] !== undefined && after.startsWith(PAIRS[own[0]!]!))
    [own, after] = [own.slice(1), after.slice(1)];
  own = own.replace(/^(?:(?![\0-\x7f])[\p{P}\p{S}\p{Cf}])+/u, '');
  const begun = own.replace(LEADING_MARKS, '');
  const enclosed = after !== '' && /^[_~^#=]/.test(begun) && after.startsWith(begun[0]!);
  return { local: begun, tail: after, doubt: begun !== own || enclosed };
};

/** One spelling for signs that keyboards set for others, in the same number of characters. */
const withPlainSigns = (token: string): string =>
  token.replace(/[\u2018\u2019\u02bc]/g, "'").replace(/[＠﹫]/g, '@');

/**
 * Reads one token: a run without spaces, brackets, quotation marks, commas or semicolons that holds an @. The whole of it
 * is an address, or it is doubtful or unusable; `undefined` where it is no address at all ("@handle"). `after` is what
 * follows in the text; `doubted` is said of what stands around it.
 */
export const readToken = (
  token: string,
  at: number,
  after: string,
  doubted: boolean,
): FoundAddress | undefined => {
  const end = at + token.length;
  if (token.length > LONGEST_TOKEN) return { at, end, outcome: 'unusable', why: 'too_long' };
  const said = withPlainSigns(token).replace(LEADING_INVISIBLE, '');
  const sign = said.indexOf('@');
  const signs = /^@{1,3}/.exec(said.slice(sign))?.[0].length ?? 1;
  const behind = said.slice(sign + signs);
  if (behind.includes('@')) return { at, end, ...judge(said.slice(0, said.lastIndexOf('@')), behind, true) };
  const run = (DOMAIN_RUN.exec(behind)?.[0] ?? '').replace(/[.\p{Pd}\p{Cf}]+$/u, '');
  const named = withoutLabel(said.slice(0, sign));
  const bare = withoutMarks(named.local, behind.slice(run.length));
  if (bare.local === '') return undefined;
  const isLink = named.label === 'mailto' && bare.tail.startsWith('?');
  const goesOn = HOLDS_WORD.test(bare.tail) && !isLink;
  const slip = goesOn ? undefined : slipAfter(run, behind.slice(run.length) + after);
  const respelled = signs > 1 || slip !== undefined || /[＠﹫]/.test(token);
  const doubt = doubted || named.doubt || bare.doubt || goesOn || respelled;
  const domainEnd = end - (behind.length - run.length);
  return {
    at: end - said.length + (sign - bare.local.length),
    end: goesOn ? end : domainEnd + (slip?.typed.length ?? 0),
    ...judge(bare.local, slip === undefined ? run : `${run}.${slip.label}`, doubt),
  };
};
