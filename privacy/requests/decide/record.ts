import type { PrivacyRequest } from '../../../models/privacyRequest/privacyRequest.ts';
import { openField, sealFor } from '../../records/sealedFields.ts';
import type { AgentDecision, DecideParts, DecideResult, Overtaken } from './decision.ts';

/** The act itself, so that it is answered the same when it is repeated. */
export const actOf = (
  { key }: AgentDecision,
  result: NonNullable<PrivacyRequest['decided']>['result'] = 'done',
): Pick<PrivacyRequest, 'decided'> | Record<string, never> =>
  key === undefined ? {} : { decided: { key, result } };

const NOTES_KEPT = 50;

/** What the agent wrote for themselves with the decision, kept with the request. */
export const withNote = (
  { sealer, clock }: DecideParts,
  request: PrivacyRequest,
  { outcome, words }: AgentDecision,
): { seal: PrivacyRequest['sealed'] } | Record<string, never> => {
  if (words === undefined || !request.dataKey) return {};
  const notes = [
    ...(openField(sealer, request, 'decisionNotes') ?? []),
    { decision: outcome, at: clock.now(), words },
  ];
  return { seal: { decisionNotes: sealFor(sealer, request, 'decisionNotes', notes.slice(-NOTES_KEPT)) } };
};

export const doneIf = (request: PrivacyRequest | undefined): DecideResult | Overtaken =>
  request ? { outcome: 'done', request } : { outcome: 'overtaken' };
