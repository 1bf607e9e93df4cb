import type { Subject } from '../../domain/subject.ts';
import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import { openField } from '../../privacy/records/sealedFields.ts';
import { fits, needsTwo } from '../../privacy/requests/decide.ts';
import type { JobContext } from '../context.ts';
import type { NextLook } from '../fulfilRequest.ts';
import type { Run } from '../run.ts';
import { emailDataSubject } from './emailDataSubject.ts';
import { ensureTicket, noteOnTicket } from './ticket.ts';
import { notMeUrlOf, tellOtherAddresses } from './warnings.ts';

const WHY: Record<string, string> = {
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

const remedyFor = (reason: string): string =>
  [
    'Choose in the field "Privacy decision": "approve" to go on',
    ...(fits('ask_again', reason) ? ['"ask again" to let the customer show once more who they are'] : []),
    ...(fits('retry', reason) ? ['"retry" to try again'] : []),
    '"handled" when it was done by hand, "refuse" to refuse.',
  ].join(', ');
const TWO =
  'Two different people with the right to decide must choose the same "approve" before anything goes on.';

/** Who may be meant, by the immutable ids of the company's own systems, in the order that "approve 1" to "3" mean. */
const peopleOf = (people: Subject[]): string =>
  people.length < 2 ? '' : `\n${people.map(({ subjectId }, n) => `${n + 1}. ${subjectId}`).join('\n')}`;

/** The reason for setting it aside: what failed, or that the worker itself ended each time. */
const lastErrorOf = ({ attention, work }: PrivacyRequest): string => {
  if (work.lastError !== undefined) return `\nLast error: ${work.lastError}`;
  return attention?.reason === 'attempts_used_up' ? '\nThe worker ended in the middle of it each time.' : '';
};

/** Where the customer says that they can be reached, for the agent alone: one of several may be an impostor's. */
const noteContacts = async (run: Run, context: JobContext): Promise<void> => {
  const contacts = openField(context.sealer, run.request, 'contacts') ?? [];
  for (const [index, { contact }] of contacts.entries())
    await noteOnTicket(
      run,
      context,
      `contact:${index + 1}`,
      `NOT VERIFIED, contact ${index + 1}: whoever wrote in the chat says that they can be reached at ${contact}. Give out nothing there before you know who it is.`,
    );
};

/** A request that needs a person: it gets its ticket with the reason, and the customer hears that somebody looks at it. */
export const askPerson = async (run: Run, context: JobContext): Promise<NextLook> => {
  const { request } = run;
  const reason = request.attention?.reason ?? 'person_not_established';
  await ensureTicket(run, context);
  const lastError = lastErrorOf(request);
  const people = peopleOf(openField(context.sealer, request, 'subjects') ?? []);
  const two = needsTwo(request) ? `\n${TWO}` : '';
  // Why it waits is said once each time it is set aside, not again for an approval or a contact.
  const mark = `${reason}:${request.attention?.since?.getTime() ?? request.version}`;
  await noteOnTicket(
    run,
    context,
    `attention:${mark}`,
    `${WHY[reason] ?? reason}${people}${lastError}\n${remedyFor(reason)}${two}`,
  );
  await noteContacts(run, context);
  await emailDataSubject(run, context, `attention:${reason}`, () => ({
    template: 'awaitingPerson',
    kind: request.kind,
    reference: request.reference,
    dueAt: request.dueAt,
    why: reason === 'address_lost' ? 'lost' : 'doubt',
    ...(reason === 'address_lost' && { notMeUrl: notMeUrlOf(run, context) }),
  }));
  const { askedAt } = request.attention ?? {};
  if (askedAt !== undefined)
    await emailDataSubject(run, context, `asked_again:${askedAt.getTime()}`, () => ({
      template: 'askedAgain',
      kind: request.kind,
      reference: request.reference,
      dueAt: request.dueAt,
    }));
  const [first] = request.approvals ?? [];
  if (first)
    await emailDataSubject(run, context, `approved_by_one:${first.at.getTime()}`, () => ({
      template: 'awaitingPerson',
      kind: request.kind,
      reference: request.reference,
      dueAt: request.dueAt,
      why: 'second',
    }));
  await tellOtherAddresses(run, context);
  return null;
};
