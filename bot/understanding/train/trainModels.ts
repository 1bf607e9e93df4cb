import { featuresOf, languageFeaturesOf } from '../model/features.ts';
import { createScore, type LinearModel } from '../model/linearModel.ts';
import { fold, tidy } from '../text/fold.ts';
import { INTENTS, UNDERSTOOD_LANGUAGES } from '../types.ts';
import { bestTemperature } from './calibrate.ts';
import { splitCorpus, type TopicSentence, type Utterance } from './corpus.ts';
import { noisy, seeded } from './noise.ts';
import { type Example, type Training, trainLinear } from './trainLinear.ts';

/** How many noisy copies of each sentence are trained with it, and how much each counts. */
const COPIES = 3;
const COPY_WEIGHT = 0.5;

const INTENT_TRAINING: Training = {
  labels: INTENTS,
  epochs: 6,
  rate: 0.5,
  decay: 1e-3,
  characterShare: 1,
  conceptShare: 1,
  rows: 110_000,
  least: 2,
  smoothing: 0.02,
  seed: 7,
};

const LANGUAGE_TRAINING: Training = {
  ...INTENT_TRAINING,
  labels: UNDERSTOOD_LANGUAGES,
  epochs: 4,
  rows: 20_000,
};

/** Smaller: a topic is asked about in a sentence of its own. */
const TOPIC_ROWS = 40_000;
/** A row has a byte for each topic. A model of topics takes about this many, as the package ships it. */
const TOPIC_BYTES = 1_200_000;

/** Rare labels count more, by the square root, so that `oos` and `none` do not swallow them. */
const balance = (train: readonly TopicSentence[]): ((one: TopicSentence) => number) => {
  const counts = new Map<string, number>();
  for (const { topic } of train) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  const mean = train.length / counts.size;
  return ({ topic }) => Math.sqrt(mean / counts.get(topic)!);
};

const examplesOf = (train: readonly TopicSentence[], labels: readonly string[]): Example[] => {
  const chance = seeded(11);
  const weightOf = balance(train);
  return train.flatMap((one) => {
    const label = labels.indexOf(one.topic);
    const weight = weightOf(one);
    const own: Example = { features: featuresOf(fold(tidy(one.text))), label, weight, original: true };
    const copies = Array.from({ length: COPIES }, () => ({
      features: featuresOf(fold(tidy(noisy(one.text, chance)))),
      label,
      weight: weight * COPY_WEIGHT,
      original: false,
    }));
    return [own, ...copies];
  });
};

const languageExamples = (train: readonly Utterance[]): Example[] =>
  train.map((u) => ({
    features: languageFeaturesOf(tidy(u.text)),
    label: UNDERSTOOD_LANGUAGES.indexOf(u.language),
    weight: 1,
    original: true,
  }));

/** How sure the model may be, measured on sentences with a model that was trained without them. */
const temperatureFor = (corpus: readonly TopicSentence[], training: Training): number => {
  const { train, heldOut } = splitCorpus(corpus);
  const score = createScore(trainLinear(examplesOf(train, training.labels), training));
  return bestTemperature(
    heldOut.map(({ text, topic }) => ({
      logits: score(featuresOf(fold(tidy(text)))),
      label: training.labels.indexOf(topic),
    })),
  );
};

const trainCalibrated = (corpus: readonly TopicSentence[], training: Training): LinearModel => ({
  ...trainLinear(examplesOf(corpus, training.labels), training),
  temperature: temperatureFor(corpus, training),
});

/** Trains both models on the whole corpus. The same corpus gives the same bytes. */
export const trainModels = (
  corpus: readonly Utterance[],
  overrides: Partial<Training> = {},
): { intents: LinearModel; languages: LinearModel } => ({
  intents: trainCalibrated(
    corpus.map(({ text, intent, language }) => ({ text, topic: intent, language })),
    { ...INTENT_TRAINING, ...overrides },
  ),
  languages: trainLinear(languageExamples(corpus), LANGUAGE_TRAINING),
});

/** Trains the model of a corpus of topics, over all its languages. The same corpus gives the same bytes. */
export const trainTopics = (
  corpus: readonly TopicSentence[],
  overrides: Partial<Training> = {},
): LinearModel => {
  const labels = [...new Set(corpus.map(({ topic }) => topic))].sort();
  const rows = Math.min(TOPIC_ROWS, Math.round(TOPIC_BYTES / labels.length));
  return trainCalibrated(corpus, { ...INTENT_TRAINING, labels, rows, ...overrides });
};
