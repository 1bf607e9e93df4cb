import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadTopics } from '../../../bot/understanding/topics/loadTopics.ts';
import { shipped } from '../../../config/packageRoot.ts';
import type { Language } from '../../../domain/language.ts';
import { QUESTION_TOPICS } from '../../../privacy/policy/clauseTopics.ts';
import { createAskPolicy } from '../../../privacy/policy/createAskPolicy.ts';
import { loadPolicy } from '../../../privacy/policy/loadPolicy.ts';
import { rankClauses } from '../../../privacy/policy/rankClauses.ts';

interface Unseen {
  q: string;
  lang: Language;
  /** A clause of the demo company, several that answer equally well, or `none` where its policy does not answer. */
  clause: string | string[];
}

/**
 * 200 questions in five languages by somebody who had not read the training sentences. Every other one, from the first, has
 * been looked at since, and sentences like it were added; the rest is still unseen, and only the rest is counted here.
 */
const unseen = readFileSync(new URL('unseenQuestions.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Unseen)
  .filter((_, at) => at % 2 === 1);

const policy = loadPolicy(shipped('local', 'demo', 'policy'));
const readQuestion = loadTopics('clauses', QUESTION_TOPICS);
const ask = createAskPolicy(policy, readQuestion);
const fits = (one: Unseen, id: string): boolean => [one.clause].flat().includes(id);
const share = (of: readonly Unseen[], counts: (one: Unseen) => boolean): number =>
  of.filter(counts).length / of.length;

describe('questions that nobody had seen', () => {
  const answered = unseen.filter(({ clause }) => clause !== 'none');
  const unanswered = unseen.filter(({ clause }) => clause === 'none');
  const isAmong = (most: number) => (one: Unseen) =>
    rankClauses(policy.current, readQuestion, one.q, one.lang)
      .slice(0, most)
      .some(({ clause }) => fits(one, clause.id));
  const outcomeOf = ({ q, lang }: Unseen) => ask({ question: q, language: lang });

  it('have the clause that answers them in the first place', () => {
    expect(share(answered, isAmong(1))).toBeGreaterThan(0.83);
  });

  it('have it among the first three', () => {
    expect(share(answered, isAmong(3))).toBeGreaterThan(0.87);
  });

  it('are seldom answered with a wrong clause', () => {
    const isWrong = (one: Unseen) => {
      const result = outcomeOf(one);
      const isSure = result.outcome === 'answer' && result.others.length === 0;
      return isSure && !fits(one, result.clause);
    };
    expect(share(answered, isWrong)).toBeLessThan(0.1);
  });

  it('have it quoted or below what is quoted', () => {
    const isShown = (one: Unseen) => {
      const result = outcomeOf(one);
      return result.outcome === 'answer'
        ? [result, ...result.others].some(({ clause }) => fits(one, clause))
        : result.outcome === 'choices' && result.clauses.some(({ clause }) => fits(one, clause));
    };
    expect(share(answered, isShown)).toBeGreaterThan(0.85);
  });

  it('are met with silence where the policy does not answer', () => {
    expect(share(unanswered, (one) => outcomeOf(one).outcome === 'nothing')).toBeGreaterThanOrEqual(0.4);
  });
});
