import type { Language } from '../../domain/language.ts';
import type { PolicyAnswer, PolicyResult } from '../outcomes.ts';
import type { PolicyQuestion } from '../useCases.ts';
import type { ReadQuestion } from './clauseTopics.ts';
import { passageOf } from './passageOf.ts';
import { clausesOf, clauseUrl, type Policy, type PolicyClause } from './policy.ts';
import { rankClauses } from './rankClauses.ts';
import { weighSentences } from './searchPolicy.ts';

/** Longer questions are cut: the first lines say what somebody wants to know. */
const LONGEST_QUESTION = 600;

/** From here a clause is quoted. */
const SURE = 0.5;
/** From here the likeliest clauses are offered to choose from; below it, the policy has no answer. */
const POSSIBLE = 0.15;
const MOST_OFFERED = 3;

/**
 * Answers a question with a clause of the current policy, verbatim, offers the likeliest ones where it is unsure, or says that
 * the policy does not answer. It never says a sentence of its own.
 */
export const createAskPolicy =
  (policy: Policy, readQuestion: ReadQuestion) =>
  ({ language, before, chosen, ...asked }: PolicyQuestion): PolicyResult => {
    const clauseNamed = (id: string | undefined) => clausesOf(policy.current).find((one) => one.id === id);
    const question = asked.question.slice(0, LONGEST_QUESTION);
    const wanted = clauseNamed(chosen);
    if (wanted !== undefined) return quoted(policy, wanted, question, language);
    const ranked = rankClauses(policy.current, readQuestion, question, language, clauseNamed(before));
    const [best] = ranked;
    if (best === undefined || best.score < POSSIBLE) return { outcome: 'nothing' };
    if (best.score >= SURE) return quoted(policy, best.clause, question, language);
    return {
      outcome: 'choices',
      clauses: ranked
        .slice(0, MOST_OFFERED)
        .map(({ clause }) => ({ clause: clause.id, title: clause.title[language] })),
    };
  };

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
