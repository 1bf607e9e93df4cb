import { type Keyring, sameHash } from '../../secrets/keyring.ts';
import type { CheckFactsResult } from '../outcomes.ts';
import type { PrivacyContext } from '../requests/context.ts';
import { ownRequest } from '../requests/ownRequest.ts';
import type { ConversationFacts } from '../useCases.ts';
import { neededForRequest } from './askIdentity.ts';
import type { AskableFact } from './factQuestions.ts';
import { readMonth, readText } from './readFact.ts';

/**
 * Compares all answers at once, so that nobody learns which of them was wrong. Each call is one of three tries a day for
 * this address, counted before anything is compared; right answers give them back.
 * @see PrivacyUseCases.checkFacts
 */
export const createCheckFacts =
  (context: PrivacyContext) =>
  async (input: {
    conversation: ConversationFacts;
    requestId: string;
    answers: { name: string; typed: string }[];
  }): Promise<CheckFactsResult> => {
    const { identity, keyring, report } = context;
    const { conversation, requestId } = input;
    const { conversationId, turnId } = conversation;
    const own = await ownRequest(context, conversation, requestId, turnId);
    if (own.is !== 'verifying') return { outcome: 'not_open' };
    const evidence = await identity.evidenceOf(conversationId);
    const needed = await neededForRequest(context, own.request, evidence);
    if (needed.need === 'agent') return { outcome: 'spent' };
    if (needed.need === 'scope' || needed.need === 'nothing') return { outcome: 'known' };
    const addressKey = evidence.code?.addressKey;
    if (needed.need !== 'facts' || addressKey === undefined) return { outcome: 'verification_needed' };

    const asked = needed.questions;
    if (!(await identity.takeFactsTry(addressKey))) return { outcome: 'spent' };
    const typed = new Map(input.answers.map((answer) => [answer.name, answer.typed]));
    const known = needed.people.filter(({ subjectId }) =>
      asked.map((fact) => isRight(keyring, fact, subjectId, typed)).every(Boolean),
    );
    const [subject, ...others] = known;
    if (subject && others.length === 0 && asked.length > 0) {
      await identity.factsKnown(conversationId, subject.subjectId, asked.length);
      await identity.restoreFactsTries(addressKey);
      report('facts_right', conversationId);
      return { outcome: 'known' };
    }
    report('facts_wrong', conversationId);
    const factsSpent = await identity.factsSpent(addressKey);
    if (factsSpent) report('facts_spent', conversationId);
    return { outcome: factsSpent ? 'spent' : 'wrong' };
  };

/** In constant time, and without stopping at the first that fits. */
const isRight = (
  keyring: Keyring,
  { question, answers }: AskableFact,
  subjectId: string,
  typed: ReadonlyMap<string, string>,
): boolean => {
  const answer = typed.get(question.name) ?? '';
  const read = question.answer === 'month' ? readMonth(answer) : readText(answer);
  const hash = (value: string) => keyring.hash('fact-hash', question.name, value);
  const given = hash(read ?? '');
  const right = (answers.get(subjectId) ?? []).map((onRecord) =>
    sameHash(given, hash(question.answer === 'month' ? onRecord : readText(onRecord))),
  );
  return read !== undefined && read !== '' && right.includes(true);
};
