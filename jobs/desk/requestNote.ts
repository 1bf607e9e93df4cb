import { KINDS } from '../../domain/kinds.ts';
import { isFinished } from '../../domain/states.ts';
import { longDay } from '../../privacy/deadlines/civilTime.ts';
import { KIND_TITLES } from './kindTitles.ts';
import type { NoteWriter } from './note.ts';
import { readersLine } from './readersOf.ts';
import type { TicketFacts } from './ticketFacts.ts';

const LAWS: Record<string, string> = {
  gdpr: 'GDPR Art. 12(3)',
  uk_gdpr: 'UK GDPR Art. 12(3)',
  fadp: 'Swiss FADP Art. 25(7)',
  ccpa: 'CCPA, 11 CCR 7021',
  ccpa_opt_out: 'CCPA, 11 CCR 7026',
  dpa2018_164a: 'UK DPA 2018 s. 164A',
};

/** The request as it was received: dates, clocks, how identity was established, what comes next, who reads a reply. */
export const requestNote: NoteWriter = ({ request, timeZone, readers, missing }) => {
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
            ['Received', `${day(request.receivedAt)}, ${routeOf(request)}`],
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

const routeOf = ({ route, fromTicket }: TicketFacts['request']): string =>
  `${ROUTES[route] ?? route}${fromTicket === undefined ? '' : ` (ticket #${fromTicket})`}`;

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
