import { featuresOf } from '../model/features.ts';
import { createScore, type LinearModel } from '../model/linearModel.ts';
import type { Models } from '../model/modelFile.ts';
import { createScoreByNetwork, type Network } from '../model/network.ts';
import { createJudge } from '../model/together.ts';
import { fold, tidy } from '../text/fold.ts';
import { INTENTS, UNDERSTOOD_LANGUAGES } from '../types.ts';
import { bestTemperature } from './calibrate.ts';
import { splitCorpus, type TopicSentence, type Utterance } from './corpus.ts';
import { examplesOf, languageExamples, networkExamplesOf, piecesOf } from './examples.ts';
import { type Training, trainLinear } from './trainLinear.ts';
import { type NetworkTraining, trainNetwork } from './trainNetwork.ts';

const INTENT_TRAINING: Training = {
  labels: INTENTS,
  epochs: 5,
  rate: 0.5,
  decay: 1e-3,
  characterShare: 1,
  conceptShare: 1,
  rows: 140_000,
  least: 2,
  smoothing: 0.02,
  seed: 7,
};

const NETWORK_TRAINING: NetworkTraining = {
  labels: INTENTS,
  width: 48,
  hidden: 64,
  buckets: 2 ** 17,
  epochs: 4,
  rate: 0.05,
  overlooked: 0.3,
  smoothing: 0.05,
  seed: 5,
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

/** Where a second model helps, the first is larger, too. */
const TOGETHER_ROWS = 60_000;

const TOPIC_NETWORK_TRAINING: Omit<NetworkTraining, 'labels'> = {
  ...NETWORK_TRAINING,
  width: 32,
  hidden: 48,
  buckets: 2 ** 15,
  epochs: 12,
  overlooked: 0.5,
};

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

const topicsOf = (corpus: readonly Utterance[]): TopicSentence[] =>
  corpus.map(({ text, intent, language }) => ({ text, topic: intent, language }));

export const trainIntentsLinear = (
  corpus: readonly Utterance[],
  overrides: Partial<Training> = {},
): LinearModel => {
  const training = { ...INTENT_TRAINING, ...overrides };
  return trainLinear(examplesOf(topicsOf(corpus), training.labels), training);
};

export const trainIntentsNetwork = (
  corpus: readonly Utterance[],
  overrides: Partial<NetworkTraining> = {},
): Network => {
  const training = { ...NETWORK_TRAINING, ...overrides };
  return trainNetwork(networkExamplesOf(topicsOf(corpus), training.labels), training);
};

export const trainLanguages = (corpus: readonly Utterance[]): LinearModel =>
  trainLinear(languageExamples(corpus), LANGUAGE_TRAINING);

/** How much surer the models are of messages that we had at hand than of a stranger's (tuned on `unseen/`). */
const MODESTY = 1.3;

interface Both {
  linear: LinearModel;
  network: Network;
}

/**
 * How sure both may be, each alone and then both together, measured on messages that they were not trained on: on the
 * corpus' own sentences they would be surer than they are of a customer's.
 */
export const calibrated = ({ linear, network }: Both, apart: readonly TopicSentence[]): Both => {
  const temperatureOf = (logitsOf: (folded: string) => Float64Array): number =>
    bestTemperature(
      apart.map(({ text, topic }) => ({
        logits: logitsOf(fold(tidy(text))),
        label: linear.labels.indexOf(topic),
      })),
    );
  const score = createScore(linear);
  const scoreByNetwork = createScoreByNetwork(network);
  const one = { ...linear, temperature: temperatureOf((folded) => score(featuresOf(folded))) };
  const other = { ...network, temperature: temperatureOf((folded) => scoreByNetwork(piecesOf(folded))) };
  const temperatureTogether = MODESTY * temperatureOf(createJudge(one, other).logitsOf);
  return {
    linear: { ...one, temperature: MODESTY * one.temperature },
    network: { ...other, temperature: MODESTY * other.temperature, temperatureTogether },
  };
};

/** Trains all models of the intents on the whole corpus. The same corpus gives the same bytes. */
export const trainModels = (
  corpus: readonly Utterance[],
  apart: readonly Utterance[],
  overrides: { linear?: Partial<Training>; network?: Partial<NetworkTraining> } = {},
): Models => {
  const { linear, network } = calibrated(
    {
      linear: trainIntentsLinear(corpus, overrides.linear),
      network: trainIntentsNetwork(corpus, overrides.network),
    },
    topicsOf(apart),
  );
  return { linear: { intents: linear, languages: trainLanguages(corpus) }, networks: { intents: network } };
};

/** Trains the model of a corpus of topics, over all its languages. The same corpus gives the same bytes. */
export const trainTopics = (
  corpus: readonly TopicSentence[],
  overrides: Partial<Training> = {},
): LinearModel => {
  const labels = [...new Set(corpus.map(({ topic }) => topic))].sort();
  const rows = Math.min(TOPIC_ROWS, Math.round(TOPIC_BYTES / labels.length));
  return trainCalibrated(corpus, { ...INTENT_TRAINING, labels, rows, ...overrides });
};

/**
 * Trains two models of different kinds of a corpus of topics, for what is said in few words and in ever new ones. How sure
 * they may be is measured on sentences with models that were trained without them.
 */
export const trainTopicsTogether = (corpus: readonly TopicSentence[]): Models => {
  const labels = [...new Set(corpus.map(({ topic }) => topic))].sort();
  const training: Training = { ...INTENT_TRAINING, labels, rows: TOGETHER_ROWS };
  const networkTraining: NetworkTraining = { ...TOPIC_NETWORK_TRAINING, labels };
  const bothOf = (set: readonly TopicSentence[]): Both => ({
    linear: trainLinear(examplesOf(set, labels), training),
    network: trainNetwork(networkExamplesOf(set, labels), networkTraining),
  });
  const { train, heldOut } = splitCorpus(corpus);
  const measured = calibrated(bothOf(train), heldOut);
  const { linear, network } = bothOf(corpus);
  const { temperature, temperatureTogether } = measured.network;
  return {
    linear: { topics: { ...linear, temperature: measured.linear.temperature } },
    networks: { topics: { ...network, temperature, temperatureTogether } },
  };
};
