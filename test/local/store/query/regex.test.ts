import { BSONRegExp } from 'bson';
import type { Document } from 'mongodb';
import { beforeAll, expect, it } from 'vitest';
import { codeOf } from '../conformance/codeOf.ts';
import { exactDatabase } from '../exactDatabase.ts';
import { onRealMongoDB } from '../testDatabase.ts';

/** Patterns are PCRE's; the embedded store matches with JavaScript's, so each difference is a case here. */
const coll = exactDatabase('regex').collection<Document>('texts');

const texts = [
  'abc',
  'ABC',
  'a\nb',
  'abc\n',
  'a b',
  'a.c',
  'é',
  'É',
  '12',
  'a-b',
  'x{1',
  '[x]',
  'a\tb',
  '😀',
  'ab ab',
];

beforeAll(async () => {
  await coll.drop();
  await coll.insertMany(texts.map((text) => ({ text })));
});

const found = async (pattern: string, options: string): Promise<string[]> =>
  (await coll.find({ text: { $regex: pattern, $options: options } }).toArray()).map(({ text }) => text);

it.each<[string, string, string[]]>([
  ['^abc$', '', ['abc', 'abc\n']],
  ['^abc\\z', '', ['abc']],
  ['^abc$', 'i', ['abc', 'ABC', 'abc\n']],
  ['a.b', '', ['a b', 'a-b', 'a\tb']],
  ['a.b', 's', ['a\nb', 'a b', 'a-b', 'a\tb']],
  ['^b', '', []],
  ['^b', 'm', ['a\nb']],
  ['a$', 'm', ['a\nb']],
  ['a\\sb', '', ['a\nb', 'a b', 'a\tb']],
  ['^\\S\\S$', '', ['12']],
  ['^\\d+$', '', ['12']],
  ['a b c # a comment', 'x', ['abc', 'abc\n']],
  ['a\\ b', 'x', ['a b', 'ab ab'].filter((text) => text.includes('a b'))],
  ['^é$', 'i', ['é', 'É']],
  ['^.$', '', ['é', 'É', '😀']],
  ['x{1', '', ['x{1']],
  ['\\[x\\]', '', ['[x]']],
  ['[]x]]', '', ['[x]']],
  ['a[.]c', '', ['a.c']],
  ['a[^.b]c', '', []],
  ['(?i)^abc\\z', '', ['abc', 'ABC']],
  ['^(ab) \\1$', '', ['ab ab']],
  ['(?P<two>ab) ab', '', ['ab ab']],
  ['^\\x61\\x62c\\z', '', ['abc']],
  ['^\\p{Lu}+$', '', ['ABC', 'É']],
  ['a(?=-)', '', ['a-b']],
  ['\\bb\\b', '', ['a\nb', 'a b', 'a-b', 'a\tb']],
  ['\\Aab', '', ['abc', 'abc\n', 'ab ab']],
])('/%s/%s', async (pattern, options, wanted) => {
  expect((await found(pattern, options)).sort()).toEqual([...wanted].sort());
});

it.each<[string, string, number]>([
  ['(', '', 51091],
  ['[a', '', 51091],
  ['a{2,1}', '', 51091],
  ['*a', '', 51091],
  ['a', 'g', 51108],
])('/%s/%s is no expression', async (pattern, options, code) => {
  expect(await codeOf(() => found(pattern, options))).toBe(code);
});

it.skipIf(onRealMongoDB).each(['a++b', '(?>a)b', '[[:alpha:]]', '\\Ka', '(*UTF)a', '(?|a|b)'])(
  '/%s/ is refused by name, as JavaScript has nothing like it',
  async (pattern) => {
    expect(await codeOf(() => found(pattern, ''))).toBe(238);
  },
);

it('a regular expression is a value too', async () => {
  await coll.insertOne({ text: new BSONRegExp('^q', 'i') });
  const filter = (options: string) => ({ text: new BSONRegExp('^q', options) });
  expect((await coll.find(filter('i')).toArray()).length).toBe(1);
  expect((await coll.find(filter('')).toArray()).length).toBe(0);
  await coll.deleteOne(filter('i'));
});
