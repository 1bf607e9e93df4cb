import { type SubjectIdentifiers, selectingValues, soleAddresses } from '../../../domain/identifiers.ts';
import type { ZendeskSourceDeclaration } from '../../../integrations/sources/declaration.ts';
import type { DataSource, Holding } from '../../../integrations/sources/source.ts';
import { createZendeskSource } from '../../../integrations/sources/zendesk/zendeskSource.ts';
import { createTicketDesk } from '../../../integrations/zendesk/createTicketDesk.ts';
import type { TicketDesk } from '../../../integrations/zendesk/ticketDesk.ts';
import { resetDesk, seedDesk } from '../../../local/desk/seedDesk.ts';
import type { Desk } from '../../../local/desk/startDesk.ts';
import { stamp } from '../../../local/desk/time.ts';
import { addIdentity, userByEmail } from '../../../local/desk/users/addUser.ts';
import type { Clock } from '../../../observe/clock.ts';
import { silentLogger } from '../../../observe/logger.ts';
import { deskView } from '../../builders/deskView.ts';
import { AGENT, scriptedDesk } from '../../fakes/outside/scriptedDesk.ts';
import type { Cast } from './cast.ts';

export interface AgentsAct {
  reply?: string;
  note?: string;
  decision?: string;
  solve?: boolean;
  as: 'officer' | 'administrator';
}

/** A desk as the walk needs it: a source and a place for tickets, and what an agent sees and does there. */
export interface WalkDesk {
  source: DataSource;
  tickets: TicketDesk;
  seed(cast: Cast): void;
  act(reference: string, act: AgentsAct): void;
  /** What stands on our tickets of a request. */
  textOf(reference: string): string;
  /** Everything that the desk holds of customers, our own tickets left out: id -> the whole record as text. */
  records(): Map<string, string>;
}

/** The local desk, as `npm run local` has it, through the real Zendesk source. */
export const localDesk = (desk: Desk, declared: ZendeskSourceDeclaration): WalkDesk => {
  resetDesk(desk);
  const { store, clock } = desk;
  const zendesk = {
    url: desk.url,
    auth: { kind: 'oauth', ...desk.credentials } as const,
    clock,
    logger: silentLogger,
  };
  const agents = deskView(desk);
  return {
    source: createZendeskSource({
      ...zendesk,
      name: declared.name,
      facts: declared,
      copiedTickets: declared.copiedTickets,
      ...(declared.externalIdKey !== undefined && { externalIdKey: declared.externalIdKey }),
    }),
    tickets: createTicketDesk(zendesk),
    seed: ({ profiles, tickets }) => {
      const at = clock.now();
      seedDesk(desk, {
        users: profiles,
        tickets: tickets.map(({ requesterEmail, text }) => ({
          requesterEmail,
          subject: 'A question',
          comments: [{ from: 'customer', text, at }],
          status: 'open',
        })),
      });
      for (const { email, addedAddress } of profiles) {
        const user = userByEmail(store, email);
        if (user && addedAddress !== undefined)
          addIdentity(store, user.id, { type: 'email', value: addedAddress, verified: false }, stamp(at));
      }
    },
    act: (reference, { as, ...change }) => {
      if (agents.tickets(reference).length === 1) agents.act(reference, { ...change, as });
    },
    textOf: (reference) => JSON.stringify(agents.tickets(reference)),
    records: () => {
      const records = new Map<string, string>();
      for (const user of store.users.all())
        if (user.role === 'end-user' && user.standing !== 'erased')
          records.set(`profile ${user.id}`, JSON.stringify({ ...user, updated_at: '' }));
      for (const ticket of store.tickets.all()) {
        const comments = store.comments.where('ticket_id', ticket.id);
        if (!ticket.external_id?.startsWith('RD-'))
          records.set(`ticket ${ticket.id}`, JSON.stringify([{ ...ticket, updated_at: '' }, comments]));
      }
      return records;
    },
  };
};

interface Profile {
  id: number;
  name: string;
  email: string;
  externalId?: string;
  stopped?: string[];
}

/**
 * A desk in memory with the same people and tickets. Its source knows whose a profile is by the strengths of the identifiers,
 * as every source must; the real Zendesk source is held to the same by its contract, and walks at the local desk.
 */
export const deskInMemory = (clock: Clock, declared: ZendeskSourceDeclaration): WalkDesk => {
  const desk = scriptedDesk(clock);
  const profiles = new Map<number, Profile>();
  const texts = new Map<number, { id: number; profile: number; text: string }>();
  const { profile: profileFacts, tickets: ticketFacts, name } = declared;
  const key = declared.externalIdKey ?? '';

  const theirs = (known: SubjectIdentifiers): Profile[] => {
    const keys = selectingValues(known, key);
    const addresses = soleAddresses(known);
    return [...profiles.values()].filter(({ externalId, email }) =>
      externalId === undefined ? addresses.includes(email) : keys.includes(externalId),
    );
  };
  const ticketsOf = (people: Profile[]) =>
    [...texts.values()].filter(({ profile }) => people.some(({ id }) => id === profile));
  const holdings = (people: Profile[]): Holding[] =>
    [
      { category: profileFacts.category, count: people.length },
      { category: ticketFacts.category, count: ticketsOf(people).length },
    ].filter(({ count }) => count > 0);
  const source: DataSource = {
    name,
    identity: false,
    facts: [profileFacts, ticketFacts],
    findSubjects: async () => [],
    keyOf: () => undefined,
    gatherIdentifiers: async () => ({ keys: [], addresses: [] }),
    find: async (known) => holdings(theirs(known)),
    unattributable: async () => [],
    export: async (known) => {
      const people = theirs(known);
      return [
        { facts: profileFacts, records: people.map((one) => ({ ...one })) },
        { facts: ticketFacts, records: ticketsOf(people).map((one) => ({ ...one })) },
      ].filter(({ records }) => records.length > 0);
    },
    erase: async (known) => {
      const people = theirs(known);
      for (const { id } of ticketsOf(people)) texts.delete(id);
      for (const { id } of people) profiles.delete(id);
      return { source: name, erased: [], kept: [] };
    },
    verifyAbsence: async (known, _phase, now) => {
      const remaining = holdings(theirs(known));
      return { source: name, checkedAt: now, absent: remaining.length === 0, remaining, kept: [] };
    },
    restrict: async (known, { services, stopped }) => {
      const people = theirs(known);
      for (const { stopped: _before, ...one } of people)
        profiles.set(one.id, stopped ? { ...one, stopped: [...services] } : one);
      return { changed: people.length };
    },
  };
  const ours = (reference: string) =>
    desk.tickets.filter(({ externalId, deleted }) => externalId === reference && !deleted);

  return {
    source,
    tickets: desk,
    seed: (cast) => {
      for (const { addedAddress: _unproven, ...profile } of cast.profiles)
        profiles.set(profiles.size + 1, { id: profiles.size + 1, ...profile });
      for (const { requesterEmail, text } of cast.tickets) {
        const requester = [...profiles.values()].find(({ email }) => email === requesterEmail);
        if (requester) texts.set(texts.size + 1, { id: texts.size + 1, profile: requester.id, text });
      }
    },
    act: (reference, { reply, note, decision, solve, as }) => {
      const [ticket] = ours(reference);
      if (!ticket) return;
      const by = as === 'officer' ? AGENT : AGENT + 10;
      if (reply !== undefined) desk.say(ticket.id, { public: true, text: reply }, { by });
      if (note !== undefined) desk.say(ticket.id, { public: false, text: note }, { by });
      if (decision !== undefined) desk.decide(ticket.id, decision as 'approve', { by });
      if (solve) desk.setStatus(ticket.id, 'solved', { by });
    },
    textOf: (reference) => JSON.stringify(ours(reference)),
    records: () =>
      new Map([
        ...[...profiles.values()].map((one) => [`profile ${one.id}`, JSON.stringify(one)] as const),
        ...[...texts.values()].map((one) => [`ticket ${one.id}`, JSON.stringify(one)] as const),
      ]),
  };
};
