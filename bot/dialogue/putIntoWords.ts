import type { Labels, Sentences } from '../../wording/chat/sentences.ts';
import type { Spoken } from '../../wording/chat/spoken.ts';
import type { Outgoing } from '../bot.ts';
import type { Choice } from './questions.ts';
import type { Reply } from './reply.ts';

/** The words of one language. */
export interface Voice {
  sentences: Sentences;
  labels: Labels;
}

/** Puts one reply into words. A button sends its own label, so that the chat reads as if the customer had typed it. */
export const putIntoWords = ({ sentences, labels }: Voice, reply: Reply): Outgoing => {
  const sentence = sentences[reply.key] as (...args: unknown[]) => Spoken;
  const spoken = sentence(...reply.with);
  const words = typeof spoken === 'string' ? { text: spoken } : spoken;
  const buttons = reply.choices?.map((choice) => {
    const label = labelOf(labels, choice);
    return { label, value: label };
  });
  return {
    ...words,
    ...(reply.quote !== undefined && { quote: reply.quote }),
    ...(buttons !== undefined && { buttons }),
    ...(reply.expecting !== undefined && { expecting: reply.expecting }),
  };
};

const labelOf = (labels: Labels, choice: Choice): string =>
  typeof choice === 'string'
    ? labels.choices[choice]
    : 'clause' in choice
      ? choice.title
      : labels.request(choice);
