import { describe, expect, it } from 'vitest';
import { featuresOf } from '../../../../bot/understanding/model/features.ts';
import { createScore } from '../../../../bot/understanding/model/linearModel.ts';
import { encodeModels } from '../../../../bot/understanding/model/modelFile.ts';
import { fold, tidy } from '../../../../bot/understanding/text/fold.ts';
import { readCorpus } from '../../../../bot/understanding/train/corpus.ts';
import { trainModels } from '../../../../bot/understanding/train/trainModels.ts';
import { INTENTS } from '../../../../bot/understanding/types.ts';
import { shipped } from '../../../../config/packageRoot.ts';

const small = readCorpus(shipped('bot', 'understanding', 'corpus')).filter((_, i) => i % 40 === 0);
const train = () => trainModels(small, { epochs: 2, rows: 3_000 });

describe('training', () => {
  const models = train();

  it('brings the same bytes for the same corpus', () => {
    expect(Buffer.from(encodeModels(train())).equals(Buffer.from(encodeModels(models)))).toBe(true);
  });

  it('brings other bytes for another corpus', () => {
    const other = trainModels(small.slice(1), { epochs: 2, rows: 3_000 });
    expect(Buffer.from(encodeModels(other)).equals(Buffer.from(encodeModels(models)))).toBe(false);
  });

  it('learns what it is taught', () => {
    const score = createScore(models.intents);
    const right = small.filter(({ text, intent }) => {
      const logits = score(featuresOf(fold(tidy(text))));
      return INTENTS[logits.indexOf(Math.max(...logits))] === intent;
    });
    expect(right.length / small.length).toBeGreaterThan(0.9);
  });

  it('keeps no more rows than it may', () => {
    expect(models.intents.hashes.length).toBeLessThanOrEqual(3_000);
  });
});
