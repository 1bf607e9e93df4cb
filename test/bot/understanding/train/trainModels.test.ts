import { describe, expect, it } from 'vitest';
import { featuresOf } from '../../../../bot/understanding/model/features.ts';
import { createScore } from '../../../../bot/understanding/model/linearModel.ts';
import { encodeModels, type Models } from '../../../../bot/understanding/model/modelFile.ts';
import { createJudge } from '../../../../bot/understanding/model/together.ts';
import { fold, tidy } from '../../../../bot/understanding/text/fold.ts';
import { readCorpus } from '../../../../bot/understanding/train/corpus.ts';
import { trainModels } from '../../../../bot/understanding/train/trainModels.ts';
import { INTENTS } from '../../../../bot/understanding/types.ts';
import { shipped } from '../../../../config/packageRoot.ts';

const small = readCorpus(shipped('bot', 'understanding', 'corpus')).filter((_, i) => i % 40 === 0);
const apart = readCorpus(shipped('bot', 'understanding', 'heldout')).filter((_, i) => i % 40 === 0);
const train = (corpus = small) =>
  trainModels(corpus, apart, {
    linear: { epochs: 2, rows: 3_000 },
    network: { epochs: 3, buckets: 2 ** 12, hidden: 24 },
  });
const bytesOf = ({ linear, networks }: Models): Buffer => Buffer.from(encodeModels(linear, networks));

describe('training', () => {
  const models = train();
  const [linear, network] = [models.linear['intents']!, models.networks['intents']!];

  it('brings the same bytes for the same corpus', () => {
    expect(bytesOf(train()).equals(bytesOf(models))).toBe(true);
  });

  it('brings other bytes for another corpus', () => {
    expect(bytesOf(train(small.slice(1))).equals(bytesOf(models))).toBe(false);
  });

  it.each([
    ['the linear model', (folded: string) => createScore(linear)(featuresOf(folded))],
    ['both models together', (folded: string) => createJudge(linear, network).logitsOf(folded)],
  ])('teaches %s what it is taught', (_, logitsOf) => {
    const right = small.filter(({ text, intent }) => {
      const logits = logitsOf(fold(tidy(text)));
      return INTENTS[logits.indexOf(Math.max(...logits))] === intent;
    });
    expect(right.length / small.length).toBeGreaterThan(0.9);
  });

  it('keeps no more rows than it may', () => {
    expect(linear.hashes.length).toBeLessThanOrEqual(3_000);
  });
});
