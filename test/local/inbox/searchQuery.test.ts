import { describe, expect, it } from 'vitest';
import { parseSearchQuery } from '../../../local/inbox/searchQuery.ts';

describe('a search', () => {
  it('reads prefixes, quotes and what must not be there', () => {
    expect(parseSearchQuery('to:Anna@example.org subject:"your code" -newsletter !from:bot hello')).toEqual([
      { field: 'recipients', word: 'anna@example.org', negated: false },
      { field: 'subject', word: 'your code', negated: false },
      { field: 'words', word: 'newsletter', negated: true },
      { field: 'sender', word: 'bot', negated: true },
      { field: 'words', word: 'hello', negated: false },
    ]);
  });

  it('takes an unknown prefix as an ordinary word', () => {
    expect(parseSearchQuery('https://a.example')).toEqual([
      { field: 'words', word: 'https://a.example', negated: false },
    ]);
  });

  it('stays small whatever is typed', () => {
    expect(parseSearchQuery('')).toEqual([]);
    expect(parseSearchQuery('"'.repeat(100_000)).length).toBeLessThanOrEqual(20);
    expect(parseSearchQuery('a '.repeat(100_000))).toHaveLength(20);
  });
});
