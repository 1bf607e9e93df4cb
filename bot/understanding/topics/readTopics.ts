import { softmax } from '../model/linearModel.ts';
import type { Judge } from '../model/together.ts';
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

/** `topics` are all `labels` of the judge, in any order. */
export const createReadTopics = <Topic extends string>(
  judge: Judge,
  labels: readonly string[],
  topics: readonly Topic[],
): ReadTopics<Topic> => {
  const rows = topics.map((topic) => labels.indexOf(topic));
  return (text) => {
    const logits = judge.logitsOf(fold(tidy(text.slice(0, LONGEST_READ))));
    const confidences = softmax(logits, judge.temperature);
    return topics
      .map((topic, k) => ({ topic, confidence: confidences[rows[k]!]! }))
      .sort((a, b) => b.confidence - a.confidence);
  };
};
