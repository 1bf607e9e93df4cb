import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { VARIABLES } from '../../config/environment.ts';
import { shipped } from '../../config/packageRoot.ts';

/** `# A sentence.` and then `# NAME=example`, blocks apart by an empty line; the first block introduces the file. */
const blocks = readFileSync(shipped('.env.example'), 'utf8').trim().split(/\n\n+/).slice(1);
const entries = blocks.map((block) => {
  const lines = block.split('\n').map((line) => line.replace(/^# /, ''));
  const [name = '', ...value] = (lines.at(-1) ?? '').split('=');
  return { name, value: value.join('=').replace(/^"|"$/g, ''), sentence: lines.slice(0, -1).join('\n') };
});

it('.env.example lists exactly the variables that the product reads', () => {
  const sorted = (names: string[]): string[] => [...names].sort();
  expect(sorted(entries.map(({ name }) => name))).toEqual(sorted(Object.keys(VARIABLES)));
});

it('.env.example explains each variable in one sentence', () => {
  const isSentence = (text: string): boolean =>
    /^[A-Z][^\n]{15,120}\.$/.test(text) && !/[.!?] [A-Z]/.test(text);
  expect(entries.filter(({ sentence }) => !isSentence(sentence))).toEqual([]);
});

it('.env.example shows values that may be taken as they are', () => {
  const fits = (name: string, value: string): boolean =>
    new RegExp(VARIABLES[name as keyof typeof VARIABLES].pattern).test(value);
  expect(entries.filter(({ name, value }) => value !== '' && !fits(name, value))).toEqual([]);
});

it('.env.example, copied as it is, changes nothing', () => {
  const set = blocks.flatMap((block) => block.split('\n')).filter((line) => line && !line.startsWith('#'));
  expect(set).toEqual([]);
});
