import type { Maybe } from '../bson/value.ts';
import { isKind } from '../bson/value.ts';
import { badValue, notImplemented, StoreError } from '../storeError.ts';

/**
 * PCRE patterns as JavaScript's. What both write the same way passes, what differs is rewritten (`.`, `^`, `$`, `\s`,
 * `\A`, `\z`, option x), what JavaScript cannot do is refused by name rather than matched wrongly.
 */
interface Options {
  readonly ignoreCase: boolean;
  readonly multiline: boolean;
  readonly dotAll: boolean;
  readonly extended: boolean;
}

const escapes: Record<string, string> = {
  s: '[\\t\\n\\v\\f\\r ]',
  S: '[^\\t\\n\\v\\f\\r ]',
  h: '[\\t \\u00a0]',
  A: '(?<![\\s\\S])',
  z: '(?![\\s\\S])',
  Z: '(?=\\n?(?![\\s\\S]))',
  a: '\\x07',
  e: '\\x1b',
  '-': '-',
};
const inClass: Record<string, string> = {
  s: '\\t\\n\\v\\f\\r ',
  h: '\\t \\u00a0',
  a: '\\x07',
  e: '\\x1b',
  b: '\\b',
  '-': '\\-',
};
const SAME_LETTERS = /[dDwWbBnrtfv0-9]/;

const escaped = (pattern: string, at: number, classOpen: boolean): { text: string; length: number } => {
  const letter = pattern[at + 1];
  if (letter === undefined)
    throw new StoreError(51091, 'Regular expression is invalid: \\ at end of pattern');
  const hex =
    /^\\x([0-9a-fA-F]{2})/.exec(pattern.slice(at)) ?? /^\\x\{([0-9a-fA-F]{1,6})\}/.exec(pattern.slice(at));
  if (hex) return { text: `\\u{${hex[1]}}`, length: hex[0].length };
  const property = /^\\[pP](\{\^?[A-Za-z_]+\}|[A-Z])/.exec(pattern.slice(at));
  if (property) {
    const name = (property[1] as string).replace(/[{}]/g, '');
    return { text: `\\${letter}{${name}}`, length: property[0].length };
  }
  const own = classOpen ? inClass[letter] : escapes[letter];
  if (own !== undefined) return { text: own, length: 2 };
  if (SAME_LETTERS.test(letter)) return { text: `\\${letter}`, length: 2 };
  if (/[A-Za-z]/.test(letter)) throw notImplemented(`\\${letter} in a regular expression`);
  return { text: /[\^$\\.*+?()[\]{}|/-]/.test(letter) ? `\\${letter}` : letter, length: 2 };
};

const characterClass = (pattern: string, from: number): { text: string; length: number } => {
  let at = from + 1;
  let text = '[';
  if (pattern[at] === '^') text += pattern[at++];
  if (pattern[at] === ']') {
    text += '\\]';
    at++;
  }
  for (; at < pattern.length && pattern[at] !== ']'; ) {
    if (pattern.startsWith('[:', at)) throw notImplemented('POSIX character classes in a regular expression');
    if (pattern[at] === '\\') {
      const part = escaped(pattern, at, true);
      text += part.text;
      at += part.length;
    } else text += pattern[at] === '[' ? `\\${pattern[at++]}` : pattern[at++];
  }
  if (at >= pattern.length)
    throw new StoreError(51091, 'Regular expression is invalid: missing terminating ]');
  return { text: `${text}]`, length: at + 1 - from };
};

const group = (pattern: string, at: number): { text: string; length: number } => {
  if (pattern[at + 1] !== '?') {
    if (pattern[at + 1] === '*') throw notImplemented('verbs in a regular expression');
    return { text: '(', length: 1 };
  }
  const same = /^\(\?(?:[:=!]|<[=!]|<[A-Za-z_]\w*>)/.exec(pattern.slice(at));
  if (same) return { text: same[0], length: same[0].length };
  const named = /^\(\?P<([A-Za-z_]\w*)>/.exec(pattern.slice(at));
  if (named) return { text: `(?<${named[1]}>`, length: named[0].length };
  throw notImplemented(`${pattern.slice(at, at + 4)} in a regular expression`);
};

const anchors = (character: string, options: Options): string | undefined => {
  if (character === '.') return options.dotAll ? '[\\s\\S]' : '[^\\n]';
  if (character === '^') return options.multiline ? '(?<![^\\n])' : '(?<![\\s\\S])';
  // Without m, PCRE's $ also matches before a newline at the very end.
  if (character === '$') return options.multiline ? '(?![^\\n])' : '(?=\\n?(?![\\s\\S]))';
  return undefined;
};

const translate = (pattern: string, options: Options): string => {
  let text = '';
  for (let at = 0; at < pattern.length; ) {
    const character = pattern[at] as string;
    if (options.extended && /\s/.test(character)) {
      at++;
      continue;
    }
    if (options.extended && character === '#') {
      const end = pattern.indexOf('\n', at);
      at = end < 0 ? pattern.length : end + 1;
      continue;
    }
    const part =
      character === '\\'
        ? escaped(pattern, at, false)
        : character === '['
          ? characterClass(pattern, at)
          : character === '('
            ? group(pattern, at)
            : { text: anchors(character, options) ?? character, length: 1 };
    if (/[+*?}]/.test(character) && pattern[at + 1] === '+') {
      throw notImplemented('possessive quantifiers in a regular expression');
    }
    // A brace that opens no quantifier is a letter to PCRE, and an error to JavaScript.
    if (character === '{' && !/^\{\d+(,\d*)?\}/.test(pattern.slice(at))) part.text = '\\{';
    if (character === '}' && !/\{\d+(,\d*)?$/.test(pattern.slice(0, at))) part.text = '\\}';
    if (character === ']') part.text = '\\]';
    text += part.text;
    at += part.length;
  }
  return text;
};

const optionsOf = (letters: string): Options => {
  for (const letter of letters) {
    if (!'imsxu'.includes(letter)) {
      throw new StoreError(51108, `invalid flag in regex options: ${letter}`);
    }
  }
  return {
    ignoreCase: letters.includes('i'),
    multiline: letters.includes('m'),
    dotAll: letters.includes('s'),
    extended: letters.includes('x'),
  };
};

/** @throws StoreError 51091 for a pattern that is none, 51108 for an unknown option, 238 for what JavaScript lacks. */
export const compileRegex = (pattern: string, letters: string): RegExp => {
  if (pattern.includes('\0')) throw badValue('Regular expression cannot contain an embedded null byte');
  const inline = /^\(\?([imsx]+)\)/.exec(pattern);
  const options = optionsOf(letters + (inline?.[1] ?? ''));
  const body = inline ? pattern.slice(inline[0].length) : pattern;
  const translated = translate(body, options);
  try {
    return new RegExp(translated, options.ignoreCase ? 'iu' : 'u');
  } catch (cause) {
    throw new StoreError(51091, `Regular expression is invalid: ${(cause as Error).message}`);
  }
};

/** A regex matches strings, symbols, and the very same regex stored as a value. */
export const regexTest = (pattern: string, letters: string): ((value: Maybe) => boolean) => {
  const compiled = compileRegex(pattern, letters);
  return (value) => {
    if (typeof value === 'string') return compiled.test(value);
    if (isKind(value, 'symbol')) return compiled.test(value.text);
    return isKind(value, 'regex') && value.pattern === pattern && value.options === letters;
  };
};

/** The plain text that every match must begin with, for a range of an index; empty where there is none. */
export const regexPrefix = (pattern: string, letters: string): string => {
  if (letters.replace('s', '') !== '' || !/^\^[A-Za-z0-9_ @:-]+/.test(pattern) || pattern.includes('|'))
    return '';
  const text = (/^\^([A-Za-z0-9_ @:-]+)/.exec(pattern)?.[1] as string) ?? '';
  return /[*?{]/.test(pattern[text.length + 1] ?? '') ? text.slice(0, -1) : text;
};
