import { KINDS } from '../../domain/kinds.ts';
import { isFinished } from '../../domain/states.ts';
import type { Wish } from '../../domain/wish.ts';
import { longDay } from '../../privacy/deadlines/civilTime.ts';
import { rightOf } from '../rights/rights.ts';
import { attentionWords, whoMayBeMeant } from './attentionWords.ts';
import { isErasing } from './blacken.ts';
import { choiceRows } from './choiceWords.ts';
import { addedNotes, contactNotes, transcriptNote, type Write } from './customerNotes.ts';
import type { Note } from './note.ts';
import { readersKey, readersLine } from './readersOf.ts';
import type { TicketFacts } from './ticketFacts.ts';
import { KIND_TITLES } from './ticketView.ts';
import { whoItIs } from './whoItIs.ts';

const LAWS: Record<string, string> = {
  gdpr: 'GDPR Art. 12(3)',
  uk_gdpr: 'UK GDPR Art. 12(3)',
  fadp: 'Swiss FADP Art. 25(7)',
  ccpa: 'CCPA, 11 CCR 7021',
  ccpa_opt_out: 'CCPA, 11 CCR 7026',
  dpa2018_164a: 'UK DPA 2018 s. 164A',
};

/** The request as it was received: dates, clocks, how identity was established, what comes next, who reads a reply. */
const requestNote: Write = ({ request, timeZone, readers, missing }) => {
  const day = (moment: Date) => longDay(moment, timeZone);
  const clocks = request.clocks.map(({ law, dueAt }) => `${day(dueAt)} (${LAWS[law] ?? law})`);
  const identity = request.evidence.map(({ words, at }) => `${words} (${day(at)})`);
  const finished = isFinished(request.state);
  return [
    {
      marker: 'request',
      title: `${KIND_TITLES[request.kind]} request ${request.reference}`,
      blocks: [
        {
          rows: [
            ['Received', `${day(request.receivedAt)}, ${ROUTES[request.route] ?? request.route}`],
            ['Legal date', clocks.length > 0 ? clocks.join('; ') : day(request.dueAt)],
            ...(identity.length > 0 ? ([['Identity', identity.join('; ')]] as const) : []),
            ['Policy', `version ${request.policyVersion}`],
            ['What happens', nextOf(request, day)],
            ...(finished ? [] : ([['Replies', readersLine(readers)]] as const)),
          ],
        },
        ...(missing.length > 0
          ? [`This account lacks the ticket fields ${missing.join(', ')}: what they would hold stands here.`]
          : []),
      ],
      // The line on replies has the masked address.
      ...(!finished && { personal: true }),
    },
  ];
};

const ROUTES: Record<string, string> = {
  chat: 'in the chat',
  account_closure: 'by closing the account',
  letter: 'by letter',
  call: 'by telephone',
  email: 'by email',
};

const nextOf = (
  { state, kind, windowEndsAt, windowWaivedAt, dueAt }: TicketFacts['request'],
  day: (moment: Date) => string,
): string => {
  if (state === 'needs_attention') return 'It waits for a decision; see below.';
  if (state === 'awaiting_decision') return `It is done by hand, by ${day(dueAt)}; see below.`;
  if (state === 'done') return 'It is done.';
  if (state === 'refused') return 'It was refused.';
  if (state === 'cancelled') return 'It was cancelled.';
  if (kind === 'erasure' && windowEndsAt && !windowWaivedAt)
    return `Use of the data has stopped. It is erased after ${day(windowEndsAt)}; until then the customer can change their mind. Nothing is left for you to do.`;
  return KINDS[kind].doneBy === 'product'
    ? 'It is carried out now. Nothing is left for you to do.'
    : 'It comes to you.';
};

/** On whatever a person must work on: who it is, so that it can be found by name or number. */
const whoNote: Write = ({ request, people, address }) => {
  const waits = request.state === 'awaiting_decision' || request.state === 'needs_attention';
  if (!waits || people.length > 1) return [];
  const rows = whoItIs(people[0], address);
  return rows.length === 0 ? [] : [{ marker: 'who', title: 'Who it is', blocks: [{ rows }], personal: true }];
};

/** What the customer wants, in their words. */
const wishNote: Write = ({ request, wish, address }) => {
  if (request.state !== 'awaiting_decision' && request.state !== 'needs_attention') return [];
  const rows: (readonly [string, string])[] = [
    ...(address !== undefined && KINDS[request.kind].asksFor === 'answer'
      ? ([['Answer to', `${address} (as typed in the chat)`]] as const)
      : []),
    ...(wish.message === undefined ? [] : ([['In their words', wish.message]] as const)),
    ...(wish.change ? changeRows(wish.change) : []),
    ...(wish.services ? ([['Services', wish.services.join(', ')]] as const) : []),
    ...(wish.marketingOnly ? ([['Meant is', 'marketing only']] as const) : []),
    ...(wish.forAnother === undefined ? [] : ([['Note', FOR_ANOTHER[wish.forAnother]]] as const)),
  ];
  return rows.length === 0
    ? []
    : [{ marker: 'wish', title: 'What the customer wants', blocks: [{ rows }], personal: true }];
};

const changeRows = ({ field, oldValue, newValue }: NonNullable<Wish['change']>) =>
  [
    ['Correct', field ?? '(which field was not said)'],
    ...(oldValue === undefined ? [] : ([['From', oldValue]] as const)),
    ['To', newValue ?? '(not said)'],
  ] as const;

const FOR_ANOTHER: Record<NonNullable<Wish['forAnother']>, string> = {
  child:
    'It is about a child’s data: make sure who holds parental responsibility before anything is released.',
  deceased:
    'It is about a person who died: make sure that the relative is entitled before anything is released.',
  representative:
    'The customer acts for somebody else: ask for the authorisation before anything is released.',
};

/** While it waits for an agent: why, who may be meant, what to do, and what each choice would do. */
const decisionNote: Write = (facts) => {
  const { request, people, choices } = facts;
  if (request.state === 'needs_attention' && request.attention) {
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
        blocks: [...attentionWords(request), { rows: choiceRows(choices, people.length) }],
      }),
    ];
  }
  if (request.state !== 'awaiting_decision') return [];
  const toDo = rightOf(request).toDo ?? 'A person decides on this request.';
  const since = request.waitingSince?.getTime() ?? request.version;
  return [
    {
      marker: `work:${since}`,
      title: 'What there is to do',
      blocks: [toDo, { rows: choiceRows(choices, people.length) }],
    },
  ];
};

const lineNotes: Write = ({ request }) =>
  (request.desk?.lines ?? []).map(({ marker, text }) => ({ marker: `line:${marker}`, blocks: [text] }));

/** Says anew who reads a public reply when that has changed. Not after the end: no reply is asked for any more. */
const readersNote: Write = ({ request, readers }) => {
  const told = request.ticket?.readers;
  const key = readersKey(readers);
  return told === undefined || told === key || isFinished(request.state)
    ? []
    : [{ marker: `readers:${key}:${request.version}`, blocks: [readersLine(readers)], personal: true }];
};

/** The request has ended with the erasure of the person whom it was about. */
const erasedNote: Write = ({ request: { erasedBy } }) =>
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

const WRITERS: readonly Write[] = [
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
