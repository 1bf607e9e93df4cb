import type { SubjectIdentifiers } from '../../../domain/subject.ts';
import { AppError } from '../../../errors.ts';
import type { WireTicket } from '../../zendesk/wire.ts';
import { createZendeskClient, type ZendeskConnection } from '../../zendesk/zendeskClient.ts';
import type { CategoryFacts, DataSource, ErasureReport, Holding } from '../source.ts';
import { rectifyProfile, setRestriction } from './changeProfile.ts';
import { awaitJobs, destroyProfile, destroyTicket } from './erasePerson.ts';
import { profileRecord, ticketRecord } from './exportPerson.ts';
import { findPeople, isStaff, numbersIn, type Person, requireKey, ZENDESK_KEYS } from './people.ts';
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

  const peopleOf = async (subject: SubjectIdentifiers): Promise<Person[]> => {
    requireKey(subject, externalIdKey);
    return findPeople(client, subject, externalIdKey);
  };

  const findAll = async (subject: SubjectIdentifiers): Promise<Found> => {
    const people = await peopleOf(subject);
    const tickets: Found['tickets'] = [];
    for (const { id } of people) {
      for (const ticket of await requestedTickets(client, id)) tickets.push({ ticket, personId: id });
    }
    const transcripts: number[] = [];
    for (const id of numbersIn(subject, ZENDESK_KEYS.transcript)) {
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
      numbersIn(subject, ZENDESK_KEYS.ticket),
      tickets.map(({ ticket }) => ticket.id),
    );
    const userIds = union(
      numbersIn(subject, ZENDESK_KEYS.user),
      people.map(({ id }) => id),
    );
    const transcripts = numbersIn(subject, ZENDESK_KEYS.transcript);
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

    gatherIdentifiers: (known) =>
      asSource(async () => {
        const { people, tickets } = await findAll(known);
        const addresses = people.flatMap(({ identities }) =>
          identities.filter((one) => one.type === 'email').map((one) => one.value.toLowerCase()),
        );
        const { user, ticket } = ZENDESK_KEYS;
        return {
          subjectId: known.subjectId,
          addresses: [...new Set([...known.addresses, ...addresses])],
          keys: {
            ...known.keys,
            [user]: union(
              known.keys[user] ?? [],
              people.map(({ id }) => id),
            ),
            [ticket]: union(
              known.keys[ticket] ?? [],
              tickets.map((one) => one.ticket.id),
            ),
          },
        };
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
        requireKey(subject, externalIdKey);
        return { source: name, erased: phase === 'contact' ? [] : await erase(subject), kept: [] };
      }),

    verifyAbsence: (subject, _phase, now) =>
      asSource(async () => {
        const { people, tickets, transcripts } = await findAll(subject);
        const left = await remainingOf(client, subject, {
          people: people.map(({ id }) => id),
          tickets: tickets.map(({ ticket }) => ticket.id),
        });
        const remaining = holdings(left.profiles, left.tickets + transcripts.length);
        return { source: name, checkedAt: now, absent: remaining.length === 0, remaining, kept: [] };
      }),

    restrict: (subject, services, stopped) =>
      asSource(() => changeEach(subject, (person) => setRestriction(client, person, services, stopped))),

    rectify: (subject, change) =>
      asSource(() => changeEach(subject, (person) => rectifyProfile(client, person, change))),

    withdraw: async () => ({ changed: 0 }),
    keepWithdrawn: async () => ({ changed: 0 }),
  };
};
