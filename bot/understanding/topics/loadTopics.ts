import { readFileSync } from 'node:fs';
import { shipped } from '../../../config/packageRoot.ts';
import { AppError } from '../../../errors.ts';
import { decodeModels } from '../model/modelFile.ts';
import { createJudge, createLinearJudge } from '../model/together.ts';
import { createReadTopics, type ReadTopics } from './readTopics.ts';

/** The corpora of topics, `bot/understanding/topics/<name>/<language>/<topic>.txt`. */
export const TOPIC_CORPORA = ['asides', 'support', 'clauses'] as const;
export type TopicCorpus = (typeof TOPIC_CORPORA)[number];

/** The model that we commit and ship. `npm run train -- <name>` writes it. */
export const topicModelPath = (name: TopicCorpus): string =>
  shipped('bot', 'understanding', 'model', `${name}.model`);

/**
 * Reads the model and returns the pure function. Throws if the file is not such a model.
 * @throws AppError `model_outdated` if it was trained for other topics than `expected`, in any order
 */
export const loadTopics = <Topic extends string>(
  name: TopicCorpus,
  expected: readonly Topic[],
  file: string = topicModelPath(name),
): ReadTopics<Topic> => {
  const { linear, networks } = decodeModels(readFileSync(file));
  const { topics } = linear;
  const second = networks['topics'];
  if (topics?.labels.toSorted().join() !== expected.toSorted().join())
    throw new AppError('model_outdated', `The model of the ${name} was trained for other topics.`, {
      remedy: `To resolve, run npm run train -- ${name}.`,
    });
  const judge = second === undefined ? createLinearJudge(topics) : createJudge(topics, second);
  return createReadTopics(judge, topics.labels, expected);
};
