import type { SubjectIdentifiers } from '../../../domain/identifiers.ts';
import { AppError } from '../../../errors.ts';
import type { WireTicket } from '../../zendesk/wire.ts';
import { createZendeskClient, type ZendeskConnection } from '../../zendesk/zendeskClient.ts';
import type { CategoryFacts, DataSource, ErasureReport, Holding } from '../source.ts';
import { rectifyProfile, setRestriction } from './changeProfile.ts';
import { awaitJobs, destroyProfile, destroyTicket } from './erasePerson.ts';
import { profileRecord, ticketRecord } from './exportPerson.ts';
import {
  findPeople,
  findUnattributablePeople,
  isStaff,
  numbersIn,
  type Person,
  requireKey,
  ZENDESK_KEYS,
} from './people.ts';
import { redactTranscript, wordsLeft } from './redactTranscript.ts';
import { remainingOf } from './remaining.ts';
import { asSource } from './sourceErrors.ts';
import { requestedTickets } from './tickets.ts';

export interface ZendeskSourceOptions extends ZendeskConnection {
  /** Default `zendesk`. */
  name?: string;
  /** How the data map declares the two categories that live here. */
  facts: { profile: CategoryFacts; tickets: CategoryFacts };
  /** Which of the person's keys Zendesk keeps as `external_id` of its users, e.g. `accountId`. */
  externalIdKey?: string;
  /** Whether tickets on which the person is in copy are theirs too. Default `false`. */
  copiedTickets?: boolean;
}

interface Found {
  people: Person[];
  /** By the person who opened them. */
  tickets: { ticket: WireTicket; personId: number }[];
  /** Tickets of ours in which their words still stand. */
  transcripts: number[];
}

const union = (...lists: (string | number)[][]): string[] => [...new Set(lists.flat().map(String))];

/**
 * The people and support tickets of a Zendesk account. Never says who a person is. All of it goes in the phase
 * `all_but_contact`: the address for the last mail is taken from elsewhere.
 */
export const createZendeskSource = (options: ZendeskSourceOptions): DataSource => {
  const { facts, externalIdKey, name = 'zendesk' } = options;
  const client = createZendeskClient(options);
  const rules = { source: name, ...(externalIdKey !== undefined && { externalIdKey }) };
  const idsIn = (subject: SubjectIdentifiers, key: string) => numbersIn(subject, key, name);

  const peopleOf = async (subject: SubjectIdentifiers): Promise<Person[]> => {
    requireKey(subject, rules);
    return findPeople(client, subject, rules);
  };

  const findAll = async (subject: SubjectIdentifiers): Promise<Found> => {
    const people = await peopleOf(subject);
    const tickets: Found['tickets'] = [];
    for (const { id } of people) {
      for (const ticket of await requestedTickets(client, id)) tickets.push({ ticket, personId: id });
    }
    const transcripts: number[] = [];
    for (const id of idsIn(subject, ZENDESK_KEYS.transcript)) {
      if ((await wordsLeft(client, id)).length > 0) transcripts.push(id);
    }
    return { people, tickets, transcripts };
  };

  const holdings = (profiles: number, tickets: number): Holding[] =>
    [
      { category: facts.profile.category, count: profiles },
      { category: facts.tickets.category, count: tickets },
    ].filter((holding) => holding.count > 0);

  const erase = async (subject: SubjectIdentifiers): Promise<ErasureReport['erased']> => {
    const { people, tickets } = await findAll(subject);
    if (people.some(isStaff)) {
      throw new AppError(
        'source_refused',
        'The profile belongs to a member of staff of the Zendesk account',
        {
          remedy: 'To resolve, let an administrator of the account decide and do it by hand.',
        },
      );
    }
    const ticketIds = union(
      idsIn(subject, ZENDESK_KEYS.ticket),
      tickets.map(({ ticket }) => ticket.id),
    );
    const userIds = union(
      idsIn(subject, ZENDESK_KEYS.user),
      people.map(({ id }) => id),
    );
    const transcripts = idsIn(subject, ZENDESK_KEYS.transcript);
    for (const id of transcripts) await redactTranscript(client, id);
    const jobs: string[] = [];
    for (const id of ticketIds)
      jobs.push(...[await destroyTicket(client, Number(id))].filter((job) => job !== undefined));
    await awaitJobs(client, jobs);
    for (const id of userIds) await destroyProfile(client, Number(id));
    const titles = new Map([facts.profile, facts.tickets].map((one) => [one.category, one.title]));
    return holdings(userIds.length, ticketIds.length + transcripts.length).map((holding) => ({
      ...holding,
      title: titles.get(holding.category) ?? {},
    }));
  };

  const changeEach = async (
    subject: SubjectIdentifiers,
    change: (person: Person) => Promise<boolean>,
  ): Promise<{ changed: number }> => {
    let changed = 0;
    for (const person of await peopleOf(subject)) if (await change(person)) changed += 1;
    return { changed };
  };

  return {
    name,
    identity: false,
    facts: [facts.profile, facts.tickets],
    findSubjects: async () => [],

    keyOf: () => undefined,

    // What stands in a profile never says more of who the person is than was known: only ids of the desk's own come back.
    gatherIdentifiers: (known) =>
      asSource(async () => {
        const { people, tickets } = await findAll(known);
        const key = (kind: string, id: number) => ({ kind, value: String(id), strength: 'key' as const });
        return {
          keys: [
            ...people.map(({ id }) => key(ZENDESK_KEYS.user, id)),
            ...tickets.map(({ ticket }) => key(ZENDESK_KEYS.ticket, ticket.id)),
          ],
          addresses: [],
        };
      }),

    unattributable: (subject) =>
      asSource(async () => {
        requireKey(subject, rules);
        const people = await findUnattributablePeople(client, subject, rules);
        let tickets = 0;
        for (const { id } of people) tickets += (await requestedTickets(client, id)).length;
        return holdings(people.length, tickets);
      }),

    find: (subject) =>
      asSource(async () => {
        const { people, tickets, transcripts } = await findAll(subject);
        return holdings(people.length, tickets.length + transcripts.length);
      }),

    export: (subject) =>
      asSource(async () => {
        const { people, tickets } = await findAll(subject);
        const ticketRecords: Record<string, unknown>[] = [];
        for (const { ticket, personId } of tickets) {
          ticketRecords.push(await ticketRecord(client, ticket, personId));
        }
        return [
          { facts: facts.profile, records: people.map(profileRecord) },
          { facts: facts.tickets, records: ticketRecords },
        ].filter((category) => category.records.length > 0);
      }),

    erase: (subject, phase) =>
      asSource(async () => {
        requireKey(subject, rules);
        return { source: name, erased: phase === 'contact' ? [] : await erase(subject), kept: [] };
      }),

    verifyAbsence: (subject, _phase, now) =>
      asSource(async () => {
        const { people, tickets, transcripts } = await findAll(subject);
        const left = await remainingOf(client, subject, name, {
          people: people.map(({ id }) => id),
          tickets: tickets.map(({ ticket }) => ticket.id),
        });
        const remaining = holdings(left.profiles, left.tickets + transcripts.length);
        return { source: name, checkedAt: now, absent: remaining.length === 0, remaining, kept: [] };
      }),

    restrict: (subject, order) =>
      asSource(() => changeEach(subject, (person) => setRestriction(client, person, order))),

    rectify: (subject, change) =>
      asSource(() => changeEach(subject, (person) => rectifyProfile(client, person, change))),

    withdraw: async () => ({ changed: 0 }),
    keepWithdrawn: async () => ({ changed: 0 }),
  };
};
