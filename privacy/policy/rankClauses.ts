import type { Language } from '../../domain/language.ts';
import type { QuestionTopic, ReadQuestion } from './clauseTopics.ts';
import { kindOf, TOPICS_OF_KIND } from './goingOn.ts';
import { clausesOf, type PolicyClause, type PolicyVersion } from './policy.ts';
import { type FoundClause, searchPolicy } from './searchPolicy.ts';

/** How much the reading counts beside the search of words, for a clause whose topic it knows. */
const READING = 0.9;

/** A question that is nearly a listed way of asking is as good as a sure reading; how steeply that falls with the likeness. */
const LISTED = 3;

/** A follow-up that says what it asks is answered by the clause about that. */
const CERTAIN = 0.9;
/** The same where nothing was quoted that it could go on from. */
const PERHAPS = 0.3;
/** A longer question, and one that is read as surely as this, says itself what it is about. */
const SHORT = 70;
const SURELY = 0.5;

export interface RankedClause {
  clause: PolicyClause;
  /** 0 to 1. */
  score: number;
}

/**
 * All clauses by how likely they answer a question, best first. A clause without a topic can be found by its words alone:
 * it gets its share of what the reading did not give to another clause.
 * `before`: the clause that was quoted last; a question that goes on from it is read together with its title. `rejected`: it was not
 * what was asked for.
 */
export const rankClauses = (
  version: PolicyVersion,
  readQuestion: ReadQuestion,
  question: string,
  language: Language,
  before?: PolicyClause,
  rejected = false,
): RankedClause[] => {
  const alone = confidencesOf(readQuestion(question));
  const goesOn = before !== undefined && isFollowUp(alone, question);
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
  const ranked = clauses
    .map((clause) => {
      const words = strength(found.get(clause));
      const share = clause.topics.length > 0 ? read.get(clause)! : free * words;
      const both = READING * share + (1 - READING) * words;
      return { clause, score: Math.max(both, (found.get(clause)?.likeness ?? 0) ** LISTED) };
    })
    .sort((a, b) => b.score - a.score);
  if (goesOn) return withAnswerTo(question, rejected ? undefined : before, ranked, CERTAIN);
  return likeliest(alone) === 'follow-up' ? withAnswerTo(question, undefined, ranked, PERHAPS) : ranked;
};

/** A follow-up that says what it asks goes to the clause about that: the one before it, or else the usual one. */
const withAnswerTo = (
  question: string,
  before: PolicyClause | undefined,
  ranked: RankedClause[],
  likely: number,
): RankedClause[] => {
  const kind = kindOf(question);
  if (kind === undefined) return ranked;
  const about = TOPICS_OF_KIND[kind];
  const answers = (clause: PolicyClause): boolean => clause.topics.some((topic) => about.includes(topic));
  const usual = ranked.find(({ clause }) => clause.topics.includes(about[0]!));
  const wanted =
    before !== undefined && answers(before) ? ranked.find(({ clause }) => clause === before) : usual;
  if (wanted === undefined) return ranked;
  return [{ ...wanted, score: Math.max(wanted.score, likely) }, ...ranked.filter((one) => one !== wanted)];
};

/** Whether a question leans on the clause before it: it sounds like it, or names only what it asks of it. */
const isFollowUp = (alone: Confidences, question: string): boolean => {
  const first = likeliest(alone);
  if (first === 'follow-up') return true;
  return kindOf(question) !== undefined && question.length <= SHORT && (alone.get(first!) ?? 0) < SURELY;
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
