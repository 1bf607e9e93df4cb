import { KINDS } from '../../domain/kinds.ts';
import type { Wish } from '../../domain/wish.ts';
import { openField } from '../../privacy/records/sealedFields.ts';
import type { JobContext } from '../context.ts';
import type { Run } from '../run.ts';
import { noteOnTicket } from './ticket.ts';

const CLOSING =
  'When it is done, choose "handled" in the field "Privacy decision" or solve the ticket: the customer is told.';

/** Writes on the ticket what an agent has to do, and what the customer said. */
export const describeWork = async (run: Run, context: JobContext, toDo: string): Promise<void> => {
  await noteOnTicket(run, context, 'by_hand', `${toDo}\n${CLOSING}`);
  await noteWish(run, context);
  await noteAdded(run, context);
};

/** What the customer said; with the chat where the request has kept it. */
const noteWish = async (run: Run, context: JobContext): Promise<void> => {
  const { request } = run;
  const wish = openField(context.sealer, request, 'wish');
  const address = openField(context.sealer, request, 'address');
  const lines = [
    ...(address !== undefined && KINDS[request.kind].asksFor === 'answer' ? [`Answer to: ${address}`] : []),
    ...(wish?.message === undefined ? [] : [`In the customer's words: ${wish.message}`]),
    ...(wish?.forAnother === undefined ? [] : [FOR_ANOTHER[wish.forAnother]]),
    ...(wish?.change ? [changeIn(wish.change)] : []),
    ...(wish?.services ? [`Services: ${wish.services.join(', ')}`] : []),
    ...(wish?.marketingOnly ? ['Marketing only.'] : []),
  ];
  if (lines.length > 0) await noteOnTicket(run, context, 'wish', lines.join('\n'));
  const transcript = openField(context.sealer, request, 'transcript');
  if (transcript && transcript.length > 0) {
    const text = transcript.map((line) => `${line.from}: ${line.text}`).join('\n');
    await noteOnTicket(run, context, 'transcript', `The chat so far:\n${text.slice(-20_000)}`);
  }
};

/** What the customer added when they came back to it later. */
const noteAdded = async (run: Run, context: JobContext): Promise<void> => {
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
