import { comparableAddress } from '../../domain/emailAddress/readMailbox.ts';
import { isOptOut, REQUEST_KINDS, type RequestKind } from '../../domain/kinds.ts';
import { type Language, languageOf } from '../../domain/language.ts';
import type { MarkedTicket, Requester } from '../../integrations/zendesk/ticketIntake.ts';
import { errorFields } from '../../observe/logger.ts';
import type { TicketStart } from '../../privacy/requests/beginFromTicket.ts';
import type { JobContext } from '../context.ts';
import type { Note } from './note.ts';
import { renderNotes } from './renderNotes.ts';
import { type NotStarted, notStartedNote, startedNote } from './startNotes.ts';

const HINTS = 50;

/** Looks at the tickets of which a webhook said something and that no request has; answers how many there were. */
export const startHinted = async (context: JobContext): Promise<number> => {
  const ids = await context.ticketHints.take(HINTS);
  if (ids.length > 0) await startFrom(async () => ids, context);
  return ids.length;
};

/** Looks for what no webhook has told of: one search. */
export const startMarked = (context: JobContext): Promise<void> =>
  startFrom(() => context.desk.findMarked(), context);

/**
 * Begins a request from each of these tickets that an agent or a trigger has marked for it. What goes wrong is looked at again with the
 * next search, and holds nothing up: the mark of a ticket goes only together with the note that answers it.
 */
const startFrom = async (which: () => Promise<number[]>, context: JobContext): Promise<void> => {
  const orLater = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      context.logger.warn('no request could be begun from a ticket; it is tried again', errorFields(error));
    }
  };
  await orLater(async () => {
    for (const ticket of await context.desk.readMarked(await which())) {
      await orLater(() => start(ticket, context));
    }
  });
};

const start = async (ticket: MarkedTicket, context: JobContext): Promise<void> => {
  const requester = ticket.ours ? undefined : await context.desk.readRequester(ticket.requesterId);
  const asked = readAsked(ticket, requester);
  if (typeof asked === 'string') return answer(ticket, false, notStartedNote(asked), context);
  const { kind, address } = asked;
  const language = languageFor(requester, context);
  const { id: ticketId, createdAt: receivedAt } = ticket;
  const begun = await context.beginFromTicket({ ticketId, kind, address, language, receivedAt });
  if (begun.outcome === 'answered_by_people') {
    return answer(ticket, false, notStartedNote('answer_it'), context);
  }
  const { request } = begun;
  const reference = begun.outcome === 'joined' ? begun.reference : request.reference;
  if (!isOptOut(kind)) await askForProof(ticket, { ...asked, language, begun, reference }, context);
  const { timeZone } = context.company;
  const joined = begun.outcome === 'joined';
  await answer(
    ticket,
    true,
    startedNote({ request, reference, joined }, { kind, address, timeZone }),
    context,
  );
};

const readAsked = (
  ticket: MarkedTicket,
  requester: Requester | undefined,
): { kind: RequestKind; address: string; name?: string } | NotStarted => {
  if (ticket.ours) return 'ours';
  const kind = REQUEST_KINDS.find((one) => one === ticket.kind);
  if (!kind) return 'no_kind';
  if (requester && requester.role !== 'end-user') return 'agent';
  const address = requester?.address === undefined ? undefined : comparableAddress(requester.address);
  if (!address) return 'no_address';
  return { kind, address, ...(requester?.name !== undefined && { name: requester.name }) };
};

const languageFor = (requester: Requester | undefined, { company }: JobContext): Language =>
  languageOf(requester?.locale) ?? languageOf(company.languages[0]) ?? 'en';

/** Whoever has the address learns the same whether something is open already or not. */
const askForProof = (
  ticket: MarkedTicket,
  of: { kind: RequestKind; address: string; language: Language; begun: TicketStart; reference: string },
  { outbox, links, tenant }: JobContext,
): Promise<void> =>
  outbox.post({
    key: `ticket/${tenant}/${ticket.id}/started`,
    to: of.address,
    language: of.language,
    unproved: true,
    content: {
      template: 'askedByEmail',
      reference: of.reference,
      kind: of.kind,
      receivedAt: ticket.createdAt,
      chatUrl: `${links.chat()}?language=${of.language}`,
    },
  });

const answer = (ticket: MarkedTicket, started: boolean, note: Note, { desk }: JobContext): Promise<void> =>
  desk.answerMarked(ticket, { started, note: { html: renderNotes([note]), markers: [note.marker] } });
