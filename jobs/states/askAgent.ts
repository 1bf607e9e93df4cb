import { openField } from '../../privacy/records/sealedFields.ts';
import type { JobContext } from '../context.ts';
import type { NextLook } from '../nextLook.ts';
import type { Run } from '../run.ts';
import { emailDataSubject } from '../steps/emailDataSubject.ts';
import { ensureTicket, noteOnTicket } from '../steps/ticket.ts';
import { notMeUrlOf, tellOtherAddresses } from '../steps/warnings.ts';
import { attentionNote } from './attentionNote.ts';

/**
 * A request that waits for an agent: the ticket says why and what they can choose, the customer hears that somebody
 * looks at it.
 */
export const askAgent = async (run: Run, context: JobContext): Promise<NextLook> => {
  await ensureTicket(run, context);
  await noteReason(run, context);
  await noteContacts(run, context);
  await tellCustomer(run, context);
  await tellOtherAddresses(run, context);
  return null;
};

const reasonOf = ({ request }: Run) => request.attention?.reason ?? 'person_not_established';

/** Once each time the request is set aside; not again for an approval or a contact. */
const noteReason = async (run: Run, context: JobContext): Promise<void> => {
  const { request } = run;
  const reason = reasonOf(run);
  const time = request.attention?.since?.getTime() ?? request.version;
  const people = openField(context.sealer, request, 'subjects') ?? [];
  await noteOnTicket(run, context, `attention:${reason}:${time}`, attentionNote(request, reason, people));
};

/** Where the customer says that they can be reached, for the agents only: one of several may be an impostor's. */
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

/** That somebody looks at it, that they may show once more who they are, that one of two has agreed: each once. */
const tellCustomer = async (run: Run, context: JobContext): Promise<void> => {
  const { request } = run;
  const reason = reasonOf(run);
  const about = { kind: request.kind, reference: request.reference, dueAt: request.dueAt };
  await emailDataSubject(run, context, `attention:${reason}`, () => ({
    template: 'awaitingPerson',
    ...about,
    why: reason === 'address_lost' ? 'lost' : 'doubt',
    ...(reason === 'address_lost' && { notMeUrl: notMeUrlOf(run, context) }),
  }));
  const { askedAt } = request.attention ?? {};
  if (askedAt !== undefined)
    await emailDataSubject(run, context, `asked_again:${askedAt.getTime()}`, () => ({
      template: 'askedAgain',
      ...about,
    }));
  const [first] = request.approvals ?? [];
  if (first)
    await emailDataSubject(run, context, `approved_by_one:${first.at.getTime()}`, () => ({
      template: 'awaitingPerson',
      ...about,
      why: 'second',
    }));
};
