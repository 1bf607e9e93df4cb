import { KINDS } from '../../domain/kinds.ts';
import { isFinished } from '../../domain/states.ts';
import { rightOf } from '../rights/rights.ts';
import { attentionWords, whoMayBeMeant } from './attentionWords.ts';
import { isErasing } from './blacken.ts';
import { choiceBlocks } from './choiceWords.ts';
import type { Block, Note, NoteWriter } from './note.ts';
import { readersKey, readersLine } from './readersOf.ts';
import { requestNote } from './requestNote.ts';
import type { TicketFacts } from './ticketFacts.ts';
import { whoItIs } from './whoItIs.ts';
import { wishNote } from './wishNote.ts';

/** A transcript is what came last before the ticket was written. */
const TRANSCRIPT_LINES = 60;

/** On whatever a person must work on: who it is, so that it can be found by name or number. */
const whoNote: NoteWriter = ({ request, people, address }) => {
  if (!isWaiting(request) || people.length > 1) return [];
  const rows = whoItIs(people[0], address);
  return rows.length === 0 ? [] : [{ marker: 'who', title: 'Who it is', blocks: [{ rows }], personal: true }];
};

/** From the customer's first words on: everybody knows the greeting. */
const transcriptNote: NoteWriter = ({ request, transcript }) => {
  const begin = transcript.findIndex(({ from }) => from === 'customer');
  if (KINDS[request.kind].asksFor !== 'answer' || begin < 0) return [];
  const rows = transcript.slice(begin).slice(-TRANSCRIPT_LINES).map(spoken);
  return [{ marker: 'transcript', title: 'The chat so far', blocks: [{ rows }], personal: true }];
};

const spoken = ({ from, text }: TicketFacts['transcript'][number]) =>
  [from === 'customer' ? 'Customer' : 'Assistant', text] as const;

const isWaiting = ({ state }: TicketFacts['request']): boolean =>
  state === 'awaiting_decision' || state === 'needs_attention';

/** While it waits for an agent: why, who may be meant, what to do, and what each choice would do. */
const decisionNote: NoteWriter = (facts) => {
  const { request, people, choices } = facts;
  if (!isWaiting(request)) return [];
  if (request.attention) {
    const { reason, since } = request.attention;
    const note = (marker: string, more: Partial<Note> & Pick<Note, 'blocks'>) => ({
      marker: `${marker}:${reason}:${since?.getTime() ?? request.version}`,
      ...more,
    });
    return [
      ...(people.length > 1
        ? [note('people', { title: 'Who may be meant', blocks: [whoMayBeMeant(people)], personal: true })]
        : []),
      note('attention', {
        title: 'Why it waits for you',
        blocks: [...attentionWords(request), ...choiceBlocks(choices, people.length)],
      }),
    ];
  }
  const toDo = rightOf(request).toDo ?? 'A person decides on this request.';
  const since = request.waitingSince?.getTime() ?? request.version;
  return [
    {
      marker: `work:${since}`,
      title: 'What there is to do',
      blocks: [toDo, ...choiceBlocks(choices, people.length)],
    },
  ];
};

/** Where they say that they can be reached, for the agents only: one of several may be an impostor's. */
const contactNotes: NoteWriter = ({ contacts }) =>
  contacts.map(({ contact }, index) => ({
    marker: `contact:${index + 1}`,
    title: 'NOT VERIFIED: a way to reach whoever wrote in the chat',
    blocks: [contact, 'Give out nothing there before you know who it is.'],
    personal: true,
  }));

/** What the customer has written since. */
const addedNotes: NoteWriter = ({ added }) =>
  added.map(({ message, address, transcript }, index) => {
    const blocks: Block[] = [
      ...(address === undefined
        ? []
        : [{ rows: [['Answer to', `${address} (as typed in the chat)`]] as const }]),
      ...(message === undefined ? [] : [message]),
      ...(transcript.length > 0 ? [{ rows: transcript.map(spoken) }] : []),
    ];
    return { marker: `more:${index + 1}`, title: 'The customer writes', blocks, personal: true };
  });

const lineNotes: NoteWriter = ({ request }) =>
  (request.desk?.lines ?? []).map(({ marker, text }) => ({ marker: `line:${marker}`, blocks: [text] }));

/** Says anew who reads a public reply when that has changed. Not after the end: no reply is asked for any more. */
const readersNote: NoteWriter = ({ request, readers }) => {
  const told = request.ticket?.readers;
  const key = readersKey(readers);
  return told === undefined || told === key || isFinished(request.state)
    ? []
    : [{ marker: `readers:${key}:${request.version}`, blocks: [readersLine(readers)], personal: true }];
};

/** The request has ended with the erasure of the person whom it was about. */
const erasedNote: NoteWriter = ({ request: { erasedBy } }) =>
  erasedBy === undefined
    ? []
    : [
        {
          marker: 'erased_with_another',
          blocks: [
            `The data of this person was erased with request ${erasedBy}; what stood here about them is blackened. A reply would reach nobody.`,
          ],
        },
      ];

const WRITERS: readonly NoteWriter[] = [
  requestNote,
  whoNote,
  wishNote,
  transcriptNote,
  contactNotes,
  addedNotes,
  decisionNote,
  lineNotes,
  readersNote,
  erasedNote,
];

/**
 * Every note that the ticket of this request shall have, in order. While the person is being erased nothing is added: at the end it is said
 * once, and names nobody.
 */
export const notesFor = (facts: TicketFacts): Note[] => {
  const { request } = facts;
  const erasing = isErasing(request);
  if (erasing && request.state === 'in_progress') return [];
  return WRITERS.flatMap((write) => write(facts)).filter(({ personal }) => !(personal && erasing));
};
