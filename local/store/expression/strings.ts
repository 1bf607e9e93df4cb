import { typeName } from '../bson/types.ts';
import type { Maybe, Value } from '../bson/value.ts';
import { isKind, isNullish } from '../bson/value.ts';
import { compareText } from '../order/compare.ts';
import { compileRegex } from '../query/regex.ts';
import { StoreError } from '../storeError.ts';
import { toText } from './convert.ts';
import type { Operator } from './operator.ts';
import { fixed, named, variadic } from './operator.ts';
import type { Evaluate } from './scope.ts';

const text = (name: string, value: Maybe): string => {
  if (typeof value === 'string') return value;
  throw new StoreError(16702, `${name} only supports strings, not ${typeName(value)}`);
};

const whole = (name: string, value: Maybe): number => {
  const number = typeof value === 'bigint' ? Number(value) : isKind(value, 'double') ? value.v : value;
  if (typeof number !== 'number' || !Number.isInteger(number)) {
    throw new StoreError(34450, `${name} needs a whole number, not ${typeName(value)}`);
  }
  return number;
};

/** Null and missing count as an empty string, numbers and dates as their text. */
const coerced = (value: Maybe): string => (isNullish(value) ? '' : toText(value as Value));

const substringByPoints = fixed(3, 3, (value, from, length) => {
  const start = whole('$substrCP', from);
  const count = whole('$substrCP', length);
  if (start < 0 || count < 0) throw new StoreError(34452, '$substrCP needs nonnegative arguments');
  return [...coerced(value)].slice(start, start + count).join('');
});

const substringByBytes = fixed(3, 3, (value, from, length) => {
  const start = whole('$substrBytes', from);
  if (start < 0) throw new StoreError(50752, '$substrBytes: starting index must be non-negative');
  const bytes = Buffer.from(coerced(value));
  const count = whole('$substrBytes', length);
  const part = bytes.subarray(start, count < 0 ? undefined : start + count);
  const found = part.toString();
  if (!Buffer.from(found).equals(part)) {
    throw new StoreError(
      28656,
      '$substrBytes: Invalid range, ending or starting in the middle of a UTF-8 character.',
    );
  }
  return found;
});

const trimmed = (name: string, left: boolean, right: boolean): Operator =>
  named(['input'], ['chars'], (parameters) => (env) => {
    const input = (parameters.input as Evaluate)(env);
    const characters = parameters.chars?.(env);
    if (isNullish(input) || (characters !== undefined && isNullish(characters))) return null;
    const cut =
      characters === undefined
        ? (point: string) => /[\0\s]/.test(point)
        : (point: string) => text(name, characters).includes(point);
    const points = [...text(name, input)];
    while (left && points.length > 0 && cut(points[0] as string)) points.shift();
    while (right && points.length > 0 && cut(points.at(-1) as string)) points.pop();
    return points.join('');
  });

const replacing = (name: string, all: boolean): Operator =>
  named(['input', 'find', 'replacement'], [], (parameters) => (env) => {
    const values = ['input', 'find', 'replacement'].map((field) => (parameters[field] as Evaluate)(env));
    if (values.some(isNullish)) return null;
    const [input, find, replacement] = values.map((value) => text(name, value)) as [string, string, string];
    return all ? input.replaceAll(find, () => replacement) : input.replace(find, () => replacement);
  });

const regexMatch = named(['input', 'regex'], ['options'], (parameters) => (env) => {
  const input = (parameters.input as Evaluate)(env);
  const regex = (parameters.regex as Evaluate)(env);
  const given = parameters.options?.(env);
  if (isNullish(input) || isNullish(regex)) return false;
  const pattern = isKind(regex, 'regex') ? regex.pattern : text('$regexMatch', regex);
  const letters = given === undefined || isNullish(given) ? '' : text('$regexMatch', given);
  return compileRegex(pattern, letters || (isKind(regex, 'regex') ? regex.options : '')).test(
    text('$regexMatch', input),
  );
});

const indexOf = fixed(2, 4, (value, part, from = 0, to) => {
  if (isNullish(value)) return null;
  const points = [...text('$indexOfCP', value)];
  const wanted = [...text('$indexOfCP', part)];
  const start = whole('$indexOfCP', from);
  const end = to === undefined ? points.length : Math.min(whole('$indexOfCP', to), points.length);
  for (let at = start; at + wanted.length <= end; at++) {
    if (wanted.every((point, offset) => points[at + offset] === point)) return at;
  }
  return -1;
});

export const strings: Record<string, Operator> = {
  $concat: variadic((values) =>
    values.some(isNullish) ? null : values.map((value) => text('$concat', value)).join(''),
  ),
  // The server changes the case of ASCII letters only.
  $toLower: fixed(1, 1, (value) => coerced(value).replace(/[A-Z]/g, (letter) => letter.toLowerCase())),
  $toUpper: fixed(1, 1, (value) => coerced(value).replace(/[a-z]/g, (letter) => letter.toUpperCase())),
  $strLenCP: fixed(1, 1, (value) => [...text('$strLenCP', value)].length),
  $strLenBytes: fixed(1, 1, (value) => Buffer.byteLength(text('$strLenBytes', value))),
  $strcasecmp: fixed(2, 2, (a, b) =>
    Math.sign(compareText(coerced(a).toUpperCase(), coerced(b).toUpperCase())),
  ),
  $substr: substringByBytes,
  $substrBytes: substringByBytes,
  $substrCP: substringByPoints,
  $split: fixed(2, 2, (value, by) => {
    if (isNullish(value) || isNullish(by)) return null;
    if (by === '') throw new StoreError(40087, '$split requires a non-empty separator');
    return text('$split', value).split(text('$split', by));
  }),
  $indexOfCP: indexOf,
  $trim: trimmed('$trim', true, true),
  $ltrim: trimmed('$ltrim', true, false),
  $rtrim: trimmed('$rtrim', false, true),
  $replaceOne: replacing('$replaceOne', false),
  $replaceAll: replacing('$replaceAll', true),
  $regexMatch: regexMatch,
};
