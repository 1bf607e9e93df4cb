import { featuresOf, languageFeaturesOf, subwordsOf } from '../model/features.ts';
import type { Pieces } from '../model/network.ts';
import { fold, tidy } from '../text/fold.ts';
import { UNDERSTOOD_LANGUAGES } from '../types.ts';
import type { TopicSentence, Utterance } from './corpus.ts';
import { noisy, seeded } from './noise.ts';
import type { Example } from './trainLinear.ts';
import type { NetworkExample } from './trainNetwork.ts';

/** How many noisy copies of each sentence are trained with it, and how much each counts. */
const COPIES = 1;
const COPY_WEIGHT = 0.5;

/** Rare labels count more, by the square root, so that `oos` and `none` do not swallow them. */
const balance = (train: readonly TopicSentence[]): ((one: TopicSentence) => number) => {
  const counts = new Map<string, number>();
  for (const { topic } of train) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  const mean = train.length / counts.size;
  return ({ topic }) => Math.sqrt(mean / counts.get(topic)!);
};

export const piecesOf = (folded: string): Pieces => ({
  words: featuresOf(folded).words,
  subwords: subwordsOf(folded),
});

interface Written {
  folded: string;
  label: number;
  weight: number;
  original: boolean;
}

/** Each sentence and its noisy copies, as the models read them. */
const writtenOf = (train: readonly TopicSentence[], labels: readonly string[]): Written[] => {
  const chance = seeded(11);
  const weightOf = balance(train);
  return train.flatMap((one) => {
    const label = labels.indexOf(one.topic);
    const weight = weightOf(one);
    const own: Written = { folded: fold(tidy(one.text)), label, weight, original: true };
    const copies = Array.from({ length: COPIES }, () => ({
      folded: fold(tidy(noisy(one.text, chance))),
      label,
      weight: weight * COPY_WEIGHT,
      original: false,
    }));
    return [own, ...copies];
  });
};

export const examplesOf = (train: readonly TopicSentence[], labels: readonly string[]): Example[] =>
  writtenOf(train, labels).map(({ folded, ...one }) => ({ ...one, features: featuresOf(folded) }));

export const networkExamplesOf = (
  train: readonly TopicSentence[],
  labels: readonly string[],
): NetworkExample[] =>
  writtenOf(train, labels).map(({ folded, label, weight }) => ({ pieces: piecesOf(folded), label, weight }));

export const languageExamples = (train: readonly Utterance[]): Example[] =>
  train.map((u) => ({
    features: languageFeaturesOf(tidy(u.text)),
    label: UNDERSTOOD_LANGUAGES.indexOf(u.language),
    weight: 1,
    original: true,
  }));
