import type { RequestKind } from '../../domain/kinds.ts';
import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import { KIND_TITLES } from '../../privacy/agents/titles.ts';
import { longDay } from '../../privacy/deadlines/civilTime.ts';
import { maskAddress } from '../../privacy/identity/maskAddress.ts';
import type { Note } from './note.ts';

/** Why nothing was begun from a ticket. */
export type NotStarted = 'no_kind' | 'no_address' | 'agent' | 'ours' | 'answer_it';

const AGAIN = 'Then use the macro "Start a privacy request" once more.';

const WHY_NOT: Record<NotStarted, string> = {
  no_kind: `Which right does the customer ask for? Choose it in the field "Privacy request". ${AGAIN}`,
  no_address: `The requester has no email address, so that nobody can be written to. Add one. ${AGAIN}`,
  agent: `The requester of this ticket is an agent. Make the customer the requester. ${AGAIN}`,
  ours: 'This ticket shows a privacy request already.',
  answer_it: 'This needs no proof of who it is: please answer the customer here.',
};

/** On a ticket from which nothing was begun. */
export const notStartedNote = (why: NotStarted): Note => ({
  marker: `not_started:${why}`,
  title: 'No privacy request was begun',
  blocks: [WHY_NOT[why]],
});

/** On a ticket from which a request was begun, or joined one that was open. */
export const startedNote = (
  { request, reference, joined }: { request: PrivacyRequest; reference: string; joined: boolean },
  { kind, address, timeZone }: { kind: RequestKind; address: string; timeZone: string },
): Note => {
  const day = (moment: Date) => longDay(moment, timeZone);
  const proves = request.state === 'verifying' || joined;
  return {
    marker: `started:${reference}`,
    title: joined
      ? `${KIND_TITLES[kind]}: the same is open already`
      : `${KIND_TITLES[kind]} request ${reference}`,
    blocks: [
      {
        rows: [
          ['Reference', reference],
          ['Received', `${day(request.receivedAt)}: the law’s clock runs from there`],
          ['Legal date', day(request.dueAt)],
        ],
      },
      proves
        ? `An email to ${maskAddress(address)} asks the customer to show in the chat who they are. Nothing is done, and nothing of their data is shown, before that.`
        : 'It takes effect at once, and the customer hears of it by email.',
      'You need do nothing more about the request here. Where an agent is needed, a ticket of its own comes.',
    ],
  };
};
