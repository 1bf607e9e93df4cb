import type { Language } from '../../domain/language.ts';
import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import type { Needed } from '../identity/askIdentity.ts';
import type { AskableFact } from '../identity/factQuestions.ts';
import type { ConfirmationResult } from '../outcomes.ts';
import type { PrepareConfirmation } from '../useCases.ts';
import type { PrivacyContext } from './context.ts';
import { fileReferral } from './fileReferral.ts';
import { handToAgent } from './handToAgent.ts';
import { textIn } from './previewScope.ts';
import { showScope } from './showScope.ts';

/** What happens next to a request that a conversation has begun, by what is still needed to know who is writing. */
export const reviewRequest = async (
  context: PrivacyContext,
  request: PrivacyRequest,
  needed: Needed,
  input: PrepareConfirmation,
): Promise<ConfirmationResult> => {
  const { language, turnId } = input.conversation;
  switch (needed.need) {
    case 'proof':
      return { outcome: 'verification_needed' };
    case 'facts':
      return input.leaveToPerson === true
        ? handToAgent(context, request, { ...needed, why: 'facts_not_known', turnId })
        : { outcome: 'facts_needed', questions: askedIn(language, needed.questions) };
    case 'agent':
      return handToAgent(context, request, { ...needed, turnId });
    case 'referral':
      return fileReferral(context, request, needed.subject, turnId);
    case 'scope':
    case 'nothing':
      return showScope(context, request, needed.subject, input);
  }
};

const askedIn = (language: Language, facts: readonly AskableFact[]) =>
  facts.map(({ question: { name, ask }, answers }) => ({
    name,
    ask: textIn(ask, language),
    hasDigits: [...answers.values()].flat().every((answer) => /\p{Nd}/u.test(answer)),
  }));
