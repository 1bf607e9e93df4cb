import type { RequestKind } from '../../domain/kinds.ts';
import type { Wish } from '../../domain/wish.ts';
import { openField } from '../../privacy/records/sealedFields.ts';
import type { JobContext } from '../context.ts';
import type { NextLook } from '../fulfilRequest.ts';
import type { Run } from '../run.ts';
import { emailDataSubject } from './emailDataSubject.ts';
import { finish } from './finish.ts';
import { noteOnTicket } from './ticket.ts';

const CLOSING =
  'When it is done, choose "handled" in the field "Privacy decision" or solve the ticket: the customer is told.';

/** What an agent does for a kind whose fulfilment is not automatic. */
const TO_DO: Partial<Record<RequestKind, string>> = {
  human:
    'The customer asks for a person. Answer publicly on this ticket: the answer goes to the customer by mail and into the chat.',
  complaint:
    'The customer complains about how their data is handled. Acknowledge it, look into it, answer publicly on this ticket.',
  rectification:
    'Correct the data in every system that holds it, then tell every recipient (Art. 16 and 19 GDPR).',
  restriction: 'Stop the services named below for this person and keep the data (Art. 18 GDPR).',
  objection: 'Stop the processing that the customer objects to, or show compelling grounds (Art. 21 GDPR).',
  do_not_sell:
    'The address is suppressed for sale and sharing already. Check that partners received the signal (11 CCR 7026).',
  portability: 'Hand the data over in a machine-readable form (Art. 20 GDPR).',
};

/** Hands a request to the people of the desk: what to do stands on the ticket, the customer knows by when. */
export const handOver = async (run: Run, context: JobContext): Promise<NextLook> => {
  const { request } = run;
  await describeWork(run, context);
  await emailDataSubject(run, context, 'filed', () => ({
    template: 'filed',
    kind: request.kind,
    reference: request.reference,
    receivedAt: request.receivedAt,
    doneBy: 'person',
    dueAt: request.dueAt,
  }));
  await run.move('awaiting_decision', 'handed_over');
  return null;
};

/** What to do stands on the ticket; also on the one that replaces a ticket that was deleted. */
export const describeWork = async (run: Run, context: JobContext): Promise<NextLook> => {
  const toDo = TO_DO[run.request.kind] ?? 'A person decides this request.';
  await noteOnTicket(run, context, 'by_hand', `${toDo}\n${CLOSING}`);
  await noteWish(run, context);
  return null;
};

/** What the customer said, for the agent: a transcript only where a person was asked for. */
const noteWish = async (run: Run, context: JobContext): Promise<void> => {
  const { request } = run;
  const wish = openField(context.sealer, request, 'wish');
  const address = openField(context.sealer, request, 'address');
  const lines = [
    ...(address !== undefined && ['human', 'complaint'].includes(request.kind)
      ? [`Answer to: ${address}`]
      : []),
    ...(wish?.message === undefined ? [] : [`In the customer's words: ${wish.message}`]),
    ...(wish?.forAnother === undefined ? [] : [FOR_ANOTHER[wish.forAnother]]),
    ...(wish?.change ? [changeIn(wish.change)] : []),
    ...(wish?.services ? [`Services: ${wish.services.join(', ')}`] : []),
    ...(wish?.marketingOnly ? ['Marketing only.'] : []),
  ];
  if (lines.length > 0) await noteOnTicket(run, context, 'wish', lines.join('\n'));
  const transcript = openField(context.sealer, request, 'transcript');
  if (request.kind === 'human' && transcript && transcript.length > 0) {
    const text = transcript.map((line) => `${line.from}: ${line.text}`).join('\n');
    await noteOnTicket(run, context, 'transcript', `The chat so far:\n${text.slice(-20_000)}`);
  }
  await noteMore(run, context);
};

/** What was said when the customer came back to it. */
const noteMore = async (run: Run, context: JobContext): Promise<void> => {
  const added = openField(context.sealer, run.request, 'added') ?? [];
  for (const [index, { message, address, transcript }] of added.entries()) {
    const lines = [
      'The customer came back to this in the chat.',
      ...(address === undefined ? [] : [`Answer to: ${address}`]),
      ...(message === undefined ? [] : [`In the customer's words: ${message}`]),
      ...transcript.map((line) => `${line.from}: ${line.text}`),
    ];
    await noteOnTicket(run, context, `more:${index + 1}`, lines.join('\n').slice(0, 20_000));
  }
};

const FOR_ANOTHER: Record<NonNullable<Wish['forAnother']>, string> = {
  child:
    "It is about a child's data: make sure who holds parental responsibility before anything is released.",
  deceased:
    'It is about a person who died: make sure that the relative is entitled before anything is released.',
  representative:
    'The customer acts for somebody else: ask for the authorisation before anything is released.',
};

const changeIn = ({ field, oldValue, newValue }: NonNullable<Wish['change']>): string =>
  `Change: ${field ?? 'a field'}${oldValue === undefined ? '' : ` from: ${oldValue}`} to: ${newValue ?? '(not said)'}`;

/** A person has done what was asked: the customer hears of it, the request ends. */
export const closeByHand = async (run: Run, context: JobContext): Promise<NextLook> => {
  const { request } = run;
  await emailDataSubject(run, context, 'handled', () => ({
    template: 'done',
    kind: request.kind,
    reference: request.reference,
    byHand: true,
  }));
  return finish(run, context, 'handled_by_hand');
};
