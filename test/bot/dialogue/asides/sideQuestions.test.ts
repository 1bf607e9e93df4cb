import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ANSWERS } from '../../../../bot/dialogue/asides/answers.ts';
import type { Aside } from '../../../../bot/dialogue/asides/aside.ts';
import { situationOf } from '../../../../bot/dialogue/asides/situation.ts';
import { step } from '../../../../bot/dialogue/step.ts';
import { LANGUAGES, type Language } from '../../../../domain/language.ts';
import { besideForReal, understandForReal } from '../createChat.ts';
import { CONTEXT, memoryAt, type StepName } from './steps.ts';

interface Line {
  at: StepName;
  aside: Aside;
  text: string;
}

/** `step | aside | what the customer writes`, one a line. */
const linesOf = (language: Language): Line[] =>
  readFileSync(new URL(`${language}.txt`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const [at, aside, text] = line.split(' | ');
      return { at, aside, text } as Line;
    });

/** What went wrong, or nothing: the aside is answered as its table says, and does not count as a wrong answer. */
const fault = ({ at, aside, text }: Line, language: Language): string[] => {
  const memory = memoryAt(at, language);
  const understood = understandForReal(text, { language });
  const beside = besideForReal(text);
  const next = step(memory, { type: 'message', understood, beside }, CONTEXT);
  const mayGoToPerson = aside === 'do_not_know' && at === 'facts';
  const expected = ANSWERS[aside](situationOf({ memory, replies: [] }, CONTEXT));
  const answered = mayGoToPerson
    ? next.call === undefined && next.replies[0]?.key === 'askFactsUnknown'
    : next.call === undefined && JSON.stringify(next.replies[0]).startsWith(`{"key":"${expected.key}"`);
  const heard = next.replies.map(({ key }) => key).join(', ');
  return answered && next.memory.misses === 0
    ? []
    : [`${at} | ${aside} | ${text} -> ${next.call?.name ?? heard} (${JSON.stringify(beside)})`];
};

describe('questions in between', () => {
  for (const language of LANGUAGES)
    it(`are answered in their context, nine in ten at least (${language})`, () => {
      const lines = linesOf(language);
      const faults = lines.flatMap((line) => fault(line, language));
      expect(lines).toHaveLength(40);
      expect(faults.length, faults.join('\n')).toBeLessThanOrEqual(4);
    });
});
