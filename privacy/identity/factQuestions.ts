import type { SubjectIdentifiers } from '../../domain/identifiers.ts';
import type { Subject } from '../../domain/subject.ts';
import type { Ownership } from '../../integrations/sources/ownership.ts';
import type { DataSource, FactQuestion } from '../../integrations/sources/source.ts';

/** One question with every right answer, person by person. */
export interface AskableFact {
  question: FactQuestion;
  answers: ReadonlyMap<string, readonly string[]>;
}

/**
 * The facts to ask these people for: only those to which each of them has an answer and no two have the same one, never
 * the field whose correction is wanted. Fewer than the company asks for means: none can be asked.
 */
export const factQuestions = async (
  {
    sources,
    ownership,
    factsAsked,
  }: {
    sources: readonly DataSource[];
    ownership: Pick<Ownership, 'establish'>;
    factsAsked: number;
  },
  people: readonly Subject[],
  disputed: string | undefined,
): Promise<AskableFact[]> => {
  const askable: AskableFact[] = [];
  const known = await Promise.all(people.map((subject) => ownership.establish(subject)));
  for (const source of sources) {
    for (const question of source.questions ?? []) {
      if (askable.length === factsAsked) return askable;
      if (disputed !== undefined && question.disputedAs.includes(disputed)) continue;
      const answers = await answersOf(source, question, known);
      if (tellsApart(answers)) askable.push({ question, answers });
    }
  }
  return askable;
};

const answersOf = async (
  source: DataSource,
  question: FactQuestion,
  people: readonly SubjectIdentifiers[],
): Promise<Map<string, string[]>> => {
  const found = new Map<string, string[]>();
  for (const known of people)
    found.set(known.subjectId, (await source.answersTo?.(known, question.name)) ?? []);
  return found;
};

const tellsApart = (answers: ReadonlyMap<string, readonly string[]>): boolean => {
  const all = [...answers.values()];
  const flat = all.flat();
  return all.every((own) => own.length > 0) && new Set(flat).size === flat.length;
};
