import { isFinished } from '../../../../domain/states.ts';
import type { AuditEntry, PrivacyRequest } from '../../../../models/privacyRequest/privacyRequest.ts';
import { after, DAY, HOUR } from '../../../../observe/clock.ts';
import { AGENT, BLACK, type HeldTicket, ORDINARY } from '../../../fakes/outside/scriptedDesk.ts';
import { ADMIN, type DeskWalk } from './cast.ts';

/** Who may choose what, by the desk's own record. */
const DECIDERS = [AGENT, ADMIN].map(String);
const AGENTS = [...DECIDERS, String(ORDINARY)];
const FOR_ANY_AGENT = ['decided_handled', 'decided_retry', 'asked_the_customer'];

interface Seen {
  walk: DeskWalk;
  request: PrivacyRequest;
  trail: readonly AuditEntry[];
  /** All that it ever had and nobody has deleted. */
  tickets: readonly HeldTicket[];
}

type Invariant = (seen: Seen) => string[];

/** Where nobody who may has stopped it, what the product does by itself is done. */
const isCarriedOut: Invariant = ({ request, trail }) => {
  const stopped = trail.some(({ what }) => /^(cancelled|hold_set|refused)/.test(what));
  const automatic = request.kind === 'access' ? request.filedAt !== undefined : request.kind === 'erasure';
  const waits = request.state === 'needs_attention';
  if (!automatic || stopped || (waits && request.attention?.reason !== 'attempts_used_up')) return [];
  return isFinished(request.state) ? [] : [`it is ${request.state}`];
};

/** What waits for an agent can be seen to do so. */
const isShown: Invariant = ({ request, tickets }) => {
  if (request.state !== 'awaiting_decision' && request.state !== 'needs_attention') return [];
  const live = tickets.filter(({ status }) => status !== 'closed');
  const [ticket] = live;
  if (!ticket || live.length > 1) return [`${live.length} live tickets`];
  const told = ticket.notes.some(({ markers }) => markers.some((one) => /^(work|attention):/.test(one)));
  return [
    ...(ticket.status === (request.question ? 'pending' : 'open') ? [] : [`its ticket is ${ticket.status}`]),
    ...(ticket.fields.state === request.state ? [] : [`its ticket says ${ticket.fields.state}`]),
    ...(ticket.fields.deadline === '2040-01-01' ? ['its ticket has a date that is not its own'] : []),
    ...(ticket.ours ? [] : ['the customer is its requester']),
    ...(told ? [] : ['its ticket does not say what there is to do']),
  ];
};

/** A week after its end nobody listens any more. */
const isTooLate = ({ endedAt }: PrivacyRequest, history: HeldTicket['history']): boolean => {
  const chosen = history.findLast(({ act }) => 'decision' in act);
  return endedAt !== undefined && chosen !== undefined && chosen.at > after(endedAt, 7 * DAY - HOUR);
};

/** No choice stands unanswered, and what has ended looks so. */
const isAnswered: Invariant = ({ request, tickets }) =>
  tickets
    .filter(({ status, id }) => status !== 'closed' && id === request.ticket?.id)
    .flatMap(({ fields, status, notes, history }) => [
      ...(fields.decision == null || isTooLate(request, history)
        ? []
        : [`"${fields.decision}" stands unanswered`]),
      ...(isFinished(request.state) &&
      status !== 'solved' &&
      !notes.some(({ markers }) => markers.includes('unsolved'))
        ? [`it has ended, and its ticket is ${status}`]
        : []),
    ]);

/** Nothing is told twice on one ticket, and once it has ended nothing of ours names anybody. */
const isTold: Invariant = ({ request, tickets }) =>
  tickets.flatMap(({ notes }) => {
    const markers = notes.filter(({ html }) => html !== BLACK).flatMap((note) => note.markers);
    const twice = markers.filter((one, index) => markers.indexOf(one) !== index);
    const names = isFinished(request.state) && notes.some(({ html }) => /Anna|home\.example/.test(html));
    return [...twice.map((one) => `${one} is told twice`), ...(names ? ['a note names the person'] : [])];
  });

/** Nothing was decided by who may not, nor by a rule, nor by one where two must. */
const isDecidedByWhoMay: Invariant = ({ request, trail }) =>
  trail.flatMap(({ actor, actorId = '', what, detail }) => {
    if (actor !== 'agent') return [];
    const may = FOR_ANY_AGENT.includes(what) ? AGENTS : DECIDERS;
    const agents = new Set(String(detail?.['agents'] ?? '').split(', '));
    const twoNeeded =
      what === 'decided_approve' && String(request.evidence.at(-1)?.words).includes('person_not_established');
    return [
      ...(may.includes(actorId) ? [] : [`${actorId} did ${what}`]),
      ...(twoNeeded && agents.size < 2 ? ['one agent alone approved'] : []),
    ];
  });

const INVARIANTS: readonly Invariant[] = [isCarriedOut, isShown, isAnswered, isTold, isDecidedByWhoMay];

/** Each public reply is mailed once, or the agents read on the ticket that it could not be. */
const repliesArrive = async ({ stage, replies }: DeskWalk): Promise<string[]> => {
  const answers = stage.mailer.sent.filter(({ subject }) => subject.startsWith('An answer to your request'));
  const wrong: string[] = [];
  for (const { text, commentId, mustArrive, request } of replies) {
    const times = answers.filter((mail) => mail.text.includes(text)).length;
    const { desk } = await stage.now(request);
    const told = desk?.lines?.some(({ marker }) => marker === `not_mailed:${commentId}`) === true;
    if (times > 1) wrong.push(`${request.kind}: "${text}" was mailed ${times} times`);
    if (mustArrive && times === 0 && !told) wrong.push(`${request.kind}: "${text}" reached nobody`);
  }
  return wrong;
};

export const faultsIn = async (walk: DeskWalk): Promise<string[]> => {
  const { stage, requests } = walk;
  const wrong = await repliesArrive(walk);
  for (const { _id, reference } of requests) {
    const request = await stage.requests.find(String(_id));
    if (!request) throw new Error(`${reference} is gone`);
    const moved = (await stage.context.auditTrail.read(reference)) as unknown as AuditEntry[];
    const seen: Seen = {
      walk,
      request,
      trail: [...moved, ...request.audit],
      tickets: stage.desk.tickets.filter(({ externalId, deleted }) => externalId === reference && !deleted),
    };
    for (const invariant of INVARIANTS)
      wrong.push(...invariant(seen).map((what) => `${request.kind} (${request.state}): ${what}`));
  }
  return wrong;
};
