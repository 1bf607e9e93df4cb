import type { AttentionReason } from '../../domain/attention.ts';
import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import { needsTwo } from '../requests/decide/needsTwo.ts';

/** Why the request waits, in words for the agents. */
const WHY: Record<AttentionReason, string> = {
  ambiguous_identity:
    'More than one account stands behind the address that was proved. Find out whom the customer means; nothing was released.',
  address_changed_lately:
    'The address on file changed less than 30 days ago. Make sure that the owner of the account is asking. The old address was told.',
  facts_not_known:
    'The facts that only the customer would know were not known, or were wrong three times. Find out by another way who it is; nothing was released.',
  no_account:
    'A Californian resident without an account asks for specific pieces of data: a person decides (11 CCR 7062).',
  agent_required: 'The company lets a person decide on every request of this kind.',
  person_not_established: 'No single person could be established for this request.',
  attempts_used_up: 'The work on this request failed again and again and was set aside.',
  legal_hold: 'A legal hold was set: the erasure stopped before the next source.',
  address_lost:
    'The customer says that they cannot reach the address on record any more, so nothing shows yet who is writing. Make sure who it is, correct the address in your own system, and only then approve. Nothing was released; the address on record was told and can stop it.',
  not_me:
    'The owner of an address on file says that it was not them who asked. Everything stands still; find out what happened before you let it go on.',
};

const TWO = 'Two different people with the right to decide must choose the same before anything goes on.';

/** Why a request waits for an agent, in words for the agents. Names nobody. */
export const attentionWords = (request: PrivacyRequest): string[] => [
  WHY[request.attention?.reason ?? 'person_not_established'],
  ...lastErrorOf(request),
  ...(needsTwo(request) ? [TWO] : []),
];

/** What failed last, or that the worker itself ended each time. */
const lastErrorOf = ({ attention }: PrivacyRequest): string[] => {
  if (attention?.reason !== 'attempts_used_up') return [];
  return [
    attention.error === undefined
      ? 'The worker ended in the middle of it each time.'
      : `The last error was: ${attention.error}`,
  ];
};
