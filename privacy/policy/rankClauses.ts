import type { Language } from '../../domain/language.ts';
import type { QuestionTopic, ReadQuestion } from './clauseTopics.ts';
import { clausesOf, type PolicyClause, type PolicyVersion } from './policy.ts';
import { type FoundClause, searchPolicy } from './searchPolicy.ts';

/** How much the reading counts beside the search of words, for a clause whose topic it knows. */
const READING = 0.9;

/** A question that is nearly a listed way of asking is as good as a sure reading; how steeply that falls with the likeness. */
const LISTED = 3;

export interface RankedClause {
  clause: PolicyClause;
  /** 0 to 1. */
  score: number;
}

/**
 * All clauses by how likely they answer a question, best first. A clause without a topic can be found by its words alone:
 * it gets its share of what the reading did not give to another clause.
 * `before`: the clause that was quoted last; a question that goes on from it is read together with its title.
 */
export const rankClauses = (
  version: PolicyVersion,
  readQuestion: ReadQuestion,
  question: string,
  language: Language,
  before?: PolicyClause,
): RankedClause[] => {
  const alone = confidencesOf(readQuestion(question));
  const goesOn = before !== undefined && likeliest(alone) === 'follow-up';
  const asked = goesOn ? `${before.title[language]}: ${question}` : question;
  const confidences = goesOn ? withoutFollowUp(confidencesOf(readQuestion(asked))) : alone;
  const found = new Map(searchPolicy(version, asked, language).map((one) => [one.clause, one]));
  const clauses = clausesOf(version);
  const read = new Map(
    clauses.map((clause) => [
      clause,
      clause.topics.reduce((sum, topic) => sum + (confidences.get(topic) ?? 0), 0),
    ]),
  );
  const free = Math.max(0, 1 - [...read.values()].reduce((sum, share) => sum + share, 0));
  return clauses
    .map((clause) => {
      const words = strength(found.get(clause));
      const share = clause.topics.length > 0 ? read.get(clause)! : free * words;
      const both = READING * share + (1 - READING) * words;
      return { clause, score: Math.max(both, (found.get(clause)?.likeness ?? 0) ** LISTED) };
    })
    .sort((a, b) => b.score - a.score);
};

type Confidences = Map<QuestionTopic, number>;

const confidencesOf = (read: ReturnType<ReadQuestion>): Confidences =>
  new Map(read.map(({ topic, confidence }) => [topic, confidence]));

const likeliest = (confidences: Confidences): QuestionTopic | undefined =>
  [...confidences].sort(([, a], [, b]) => b - a)[0]?.[0];

/** What is left for the topics once it is known that the question goes on from a clause. */
const withoutFollowUp = (confidences: Confidences): Confidences => {
  const left = [...confidences].filter(([topic]) => topic !== 'follow-up' && topic !== 'none');
  const whole = left.reduce((sum, [, confidence]) => sum + confidence, 0);
  return new Map(left.map(([topic, confidence]) => [topic, whole === 0 ? 0 : confidence / whole]));
};

/** How well the words fit, 0 to 1. */
const strength = (found: FoundClause | undefined): number =>
  found === undefined ? 0 : Math.max(found.likeness, found.coverage * 0.9);
