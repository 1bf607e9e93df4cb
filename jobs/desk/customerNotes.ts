import { KINDS } from '../../domain/kinds.ts';
import type { Block, NoteWriter } from './note.ts';
import type { TicketFacts } from './ticketFacts.ts';

/** A transcript is what came last before the ticket was written. */
const TRANSCRIPT_LINES = 60;

/** From the customer's first words on: everybody knows the greeting. */
export const transcriptNote: NoteWriter = ({ request, transcript }) => {
  const begin = transcript.findIndex(({ from }) => from === 'customer');
  if (KINDS[request.kind].asksFor !== 'answer' || begin < 0) return [];
  const rows = transcript.slice(begin).slice(-TRANSCRIPT_LINES).map(spoken);
  return [{ marker: 'transcript', title: 'The chat so far', blocks: [{ rows }], personal: true }];
};

const spoken = ({ from, text }: TicketFacts['transcript'][number]) =>
  [from === 'customer' ? 'Customer' : 'Assistant', text] as const;

/** Where they say that they can be reached, for the agents only: one of several may be an impostor's. */
export const contactNotes: NoteWriter = ({ contacts }) =>
  contacts.map(({ contact }, index) => ({
    marker: `contact:${index + 1}`,
    title: 'NOT VERIFIED: a way to reach whoever wrote in the chat',
    blocks: [contact, 'Give out nothing there before you know who it is.'],
    personal: true,
  }));

/**
 * What the customer has written since. Lines of one pause come in one note: only the first of those that do not stand on the ticket yet
 * has a title.
 */
export const addedNotes: NoteWriter = ({ request, added }) => {
  const standing = new Set(request.ticket?.notes?.flat());
  const markers = added.map((one, index) => markerOf(one, index));
  const follows = (index: number): boolean => {
    const before = added[index - 1];
    return before?.line !== undefined && !standing.has(markers[index - 1] ?? '');
  };
  return added.map(({ message, address, transcript, line }, index) => {
    const blocks: Block[] = [
      ...(address === undefined
        ? []
        : [{ rows: [['Answer to', `${address} (as typed in the chat)`]] as const }]),
      ...(message === undefined ? [] : [message]),
      ...(transcript.length > 0 ? [{ rows: transcript.map(spoken) }] : []),
    ];
    const title = line && follows(index) ? {} : { title: 'The customer writes' };
    return { marker: markers[index] ?? '', ...title, blocks, personal: true };
  });
};

/** A line by its time as well: a request that was reopened begins to count anew, on the same ticket. */
const markerOf = ({ line }: TicketFacts['added'][number], index: number): string =>
  line ? `more:${index + 1}:${line.at.getTime()}` : `more:${index + 1}`;
