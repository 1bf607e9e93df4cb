import type { Language } from '../../domain/language.ts';
import type { PolicyAnswer, PolicyResult } from '../outcomes.ts';
import type { PolicyQuestion } from '../useCases.ts';
import type { ReadQuestion } from './clauseTopics.ts';
import { readingsOf } from './goingOn.ts';
import { passageOf } from './passageOf.ts';
import { clausesOf, clauseUrl, type Policy, type PolicyClause } from './policy.ts';
import { type RankedClause, rankClauses } from './rankClauses.ts';
import { weighSentences } from './searchPolicy.ts';

/** Longer questions are cut: the first lines say what somebody wants to know. */
const LONGEST_QUESTION = 600;

/** From here a clause is quoted. */
const SURE = 0.5;
/** From here it is quoted as well, and the next likely ones are offered below it. */
const LIKELY = 0.25;
/** From here the likeliest clauses are offered to choose from; below it, the policy has no answer. */
const POSSIBLE = 0.15;
/** From here nothing but the clause that was quoted before is meant. */
const PLAIN = 0.8;
const MOST_OFFERED = 3;
/** From here a clause is offered beside the one that is quoted. */
const WORTH_OFFERING = 0.05;
const MOST_BESIDE = 2;

/**
 * Answers a question with a clause of the current policy, verbatim, with others to choose from where it is unsure, offers
 * the likeliest ones where it hardly knows, or says that the policy does not answer. The clause that was quoted just before
 * is not quoted again. It never says a sentence of its own.
 */
export const createAskPolicy =
  (policy: Policy, readQuestion: ReadQuestion) =>
  ({ language, before, rejected = false, chosen, ...asked }: PolicyQuestion): PolicyResult => {
    const clauseNamed = (id: string | undefined) => clausesOf(policy.current).find((one) => one.id === id);
    const question = asked.question.slice(0, LONGEST_QUESTION);
    const wanted = clauseNamed(chosen);
    if (wanted !== undefined) return { ...quoted(policy, wanted, question, language), others: [] };
    const previous = clauseNamed(before);
    const rankings = readingsOf(question).map((reading) =>
      rankClauses(policy.current, readQuestion, reading, language, previous, rejected),
    );
    const scoreOf = ([first]: RankedClause[]): number => first?.score ?? 0;
    const [surest] = [...rankings].sort((a, b) => scoreOf(b) - scoreOf(a));
    const ranked = rankings.find((one) => scoreOf(one) >= SURE) ?? surest;
    const [best, next] = ranked ?? [];
    if (ranked === undefined || best === undefined || best.score < POSSIBLE) return { outcome: 'nothing' };
    const choiceOf = ({ clause }: RankedClause) => ({ clause: clause.id, title: clause.title[language] });
    const isAbove = best.clause === previous;
    if (isAbove && (next === undefined || next.score < LIKELY || (best.score >= PLAIN && !rejected)))
      return rejected ? { outcome: 'nothing' } : above(best.clause, language);
    const found = isAbove ? next! : best;
    if (found.score < LIKELY)
      return { outcome: 'choices', clauses: ranked.slice(0, MOST_OFFERED).map(choiceOf) };
    const others = ranked.filter(
      ({ clause, score }) => clause !== found.clause && clause !== previous && score >= WORTH_OFFERING,
    );
    return {
      ...quoted(policy, found.clause, question, language),
      others: found.score >= SURE ? [] : others.slice(0, MOST_BESIDE).map(choiceOf),
    };
  };

const above = ({ id, number, title }: PolicyClause, language: Language): PolicyResult => ({
  outcome: 'above',
  clause: id,
  number,
  title: title[language],
});

const quoted = (
  policy: Policy,
  clause: PolicyClause,
  question: string,
  language: Language,
): { outcome: 'answer' } & PolicyAnswer => ({
  outcome: 'answer',
  clause: clause.id,
  number: clause.number,
  title: clause.title[language],
  text: passageOf(clause.text[language], (sentences) =>
    weighSentences(policy.current, question, sentences, language),
  ),
  version: policy.current.version,
  url: clauseUrl(policy, clause, language),
});
