/** `npm run train [-- <corpus> ...]`: trains the models of the intents (`intents`) and of the corpora of topics; without names, all. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { modelPath } from '../bot/understanding/createUnderstanding.ts';
import { encodeModels, type Models } from '../bot/understanding/model/modelFile.ts';
import { TOPIC_CORPORA, type TopicCorpus, topicModelPath } from '../bot/understanding/topics/loadTopics.ts';
import { readCorpus, readTopicCorpus, unseenOf } from '../bot/understanding/train/corpus.ts';
import { trainModels, trainTopics, trainTopicsTogether } from '../bot/understanding/train/trainModels.ts';
import { shipped } from '../config/packageRoot.ts';

const written = (name: string, file: string, sentences: number, { linear, networks }: Models): void => {
  const bytes = encodeModels(linear, networks);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  const sizes = [
    ...Object.entries(linear).map(
      ([model, { hashes, temperature }]) => `${model}: ${hashes.length} features, temperature ${temperature}`,
    ),
    ...Object.entries(networks).map(
      ([model, { vectors, width, temperature, temperatureTogether }]) =>
        `${model}: ${vectors.length / width} vectors, temperature ${temperature}, together ${temperatureTogether}`,
    ),
  ];
  console.log(`${name}: ${sentences} sentences, ${(bytes.length / 1e6).toFixed(2)} MB (${sizes.join('; ')})`);
};

const trainIntents = (): void => {
  const corpus = readCorpus(shipped('bot', 'understanding', 'corpus'));
  const apart = readCorpus(shipped('bot', 'understanding', 'heldout'));
  written('intents', modelPath, corpus.length, trainModels(corpus, unseenOf(apart, corpus)));
};

/** Corpora that two models learn together. */
const TOGETHER: readonly TopicCorpus[] = ['asides'];

const trainTopicsOf = (name: TopicCorpus): void => {
  const corpus = readTopicCorpus(shipped('bot', 'understanding', 'topics', name));
  const models = TOGETHER.includes(name)
    ? trainTopicsTogether(corpus)
    : { linear: { topics: trainTopics(corpus) }, networks: {} };
  written(name, topicModelPath(name), corpus.length, models);
};

const NAMES = ['intents', ...TOPIC_CORPORA] as const;
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !NAMES.some((known) => known === name));
if (unknown.length > 0) {
  console.error(`There is no corpus ${unknown.join(', ')}. To resolve, name some of: ${NAMES.join(', ')}.`);
  process.exit(2);
}
for (const name of NAMES) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const started = performance.now();
  if (name === 'intents') trainIntents();
  else trainTopicsOf(name);
  console.log(`${((performance.now() - started) / 1000).toFixed(1)} s`);
}
