import { isFinished } from '../../domain/states.ts';
import { nextStep } from '../../privacy/agents/nextStep.ts';
import { KIND_TITLES, LAW_TITLES, ROUTE_TITLES } from '../../privacy/agents/titles.ts';
import { longDay } from '../../privacy/deadlines/civilTime.ts';
import type { NoteWriter } from './note.ts';
import { isWaiting, readersLine } from './readersOf.ts';
import type { TicketFacts } from './ticketFacts.ts';

/** The request as it was received: dates, clocks, how identity was established, what comes next, who reads a reply. */
export const requestNote: NoteWriter = ({ request, timeZone, readers, missing }) => {
  const day = (moment: Date) => longDay(moment, timeZone);
  const clocks = request.clocks.map(({ law, dueAt }) => `${day(dueAt)} (${LAW_TITLES[law] ?? law})`);
  const identity = request.evidence.map(({ words, at }) => `${words} (${day(at)})`);
  const finished = isFinished(request.state);
  // What goes on by itself names nobody: then nothing has to be blackened at its end.
  const named = isWaiting(request);
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
            ['What happens', nextStep(request, day)],
            ...(finished ? [] : ([['Replies', readersLine(readers, named)]] as const)),
          ],
        },
        ...(missing.length > 0
          ? [`This account lacks the ticket fields ${missing.join(', ')}: what they would hold stands here.`]
          : []),
      ],
      personal: named,
    },
  ];
};

const routeOf = ({ route, fromTicket }: TicketFacts['request']): string =>
  `${ROUTE_TITLES[route] ?? route}${fromTicket === undefined ? '' : ` (ticket #${fromTicket})`}`;
