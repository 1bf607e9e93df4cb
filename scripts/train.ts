import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { modelPath } from '../bot/understanding/createUnderstanding.ts';
import { encodeModels } from '../bot/understanding/model/modelFile.ts';
import { readCorpus } from '../bot/understanding/train/corpus.ts';
import { trainModels } from '../bot/understanding/train/trainModels.ts';
import { shipped } from '../config/packageRoot.ts';

const started = performance.now();
const corpus = readCorpus(shipped('bot', 'understanding', 'corpus'));
const models = trainModels(corpus);
const bytes = encodeModels(models);
mkdirSync(path.dirname(modelPath), { recursive: true });
writeFileSync(modelPath, bytes);
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(
  `${corpus.length} sentences, ${models.intents.hashes.length} features, ` +
    `temperature ${models.intents.temperature}, ${(bytes.length / 1e6).toFixed(2)} MB, ${seconds} s`,
);
