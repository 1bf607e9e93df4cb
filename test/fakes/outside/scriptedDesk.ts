import { AppError } from '../../../errors.ts';
import type {
  DeskAttachment,
  DeskComment,
  DeskPerson,
  DeskTicket,
  NewTicket,
  TicketAct,
  TicketDecision,
  TicketDesk,
  TicketEvent,
  TicketFields,
  TicketStatus,
} from '../../../integrations/zendesk/ticketDesk.ts';
import type { MarkedTicket, Requester } from '../../../integrations/zendesk/ticketIntake.ts';
import type { TicketNote } from '../../../integrations/zendesk/ticketNote.ts';
import { type Clock, HOUR, SECOND } from '../../../observe/clock.ts';

export const SERVICE_USER = 1;
export const AGENT = 2;
export const CUSTOMER = 3;
/** An agent without the right to decide. */
export const ORDINARY = 4;
/** The user as whom the product is signed in. */
export const INTEGRATION = 5;

/** What is left of a comment that was redacted. */
export const BLACK = '▇▇▇▇';

export interface HeldTicket extends DeskTicket {
  subject: string;
  priority: string;
  tags: readonly string[];
  round: number;
  follows: number | undefined;
  /** The note it was made with, then those added. */
  notes: TicketNote[];
  history: TicketEvent[];
  requester: number;
  madeAt: Date;
  deleted: boolean;
}

type Who = { by?: number; as?: TicketEvent['as'] };

export interface ScriptedDesk extends TicketDesk {
  tickets: HeldTicket[];
  /** Names of the operations that were asked for, in order, whether they failed or not. */
  calls: (keyof TicketDesk)[];
  /** Every call fails like a desk that is down, until told otherwise. */
  down: boolean;
  /** Thrown, one after the other, by the next calls; nothing of them happens. */
  failures: AppError[];
  /** So many of the next writes happen, and their answers are lost. */
  lostAnswers: number;
  /** What the account lacks. */
  missing: (keyof TicketFields)[];
  /** Others than the five above. */
  people: Map<number, DeskPerson>;
  /** Ordinary tickets from which somebody asks for a request to be begun, and who their requesters are. */
  marked: MarkedTicket[];
  requesters: Map<number, Requester>;
  /** What such a ticket was answered. */
  answered: { id: number; started: boolean; text: string }[];
  /** Bytes of attachments by their address. */
  files: Map<string, Buffer>;

  // What somebody does at the desk; the ticket carries the stamp of now. Without `by` it is AGENT, in person.
  setStatus(id: number, status: TicketStatus, who?: Who): void;
  decide(id: number, decision: TicketDecision | { unknown: string }, who?: Who): void;
  say(
    id: number,
    comment: { text: string; public?: boolean; attachments?: DeskAttachment[] },
    who?: Who,
  ): void;
  makeRequester(id: number, requester: number, who?: Who): void;
  /** What Zendesk's automation does four days after a ticket was solved. */
  close(id: number): void;
  /** Closes it, with a comment on both that nobody has written. */
  merge(id: number, into: number, by?: number): void;
  remove(id: number): void;
  /** All that can be read on a ticket. */
  textOf(id: number): string;
  /** What stands on a ticket, as its reader sees it. */
  commentsOn(id: number): DeskComment[];
}

const OPERATIONS: readonly (keyof TicketDesk)[] = [
  'findMarked', 'readMarked', 'readRequester', 'answerMarked', 'createTicket', 'changeTicket', 'written', 'readTickets', 'readHistory', 'redactComments', 'readAttachment', 'readPerson',
  'missingFields', 'check',
]; // biome-ignore format: a list to read across
const WRITES = new Set<keyof TicketDesk>(['answerMarked', 'createTicket', 'changeTicket', 'redactComments']);

const plain = (html: string): string =>
  html
    .replace(/<\/td><td>/g, ': ')
    .replace(/<(?:br|\/p|\/li|\/tr|\/h\d)\b[^<>]*>/g, '\n')
    .replace(/<[^<>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .trim();

const lost = (): AppError => new AppError('desk_unreachable', 'The desk is down.', { retryable: true });
const gone = (): AppError => new AppError('desk_not_found', 'No such ticket.', { status: 404 });
const refused = (why: string): AppError => new AppError('desk_refused', why, { status: 422 });

const personOf = (id: number): DeskPerson => {
  const person = { id, name: `Person ${id}`, role: 'agent' as const, groups: [], active: true };
  if (id === AGENT) return { ...person, title: 'Privacy officer' };
  return id === CUSTOMER || id === SERVICE_USER ? { ...person, role: 'end-user' } : person;
};

/** What the product sees of a ticket. */
const seen = ({ id, externalId, status, updatedAt, fields, ours, history }: HeldTicket): DeskTicket => ({
  id,
  externalId,
  status,
  updatedAt,
  fields: { ...fields },
  ours,
  ...(history.length > 0 && { lastAudit: history.at(-1)!.audit }),
});

/** A desk in memory that keeps what it is told, and refuses what Zendesk refuses. */
export const scriptedDesk = (clock: Clock): ScriptedDesk => {
  let nextId = 100;
  const newId = (): number => {
    nextId += 1;
    return nextId;
  };
  const tickets: HeldTicket[] = [];
  const live = (id: number): HeldTicket => {
    const found = tickets.find((ticket) => ticket.id === id && !ticket.deleted);
    if (!found) throw gone();
    return found;
  };
  /** Zendesk writes whole seconds. */
  const stamp = (): Date => new Date(Math.floor(clock.now().getTime() / SECOND) * SECOND);
  const note = (ticket: HeldTicket, acts: TicketAct[], { by = AGENT, as = 'person' }: Who): void => {
    if (acts.length === 0) return;
    const audit = newId();
    ticket.updatedAt = stamp();
    for (const act of acts) ticket.history.push({ audit, at: ticket.updatedAt, by, as, act });
  };
  const commentAct = (text: string, authorId: number, more: Partial<DeskComment> = {}): TicketAct => ({
    comment: { id: newId(), authorId, public: false, text, attachments: [], ...more },
  });
  const setFields = (ticket: HeldTicket, fields: TicketFields): void => {
    ticket.fields = { ...ticket.fields, ...fields };
    if (ticket.fields.decision === null) delete ticket.fields.decision;
  };
  const US: Who = { by: INTEGRATION, as: 'us' };

  const desk: ScriptedDesk = {
    tickets,
    calls: [],
    down: false,
    failures: [],
    lostAnswers: 0,
    missing: [],
    people: new Map(),
    marked: [],
    requesters: new Map(),
    answered: [],
    files: new Map(),

    setStatus: (id, status, who = {}) => {
      const ticket = live(id);
      ticket.status = status;
      note(ticket, [{ status }], who);
    },
    decide: (id, decision, who = {}) => {
      const ticket = live(id);
      if (typeof decision === 'string') ticket.fields = { ...ticket.fields, decision };
      note(ticket, [{ decision }], who);
    },
    say: (id, { text, ...comment }, who = {}) =>
      note(live(id), [commentAct(text, who.by ?? AGENT, { public: true, ...comment })], who),
    makeRequester: (id, requester, who = {}) => {
      const ticket = live(id);
      Object.assign(ticket, { requester, ours: requester === SERVICE_USER });
      note(ticket, [{ requester }], who);
    },
    close: (id) => desk.setStatus(id, 'closed', { by: -1, as: 'rule' }),
    merge: (id, into, by = AGENT) => {
      const who: Who = { by, as: 'merge' };
      const ticket = live(id);
      ticket.status = 'closed';
      note(ticket, [commentAct(`Merged into #${into}`, by), { status: 'closed' }], who);
      note(live(into), [commentAct(`#${id} was merged into this`, by)], who);
    },
    remove: (id) => {
      live(id).deleted = true;
    },
    textOf: (id) =>
      desk
        .commentsOn(id)
        .map(({ text }) => text)
        .join('\n'),
    commentsOn: (id) => live(id).history.flatMap(({ act }) => ('comment' in act ? [act.comment] : [])),

    createTicket: async (wanted: NewTicket, doubtful = false) => {
      const { externalId, round = 0, follows, fields } = wanted;
      const named = tickets.filter((one) => one.externalId === externalId);
      const open = named.find((one) => !one.deleted && one.status !== 'closed');
      if (doubtful && open) return seen(open);
      const sameKey = (one: HeldTicket) => one.round === round && stamp() < new Date(+one.madeAt + 2 * HOUR);
      const repeated = named.find(sameKey);
      if (repeated) return seen(repeated);
      if (follows !== undefined && live(follows).status !== 'closed') throw refused('It is not closed.');
      const ticket: HeldTicket = {
        id: newId(),
        externalId,
        subject: wanted.subject,
        status: wanted.status,
        priority: wanted.priority,
        tags: wanted.tags,
        fields: {},
        round,
        follows,
        notes: [wanted.note],
        history: [],
        requester: SERVICE_USER,
        ours: true,
        updatedAt: stamp(),
        madeAt: stamp(),
        deleted: false,
      };
      setFields(ticket, fields);
      note(ticket, [commentAct(plain(wanted.note.html), INTEGRATION)], US);
      tickets.push(ticket);
      return seen(ticket);
    },
    changeTicket: async (id, change) => {
      const ticket = live(id);
      const { unchangedSince, subject, fields, status, priority, note: written, requester } = change;
      if (unchangedSince && +unchangedSince !== +ticket.updatedAt)
        throw new AppError('desk_conflict', 'It has changed.', { retryable: true, status: 409 });
      if (ticket.status === 'closed') throw refused('It is closed.');
      const acts: TicketAct[] = [];
      if (written) {
        ticket.notes.push(written);
        acts.push(commentAct(plain(written.html), INTEGRATION));
      }
      if (status !== undefined && status !== ticket.status) acts.push({ status });
      if (requester && !ticket.ours) acts.push({ requester: SERVICE_USER });
      if (fields) setFields(ticket, fields);
      Object.assign(ticket, {
        ...(subject !== undefined && { subject }),
        ...(status !== undefined && { status }),
        ...(priority !== undefined && { priority }),
        ...(requester && { requester: SERVICE_USER, ours: true }),
      });
      note(ticket, acts, US);
      ticket.updatedAt = stamp();
      return seen(ticket);
    },
    written: async (id, markers) => {
      const all = live(id).notes.flatMap((one) => one.markers);
      return new Set(markers.filter((marker) => all.includes(marker)));
    },
    readTickets: async (ids) => tickets.filter(({ id, deleted }) => ids.includes(id) && !deleted).map(seen),
    readHistory: async (id, afterAudit) => live(id).history.filter(({ audit }) => audit > afterAudit),
    redactComments: async (id, markers) => {
      const ticket = tickets.find((one) => one.id === id && !one.deleted);
      if (!ticket) return;
      const meant = ticket.notes.filter(
        (one) => !markers || one.markers.some((marker) => markers.includes(marker)),
      );
      const texts = meant.map(({ html }) => plain(html));
      ticket.notes = ticket.notes.map((one) => (meant.includes(one) ? { ...one, html: BLACK } : one));
      ticket.history = ticket.history.map((event) =>
        'comment' in event.act && (!markers || texts.includes(event.act.comment.text))
          ? { ...event, act: { comment: { ...event.act.comment, text: BLACK, attachments: [] } } }
          : event,
      );
      ticket.updatedAt = stamp();
    },
    readAttachment: async ({ url }, maxBytes) => {
      const file = desk.files.get(url);
      if (!file) throw gone();
      if (file.length > maxBytes) throw new AppError('body_too_large', 'The attachment is too large.');
      return file;
    },
    readPerson: async (id) => desk.people.get(id) ?? personOf(id),
    findMarked: async () => desk.marked.map(({ id }) => id),
    readMarked: async (ids) => desk.marked.filter(({ id }) => ids.includes(id)),
    readRequester: async (id) => desk.requesters.get(id),
    answerMarked: async ({ id }, { started, note: written }) => {
      desk.answered.push({ id, started, text: plain(written.html) });
      desk.marked = desk.marked.filter((one) => one.id !== id);
    },
    waitMs: () => 0,
    missingFields: async () => desk.missing,
    check: async () => {},
  };

  const guarded = OPERATIONS.map((name) => {
    const operation = desk[name] as (...args: unknown[]) => Promise<unknown>;
    const asked = async (...args: unknown[]): Promise<unknown> => {
      desk.calls.push(name);
      if (desk.down) throw lost();
      const failure = desk.failures.shift();
      if (failure) throw failure;
      const answer = await operation(...args);
      if (!WRITES.has(name) || desk.lostAnswers === 0) return answer;
      desk.lostAnswers -= 1;
      throw lost();
    };
    return [name, asked];
  });
  return Object.assign(desk, Object.fromEntries(guarded));
};
