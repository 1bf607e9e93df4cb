import type { Change, ChangeField } from '../types.ts';
import { A_THEN_B, ANNOUNCERS, CHANGE, FROM_TO, IS_NOT_WHAT, RATHER_THAN } from './changeWords.ts';
import { fieldIn } from './fields.ts';
import { emailsIn } from './identifiers.ts';
import { phonesIn } from './numbers.ts';
import { valueAt } from './value.ts';

const LONGEST = 600;
const MOST_WORDS_OF_OLD = 12;

const change = (field: ChangeField | undefined, oldValue?: string, newValue?: string): Change => ({
  ...(field === undefined ? {} : { field }),
  ...(oldValue === undefined ? {} : { oldValue }),
  ...(newValue === undefined ? {} : { newValue }),
});

const OLD =
  /(?<!\p{L})(?:old|former|previous|alte[rn]?|bisherige[rn]?|ancienne?|vecchi[oa]|precedente|antigu[oa]|viej[oa]|anterior|no longer|nicht mehr|n'est plus|non [èe] pi[ùu]|ya no es)(?!\p{L})[^.;!?]{0,40}$/iu;

const NEWER =
  /(?<!\p{L})(?:neue?[rnsm]?|new|nouve(?:au|lle?)|nuov[oa]|nuev[oa]|jetzt|now|maintenant|ora|adesso|ahora)(?!\p{L})/iu;
/** "The old one is A": but "it is no longer right, the new one is B". */
const announcesOld = (before: string): boolean => {
  const old = OLD.exec(before);
  return old !== null && !NEWER.test(before.slice(old.index));
};

/** Addresses and numbers are found by themselves; what stands before and between them says which is which. */
const changeOf = (field: ChangeField, text: string, [first, second]: readonly string[]): Change => {
  const before = text.slice(0, text.indexOf(first!));
  if (second === undefined)
    return announcesOld(before) ? change(field, first) : change(field, undefined, first);
  const between = text.slice(before.length + first!.length, text.indexOf(second));
  return RATHER_THAN.test(between) ? change(field, second, first) : change(field, first, second);
};

/** The nearest `from` before each `to`: "merci de changer mon nom DE Dupont À Durand". */
const twoValues = (
  text: string,
  commas: boolean,
  ways: readonly { from: RegExp; to: RegExp }[],
): { oldValue: string | undefined; newValue: string } | undefined => {
  for (const { from, to } of ways)
    for (const start of [...text.matchAll(from)].reverse()) {
      const rest = text.slice(start.index + start[0].length);
      const gap = to.exec(rest);
      if (gap === null || rest.slice(0, gap.index).split(' ').length > MOST_WORDS_OF_OLD) continue;
      const newValue = valueAt(rest.slice(gap.index + gap[0].length), commas);
      const oldValue = valueAt(rest.slice(0, gap.index), commas);
      if (newValue !== undefined) return { oldValue, newValue };
    }
  return undefined;
};

function* announcementsIn(text: string): Generator<RegExpExecArray> {
  for (const words of ANNOUNCERS) yield* text.matchAll(words);
  const plainly = IS_NOT_WHAT.exec(text);
  if (plainly !== null) yield plainly;
}

const announced = (text: string, commas: boolean): { oldValue?: string; newValue: string } | undefined => {
  for (const found of announcementsIn(text)) {
    const rest = text.slice(found.index + found[0].length);
    const rather = RATHER_THAN.exec(rest);
    const said = valueAt(rather === null ? rest : rest.slice(0, rather.index), commas);
    if (said === undefined || fieldIn(said) !== undefined) continue;
    const instead =
      rather === null ? undefined : valueAt(rest.slice(rather.index + rather[0].length), commas);
    return { newValue: said, ...(instead !== undefined && { oldValue: instead }) };
  }
  return undefined;
};

/** Which of the names is meant, "my name" does not say; that a name is meant, it does. */
const NAME = /(?<!\p{L})(?:names?|namen|nome|nombre)(?!\p{L})/iu;

/** What an address, a number or a name is to be changed from and to, as far as the text says. */
export const changeIn = (tidied: string): Change | undefined => {
  const text = tidied.slice(0, LONGEST);
  const field = fieldIn(text);
  const emails = emailsIn(text);
  if (emails.length > 0 && (field === undefined || field === 'email' || field === 'postalAddress'))
    return changeOf('email', text, emails);
  const phones = phonesIn(text);
  if (phones.length > 0 && (field === undefined || field === 'phone')) return changeOf('phone', text, phones);
  const commas = field === 'postalAddress';
  const found =
    twoValues(text, commas, A_THEN_B) ??
    (CHANGE.test(text) && (field !== undefined || NAME.test(text))
      ? twoValues(text, commas, FROM_TO)
      : undefined) ??
    announced(text, commas);
  if (found !== undefined) return change(field, found.oldValue, found.newValue);
  return field === undefined ? undefined : change(field);
};

export { fieldIn } from './fields.ts';
