import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { shipped } from '../../../config/packageRoot.ts';
import { LANGUAGES } from '../../../domain/language.ts';
import { isAppError } from '../../../errors.ts';
import { loadPolicy } from '../../../privacy/policy/loadPolicy.ts';
import { clausesOf } from '../../../privacy/policy/policy.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'policy-'));
  cpSync(shipped('local', 'demo', 'policy'), dir, { recursive: true });
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const change = (file: string, edit: (text: string) => string): void =>
  writeFileSync(path.join(dir, file), edit(readFileSync(path.join(dir, file), 'utf8')));
const refusal = (): string => {
  try {
    loadPolicy(dir);
  } catch (error) {
    if (isAppError(error, 'policy_invalid')) return error.message;
    throw error;
  }
  return 'accepted';
};

describe('the policy of the demo company', () => {
  it('has every clause in each language, each with a text of its own and ways to ask for it', () => {
    const clauses = clausesOf(loadPolicy(dir).current);
    expect(clauses.length).toBeGreaterThan(30);
    for (const { text, title, asked } of clauses) {
      expect(new Set(Object.values(text)).size).toBe(LANGUAGES.length);
      expect(Object.values(title).every((words) => words.length > 3)).toBe(true);
      expect(Object.values(asked).every((ways) => ways.length > 0)).toBe(true);
    }
  });

  it('shows no hidden comment in any text', () => {
    for (const { text } of clausesOf(loadPolicy(dir).current))
      expect(JSON.stringify(text)).not.toContain('<!--');
  });
});

describe('a policy folder', () => {
  it('may hold several versions: the newest applies and the older stay readable', () => {
    cpSync(path.join(dir, '2.0'), path.join(dir, '3.0'), { recursive: true });
    change('3.0/en.md', (text) => text.replace('stored in Geneva', 'stored in Geneva only'));
    change('policy.json', (text) => {
      const index = JSON.parse(text);
      index.versions.push({ ...index.versions[0], version: '3.0', effectiveFrom: '2027-01-01' });
      return JSON.stringify(index);
    });
    const policy = loadPolicy(dir);
    const location = (at: number) =>
      clausesOf(policy.versions[at]!).find(({ id }) => id === 'location')?.text.en;
    expect(policy.current.version).toBe('3.0');
    expect(policy.versions.map(({ version }) => version)).toEqual(['3.0', '2.0']);
    expect(location(0)).toContain('Geneva only');
    expect(location(1)).not.toContain('Geneva only');
  });

  it('is refused with every problem at once', () => {
    change('2.0/fr.md', (text) => text.replace('{#cookies}', '{#biscuits}'));
    change('2.0/de.md', (text) => text.replace('### 6.1', '### 7.1'));
    change('2.0/en.md', (text) =>
      text.replace('## 9 This policy', 'Stray words\n## 9 This policy\n#### odd'),
    );
    const message = refusal();
    expect(message).toContain('2.0/fr.md: differs from en.md at clause 4.1 {#cookies}.');
    expect(message).toContain('2.0/de.md: line');
    expect(message).toContain('"#### odd" is no heading');
  });

  it('names the topics of a clause by its id and by what it says to answer', () => {
    const topics = (id: string) => clausesOf(loadPolicy(dir).current).find((one) => one.id === id)?.topics;
    expect(topics('contact')).toEqual(['contact', 'dpo']);
    expect(topics('cookies')).toEqual(['cookies']);
  });

  it('is refused with a topic that does not exist, or a title too long for a button', () => {
    change('2.0/en.md', (text) =>
      text.replace('answers: dpo', 'answers: dop').replace('Cookies {#', `${'Cookies '.repeat(12)}{#`),
    );
    expect(refusal()).toContain('"dop" is no topic of a clause.');
    expect(refusal()).toContain('the title is longer than 80 characters.');
  });

  it('is refused when a language is missing', () => {
    rmSync(path.join(dir, '2.0', 'fr.md'));
    expect(refusal()).toContain('2.0/fr.md: cannot be read.');
  });

  it.each([
    ['no JSON', () => '{', 'is no JSON'],
    ['no versions', () => '{"pages": {"en": "/", "fr": "/fr", "de": "/de"}}', '"versions" is empty'],
    [
      'a version that leads out of the folder',
      (text: string) => text.replace('"2.0"', '"../2.0"'),
      'needs "version"',
    ],
    ['a day that is none', (text: string) => text.replace('2026-09-01', 'soon'), 'needs "effectiveFrom"'],
    ['a page too few', (text: string) => text.replace('"de": "/de/datenschutz"', '"it": "/it"'), '"de"'],
  ])('is refused when policy.json has %s', (_, edit, expected) => {
    change('policy.json', edit);
    expect(refusal()).toContain(expected);
  });
});
