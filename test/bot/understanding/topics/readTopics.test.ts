import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { encodeModels } from '../../../../bot/understanding/model/modelFile.ts';
import { loadTopics } from '../../../../bot/understanding/topics/loadTopics.ts';
import { readTopicCorpus } from '../../../../bot/understanding/train/corpus.ts';
import { trainTopics } from '../../../../bot/understanding/train/trainModels.ts';

const COST = [
  'what does it cost',
  'is it free',
  'do I have to pay',
  'what is the price',
  'does that cost money',
];
const WHY = ['why', 'why do you ask', 'what for', 'why do you need it', 'what do you need this for'];

const folderWith = (files: Record<string, string[]>): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'topics-'));
  for (const [name, lines] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), `# by hand\n${lines.join('\n')}\n`);
  }
  return folder;
};

const trained = (): string => {
  const folder = folderWith({ 'en/cost.txt': COST, 'en/why.txt': WHY });
  const topics = trainTopics(readTopicCorpus(folder), { epochs: 4, rows: 2_000 });
  const file = path.join(folder, 'asides.model');
  writeFileSync(file, encodeModels({ topics }));
  return file;
};

describe('a model of topics', () => {
  const file = trained();

  it('ranks all its topics for a message, with confidences that sum to 1', () => {
    const [first, second] = loadTopics('asides', ['why', 'cost'], file)('and what does this cost me?');
    expect(first?.topic).toBe('cost');
    expect(second?.topic).toBe('why');
    expect(first!.confidence + second!.confidence).toBeCloseTo(1);
  });

  it('is refused if it was trained for other topics than the program knows', () => {
    expect(() => loadTopics('asides', ['why', 'cost', 'safety'], file)).toThrow(
      'The model of the asides was trained for other topics.',
    );
  });
});

describe('readTopicCorpus', () => {
  it('takes the names of the files for topics, and a sentence that stands there twice once', () => {
    const folder = folderWith({ 'en/why.txt': ['Why?', 'why?'], 'de/why.txt': ['Warum?'] });
    expect(readTopicCorpus(folder)).toEqual([
      { text: 'Why?', topic: 'why', language: 'en' },
      { text: 'Warum?', topic: 'why', language: 'de' },
    ]);
  });

  it('names the topic that one language lacks, which may be a misspelt file', () => {
    const folder = folderWith({ 'en/why.txt': ['Why?'], 'de/wy.txt': ['Warum?'] });
    expect(() => readTopicCorpus(folder)).toThrow('corpus: de/why.txt is missing');
  });
});
