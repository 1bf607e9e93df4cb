import { isFinished } from '../../domain/states.ts';
import { attentionWords } from '../../privacy/agents/attentionWords.ts';
import { whoItIs } from '../../privacy/agents/whoItIs.ts';
import { rightOf } from '../rights/rights.ts';
import { isErasing } from './blacken.ts';
import { choiceBlocks } from './choiceBlocks.ts';
import { addedNotes, contactNotes, transcriptNote } from './customerNotes.ts';
import type { Note, NoteWriter } from './note.ts';
import { isWaiting, readersKey, readersLine } from './readersOf.ts';
import { requestNote } from './requestNote.ts';
import type { TicketFacts } from './ticketFacts.ts';
import { whoMayBeMeant } from './whoMayBeMeant.ts';
import { wishNote } from './wishNote.ts';

/** On whatever a person must work on: who it is, so that it can be found by name or number. */
const whoNote: NoteWriter = ({ request, people, address }) => {
  if (!isWaiting(request) || people.length > 1) return [];
  const rows = whoItIs(people[0], address);
  return rows.length === 0 ? [] : [{ marker: 'who', title: 'Who it is', blocks: [{ rows }], personal: true }];
};

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

const lineNotes: NoteWriter = ({ request }) =>
  (request.desk?.lines ?? []).map(({ marker, text }) => ({ marker: `line:${marker}`, blocks: [text] }));

/** Says anew who reads a public reply when that has changed. Not after the end: no reply is asked for any more. */
const readersNote: NoteWriter = ({ request, readers }) => {
  const told = request.ticket?.readers;
  const key = readersKey(readers);
  if (told === undefined || told === key || isFinished(request.state)) return [];
  const named = isWaiting(request);
  const blocks = [readersLine(readers, named)];
  return [{ marker: `readers:${key}:${request.version}`, blocks, personal: named }];
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
