import { featuresOf, languageFeaturesOf } from '../model/features.ts';
import { createScore, type LinearModel } from '../model/linearModel.ts';
import { fold, tidy } from '../text/fold.ts';
import { INTENTS, UNDERSTOOD_LANGUAGES } from '../types.ts';
import { bestTemperature } from './calibrate.ts';
import { splitCorpus, type Utterance } from './corpus.ts';
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

/** Rare intents count more, by the square root, so that `oos` does not swallow them. */
const balance = (train: readonly Utterance[]): ((u: Utterance) => number) => {
  const counts = new Map<string, number>();
  for (const u of train) counts.set(u.intent, (counts.get(u.intent) ?? 0) + 1);
  const mean = train.length / counts.size;
  return (u) => Math.sqrt(mean / counts.get(u.intent)!);
};

const intentExamples = (train: readonly Utterance[]): Example[] => {
  const chance = seeded(11);
  const weightOf = balance(train);
  return train.flatMap((u) => {
    const label = INTENTS.indexOf(u.intent);
    const weight = weightOf(u);
    const own: Example = { features: featuresOf(fold(tidy(u.text))), label, weight, original: true };
    const copies = Array.from({ length: COPIES }, () => ({
      features: featuresOf(fold(tidy(noisy(u.text, chance)))),
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
const temperatureFor = (corpus: readonly Utterance[], training: Training): number => {
  const { train, heldOut } = splitCorpus(corpus);
  const score = createScore(trainLinear(intentExamples(train), training));
  return bestTemperature(
    heldOut.map((u) => ({ logits: score(featuresOf(fold(tidy(u.text)))), label: INTENTS.indexOf(u.intent) })),
  );
};

/** Trains both models on the whole corpus. The same corpus gives the same bytes. */
export const trainModels = (
  corpus: readonly Utterance[],
  overrides: Partial<Training> = {},
): { intents: LinearModel; languages: LinearModel } => {
  const training = { ...INTENT_TRAINING, ...overrides };
  return {
    intents: {
      ...trainLinear(intentExamples(corpus), training),
      temperature: temperatureFor(corpus, training),
    },
    languages: trainLinear(languageExamples(corpus), LANGUAGE_TRAINING),
  };
};
