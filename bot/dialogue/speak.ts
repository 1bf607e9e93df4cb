import type { Labels, Sentences, Spoken } from '../../wording/chat/sentences.ts';
import type { Outgoing } from '../bot.ts';
import type { Choice } from './questions.ts';
import type { Saying } from './saying.ts';

/** The words of one language. */
export interface Voice {
  sentences: Sentences;
  labels: Labels;
}

const labelOf = (labels: Labels, choice: Choice): string =>
  typeof choice === 'string' ? labels.choices[choice] : labels.request(choice);

/** Puts one message into words. A button sends its own label, so that it reads as the customer's words. */
export const speak = ({ sentences, labels }: Voice, said: Saying): Outgoing => {
  const sentence = sentences[said.key] as (...args: unknown[]) => Spoken;
  const spoken = sentence(...said.with);
  const words = typeof spoken === 'string' ? { text: spoken } : spoken;
  const buttons = said.choices?.map((choice) => {
    const label = labelOf(labels, choice);
    return { label, value: label };
  });
  return {
    ...words,
    ...(said.quote !== undefined && { quote: said.quote }),
    ...(buttons !== undefined && { buttons }),
    ...(said.expecting !== undefined && { expecting: said.expecting }),
  };
};
