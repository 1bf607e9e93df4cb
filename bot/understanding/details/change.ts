import { addressesIn } from '../../../domain/emailAddress/addressesIn.ts';
import { tidied } from '../text/tidied.ts';
import type { Change, ChangeField } from '../types.ts';
import {
  A_THEN_B,
  ANNOUNCERS,
  CHANGE,
  FROM_TO,
  IS_NOT_WHAT,
  NAMED,
  RATHER_THAN,
  SPELT,
} from './changeWords.ts';
import { fieldIn } from './fields.ts';
import { phoneRangesIn } from './numbers.ts';
import { type Range, valueIn } from './value.ts';

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

/** An address or a number and where it stands; without a value where it is an address that cannot be used. */
interface Mention extends Range {
  value: string | undefined;
}

/** Addresses and numbers are found by themselves; what stands before and between them says which is which. */
const changeOf = (field: ChangeField, text: string, [first, second]: readonly Mention[]): Change => {
  const read = (from: number, to: number): string => ` ${tidied(text.slice(from, to)).text} `;
  if (second === undefined)
    return announcesOld(read(0, first!.from))
      ? change(field, first!.value)
      : change(field, undefined, first!.value);
  return RATHER_THAN.test(read(first!.to, second.from))
    ? change(field, second.value, first!.value)
    : change(field, first!.value, second.value);
};

/** The address as it was typed, unless it was spelled out or has to be asked about. */
const addressMentions = (typed: string): Mention[] => {
  const mentions = addressesIn(typed).map((found): Mention => {
    const stretch = { from: found.at, to: found.end };
    if (found.outcome === 'unusable') return { ...stretch, value: undefined };
    const asTyped = typed.slice(found.at, found.end).normalize('NFC');
    const same = asTyped.toLowerCase() === found.address.toLowerCase();
    return { ...stretch, value: same ? asTyped : found.address };
  });
  return mentions.filter(
    ({ value }, index) => value === undefined || mentions.findIndex((one) => one.value === value) === index,
  );
};

const NAME_OR_FIELD =
  /(?<!\p{L})(?:sur-?name|names?|(?:nach|vor|familien)?namen?|(?:pr[ée])?noms?|(?:cog)?nome|nombre|apellidos?)(?!\p{L})/iu;

interface Values {
  oldValue?: Range;
  newValue: Range;
}

/** The nearest `from` before each `to`: "merci de changer mon nom DE Dupont À Durand". */
const twoValues = (
  text: string,
  commas: boolean,
  ways: readonly { from: RegExp; to: RegExp }[],
): Values | undefined => {
  for (const { from, to } of ways)
    for (const start of [...text.matchAll(from)].reverse()) {
      const begins = start.index + start[0].length;
      const rest = text.slice(begins);
      const gap = to.exec(rest);
      if (gap === null || rest.slice(0, gap.index).split(' ').length > MOST_WORDS_OF_OLD) continue;
      const parted = { from: begins + gap.index, to: begins + gap.index + gap[0].length };
      const newValue = valueIn(text, { from: parted.to, to: text.length }, commas);
      const oldValue = valueIn(text, { from: begins, to: parted.from }, commas);
      if (newValue !== undefined) return { newValue, ...(oldValue && { oldValue }) };
    }
  return undefined;
};

function* announcementsIn(text: string): Generator<RegExpExecArray> {
  for (const words of ANNOUNCERS) yield* text.matchAll(words);
  const plainly = IS_NOT_WHAT.exec(text);
  if (plainly !== null) yield plainly;
}

const announced = (text: string, commas: boolean): Values | undefined => {
  for (const found of announcementsIn(text)) {
    const begins = found.index + found[0].length;
    const rather = RATHER_THAN.exec(text.slice(begins));
    const ends = rather === null ? text.length : begins + rather.index;
    const said = valueIn(text, { from: begins, to: ends }, commas);
    if (said === undefined || fieldIn(text.slice(said.from, said.to)) !== undefined) continue;
    const instead =
      rather === null ? undefined : valueIn(text, { from: ends + rather[0].length, to: text.length }, commas);
    return { newValue: said, ...(instead && { oldValue: instead }) };
  }
  return undefined;
};

/** Which of the names is meant, "my name" does not say; that a name is meant, it does. */
const NAME = /(?<!\p{L})(?:names?|namen|nome|nombre)(?!\p{L})/iu;

/** A name with a capital behind the word for it, or behind a word of how it is spelt. */
const named = (text: string, field: ChangeField | undefined): Values | undefined => {
  if (field !== undefined && field !== 'firstName' && field !== 'lastName') return undefined;
  const said = field === undefined ? SPELT.exec(text) : (NAME_OR_FIELD.exec(text) ?? SPELT.exec(text));
  if (said === null) return undefined;
  const found = [...text.matchAll(NAMED)].filter(({ index }) => index > said.index).at(-1);
  const newValue = found && valueIn(text, { from: found.index + found[0].length, to: text.length }, false);
  return newValue && { newValue };
};

/**
 * What an address, a number or a name is to be changed from and to, as far as a text says. It is recognised in one
 * spelling; the values come back as they were typed.
 */
export const changeIn = (message: string): Change | undefined => {
  const { text: whole, typed } = tidied(message);
  const text = whole.slice(0, LONGEST);
  const field = fieldIn(text);
  const emails = addressMentions(message).filter(({ from }) => from < LONGEST);
  if (emails.length > 0 && (field === undefined || field === 'email' || field === 'postalAddress'))
    return changeOf('email', message, emails);
  const phones = phoneRangesIn(text).map((at) => ({ ...at, value: typed(at.from, at.to) }));
  if (phones.length > 0 && (field === undefined || field === 'phone')) return changeOf('phone', text, phones);
  const commas = field === 'postalAddress';
  const found =
    twoValues(text, commas, A_THEN_B) ??
    (CHANGE.test(text) && (field !== undefined || NAME.test(text))
      ? twoValues(text, commas, FROM_TO)
      : undefined) ??
    announced(text, commas) ??
    named(text, field);
  if (found === undefined) return field === undefined ? undefined : change(field);
  const { oldValue, newValue } = found;
  const asTyped = (at: Range | undefined): string | undefined =>
    at === undefined || (at.to === LONGEST && whole.length > LONGEST) ? undefined : typed(at.from, at.to);
  return change(field, asTyped(oldValue), asTyped(newValue));
};

/** Telephone numbers as they were typed, whatever their digits. */
export const phonesTyped = (message: string): string[] => {
  const { text, typed } = tidied(message);
  return phoneRangesIn(text).map(({ from, to }) => typed(from, to));
};

/** "No, it's Ben Ali", where a name is being put right. */
export const nameAnnouncedIn = (message: string): Change | undefined => {
  const { text, typed } = tidied(message);
  const found = [...text.slice(0, LONGEST).matchAll(NAMED)].at(-1);
  const at = found && valueIn(text, { from: found.index + found[0].length, to: text.length }, false);
  return at && { newValue: typed(at.from, at.to) };
};

export { fieldIn } from './fields.ts';
