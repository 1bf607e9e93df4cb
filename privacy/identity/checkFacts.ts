import { type Keyring, sameHash } from '../../secrets/keyring.ts';
import { openField } from '../records/sealedFields.ts';
import type { PrivacyContext } from '../requests/context.ts';
import type { CheckFactsResult, ConversationFacts } from '../useCases.ts';
import { neededForRequest } from './askIdentity.ts';
import { type AskableFact, factQuestions } from './factQuestions.ts';
import { readMonth, readText } from './readFact.ts';

/**
 * Rung 3: compares all answers at once, so that nobody learns which of them was wrong. Each call is one of three tries a
 * day for this address, counted before anything is compared; whoever is known gets them back.
 * @see PrivacyUseCases.checkFacts
 */
export const createCheckFacts =
  (context: PrivacyContext) =>
  async (input: {
    conversation: ConversationFacts;
    requestId: string;
    answers: { name: string; typed: string }[];
  }): Promise<CheckFactsResult> => {
    const { requests, identity, keyring, sealer, note } = context;
    const place = input.conversation.conversationId;
    const request = await requests.find(input.requestId);
    if (request?.conversationId !== place || request.state !== 'verifying') return { outcome: 'not_open' };
    const needed = await neededForRequest(context, request, place);
    if (needed.need === 'agent') return { outcome: 'spent' };
    if (needed.need === 'scope' || needed.need === 'nothing') return { outcome: 'known' };
    const addressKey = needed.evidence.code?.addressKey;
    if (needed.need !== 'facts' || addressKey === undefined) return { outcome: 'verification_needed' };

    const disputed = openField(sealer, request, 'wish')?.change?.field;
    const asked = await factQuestions(context, needed.people, disputed);
    if (!(await identity.takeFactsTry(addressKey))) return { outcome: 'spent' };
    const typed = new Map(input.answers.map((answer) => [answer.name, answer.typed]));
    const known = needed.people.filter(({ subjectId }) =>
      asked.map((fact) => isRight(keyring, fact, subjectId, typed)).every(Boolean),
    );
    const [subject, ...others] = known;
    if (subject && others.length === 0 && asked.length > 0) {
      await identity.factsKnown(place, subject.subjectId, asked.length);
      await identity.restoreFactsTries(addressKey);
      note('facts_right', place);
      return { outcome: 'known' };
    }
    note('facts_wrong', place);
    const { factsSpent } = await identity.evidenceOf(place);
    if (factsSpent) note('facts_spent', place);
    return { outcome: factsSpent ? 'spent' : 'wrong' };
  };

/** In constant time, and without stopping at the first that fits. */
const isRight = (
  keyring: Keyring,
  { question, answers }: AskableFact,
  subjectId: string,
  typed: ReadonlyMap<string, string>,
): boolean => {
  const said = typed.get(question.name) ?? '';
  const read = question.answer === 'month' ? readMonth(said) : readText(said);
  const hash = (value: string) => keyring.hash('fact-hash', question.name, value);
  const given = hash(read ?? '');
  const right = (answers.get(subjectId) ?? []).map((answer) =>
    sameHash(given, hash(question.answer === 'month' ? answer : readText(answer))),
  );
  return read !== undefined && read !== '' && right.includes(true);
};
