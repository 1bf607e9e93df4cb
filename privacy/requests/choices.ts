import { resolvedBy } from '../../domain/attention.ts';
import { KINDS } from '../../domain/kinds.ts';
import { isCancellable, isFinished } from '../../domain/states.ts';
import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import { mayExtend } from '../deadlines/legalClocks.ts';
import { needsTwo } from './decide/needsTwo.ts';

/** What an agent may decide, as the ticket field, the macros and the app call it. */
export const DECISIONS = [
  'approve',
  'refuse',
  'ask_customer',
  'ask_again',
  'extend',
  'hold',
  'lift_hold',
  'handled',
  'retry',
  'cancel',
] as const;
export type DecisionName = (typeof DECISIONS)[number];

export interface Choice {
  decision: DecisionName;
  /** What it does to this request, as the agent reads it before they choose. */
  consequence: string;
  /** What must be written on the ticket first: a public reply that the customer reads, or an internal note. */
  needs?: 'public_reply' | 'internal_note';
  /** Only people with the right to decide. */
  deciders: boolean;
}

type Offer = (request: PrivacyRequest, now: Date) => Omit<Choice, 'decision'> | undefined;

const waits = ({ state }: PrivacyRequest): boolean =>
  state === 'awaiting_decision' || state === 'needs_attention';
/** Also where a refusal was interrupted half way: what stood in doubt still does. */
const reasonOf = (request: PrivacyRequest) => (waits(request) ? request.attention?.reason : undefined);

/** For each decision, when it fits and what it does then. Where it answers nothing, it is not offered. */
const OFFERS: Record<DecisionName, Offer> = {
  approve: (request) => {
    const reason = reasonOf(request);
    if (reason === undefined || reason === 'legal_hold') return undefined;
    const two = needsTwo(request) ? ' A second person must choose the same first.' : '';
    return {
      deciders: true,
      consequence: `The request goes on for the person named above.${two}`,
    };
  },
  refuse: (request) =>
    waits(request)
      ? {
          deciders: true,
          needs: 'public_reply',
          consequence:
            'The customer gets your public reply as the reason, with where they can complain. The request ends.',
        }
      : undefined,
  ask_customer: (request) =>
    waits(request)
      ? {
          deciders: false,
          needs: 'public_reply',
          consequence:
            'Your public reply is the question. The ticket is pending until they answer; the legal date stays.',
        }
      : undefined,
  ask_again: (request) => {
    const reason = reasonOf(request);
    return reason !== undefined && resolvedBy(reason).askAgain
      ? { deciders: true, consequence: 'The customer may show once more, in the chat, who they are.' }
      : undefined;
  },
  extend: (request, now) =>
    !isFinished(request.state) && request.state !== 'verifying' && mayExtend(request, now)
      ? {
          deciders: true,
          needs: 'public_reply',
          consequence:
            'The customer gets your public reply as the reason, with the new date. The date moves as far as the law allows, once.',
        }
      : undefined,
  hold: (request) =>
    KINDS[request.kind].asksFor === 'erasure' &&
    !isFinished(request.state) &&
    request.state !== 'verifying' &&
    !request.hold
      ? {
          deciders: true,
          needs: 'internal_note',
          consequence: 'Your internal note says why. Nothing is erased until the hold is lifted.',
        }
      : undefined,
  lift_hold: (request) =>
    request.hold && !isFinished(request.state)
      ? { deciders: true, consequence: 'The erasure goes on where it stopped.' }
      : undefined,
  handled: (request) =>
    waits(request) && reasonOf(request) !== 'legal_hold'
      ? {
          deciders: false,
          needs: 'internal_note',
          consequence: 'Your internal note says what was done. The customer is told, and the request ends.',
        }
      : undefined,
  retry: (request) => {
    const reason = reasonOf(request);
    return reason !== undefined && resolvedBy(reason).retry
      ? { deciders: false, consequence: 'The work is tried again at once.' }
      : undefined;
  },
  cancel: (request) =>
    isCancellable(request.state) || waits(request)
      ? {
          deciders: true,
          needs: 'internal_note',
          consequence:
            'Your internal note says how you know that the customer wants it. The request ends, and what was stopped starts again.',
        }
      : undefined,
};

/** What fits this request now, in the order in which it is offered. */
export const choicesFor = (request: PrivacyRequest, now: Date): Choice[] =>
  DECISIONS.flatMap((decision) => {
    const offer = OFFERS[decision](request, now);
    return offer ? [{ decision, ...offer }] : [];
  });
