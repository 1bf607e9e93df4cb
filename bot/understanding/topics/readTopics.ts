import { featuresOf } from '../model/features.ts';
import { createScore, type LinearModel, softmax } from '../model/linearModel.ts';
import { fold, tidy } from '../text/fold.ts';

export interface RankedTopic<Topic extends string = string> {
  topic: Topic;
  /** Calibrated, 0 to 1. */
  confidence: number;
}

/** All topics of a corpus for one message, most likely first, summing to 1. Pure, and linear in the length of the text. */
export type ReadTopics<Topic extends string = string> = (text: string) => RankedTopic<Topic>[];

/** How much of a message is read: a topic is asked about in its first sentences. */
const LONGEST_READ = 600;

/** `topics` are all labels of the model, in any order. */
export const createReadTopics = <Topic extends string>(
  model: LinearModel,
  topics: readonly Topic[],
): ReadTopics<Topic> => {
  const score = createScore(model);
  const rows = topics.map((topic) => model.labels.indexOf(topic));
  return (text) => {
    const logits = score(featuresOf(fold(tidy(text.slice(0, LONGEST_READ)))));
    const confidences = softmax(logits, model.temperature);
    return topics
      .map((topic, k) => ({ topic, confidence: confidences[rows[k]!]! }))
      .sort((a, b) => b.confidence - a.confidence);
  };
};
