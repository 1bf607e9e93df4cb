import { describe, expect, it } from 'vitest';
import { createCollector } from '../../../../bot/understanding/model/collector.ts';
import { featuresOf, languageFeaturesOf } from '../../../../bot/understanding/model/features.ts';
import { hashOf, pairHash } from '../../../../bot/understanding/model/hash.ts';
import { forAll } from '../../../local/store/random/forAll.ts';

describe('createCollector', () => {
  it('keeps each hash once, in the order in which they came, as a set would', async () => {
    const collector = createCollector();
    await forAll(200, (chance) => {
      const hashes = Array.from({ length: chance.below(600) }, () => chance.below(300) * 0x1000193);
      collector.begin(hashes.length);
      for (const hash of hashes) collector.add(hash >>> 0);
      expect([...collector.taken()]).toEqual([...new Set(hashes.map((hash) => hash >>> 0))]);
    });
  });
});

describe('hashes', () => {
  it('of a pair are those of the two words with a space between', () => {
    expect(pairHash(2, 'delete', 'account')).toBe(hashOf(2, 'delete account'));
  });

  it('differ by seed', () => {
    expect(hashOf(1, 'delete')).not.toBe(hashOf(2, 'delete'));
  });
});

describe('features', () => {
  it('come without repetition in every group', () => {
    const { words, characters, concepts } = featuresOf('delete delete delete my account my account ?');
    for (const group of [words, characters, concepts]) expect(new Set(group).size).toBe(group.length);
  });

  it('tell a question from a demand, and a refusal from a wish', () => {
    const [asked, said] = [featuresOf('do you sell my data ?'), featuresOf('do you sell my data')];
    expect(asked.words).not.toEqual(said.words);
    expect(featuresOf('do not sell').words).toContain(hashOf(4, 'sell'));
    expect(featuresOf('you do sell').words).not.toContain(hashOf(4, 'sell'));
  });

  it('share the meanings of words between languages', () => {
    const english = new Set(featuresOf('delete my account').concepts);
    const german = featuresOf('losch mein konto').concepts;
    expect([...german].filter((meaning) => english.has(meaning)).length).toBeGreaterThan(3);
  });

  it('are those of the words alone for the language, accents kept', () => {
    expect(languageFeaturesOf('où 123').words).toEqual(languageFeaturesOf('OÙ').words);
    expect(languageFeaturesOf('ou').words).not.toEqual(languageFeaturesOf('où').words);
  });

  it('are empty, not wrong, for no text', () => {
    expect(featuresOf('').concepts.length).toBe(1);
    expect(languageFeaturesOf('').words.length).toBe(0);
  });
});
