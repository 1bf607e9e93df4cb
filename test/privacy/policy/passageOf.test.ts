import { describe, expect, it } from 'vitest';
import { passageOf } from '../../../privacy/policy/passageOf.ts';

const sentences = Array.from(
  { length: 12 },
  (_, at) => `Sentence number ${at} says something of Art. 6 that is fairly long.`,
);
const long = sentences.join(' ');
const weighing = (word: string) => (all: string[]) => all.map((one) => (one.includes(word) ? 1 : 0));

describe('the passage of a clause that is quoted', () => {
  it('is the whole clause while it is short', () => {
    expect(passageOf('One. Two.', weighing('Two'))).toBe('One. Two.');
  });

  it('is the part around the sentence that fits, word for word, with a sign for what is left out', () => {
    const passage = passageOf(long, weighing('number 5 '));
    expect(passage).toContain(sentences[5]);
    expect(passage.length).toBeLessThan(430);
    expect(passage.startsWith('… Sentence') && passage.endsWith('long. …')).toBe(true);
    expect(long).toContain(passage.slice(2, -2));
  });

  it('is the beginning of a long clause of which no sentence fits better', () => {
    expect(passageOf(long, weighing('nothing'))).toMatch(/^Sentence number 0/);
  });

  it('holds a sentence that is longer than that', () => {
    expect(passageOf(`${'word '.repeat(200)}end.`, weighing('x'))).toContain('end.');
  });
});
