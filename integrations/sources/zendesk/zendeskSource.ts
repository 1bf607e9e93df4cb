import type { SubjectIdentifiers } from '../../../domain/identifiers.ts';
import { createZendeskClient, type ZendeskConnection } from '../../zendesk/zendeskClient.ts';
import type { CategoryFacts, DataSource, Holding } from '../source.ts';
import { rectifyProfile, setRestriction } from './changeProfile.ts';
import { erasePerson } from './erasePerson.ts';
import { type ExportedTicket, exportCopiedTicket, exportTicket, profileRecord } from './exportPerson.ts';
import { findAll, findUnclear, peopleOf, type ZendeskContext } from './findAll.ts';
import { keptNowhere } from './plan.ts';
import { type Person, requireKey, ZENDESK_KEYS } from './profile.ts';
import { createReads, type Reads, readOnce } from './reads.ts';
import { remainingOf } from './remaining.ts';
import { asSource } from './sourceErrors.ts';

export interface ZendeskSourceOptions extends ZendeskConnection {
  /** Default `zendesk`. */
  name?: string;
  /** How the data map declares the two categories that live here. */
  facts: { profile: CategoryFacts; tickets: CategoryFacts };
  /** Which of the person's keys Zendesk keeps as `external_id` of its users, e.g. `accountId`. */
  externalIdKey?: string;
  /**
   * Whether tickets on which the person is in copy are theirs too: counted, handed out as far as they wrote in them, and
   * left with the person taken off the copy. Default `false`.
   */
  copiedTickets?: boolean;
}

/**
 * The people and support tickets of a Zendesk account. Never says who a person is, and keeps no consents. All of it goes in the phase
 * `all_but_contact`: the address for the last mail is taken from elsewhere.
 */
export const createZendeskSource = (options: ZendeskSourceOptions): DataSource => {
  const { facts, externalIdKey, name = 'zendesk' } = options;
  const client = createZendeskClient(options);
  const rules = { source: name, ...(externalIdKey !== undefined && { externalIdKey }) };
  const parts = { client, rules, facts, name, copied: options.copiedTickets ?? false };
  const reads = createReads(client);
  return {
    ...sourceWith(parts, reads),
    forOneRequest: () => sourceWith(parts, readOnce(reads, options.clock)),
  };
};

type SourceParts = Omit<ZendeskContext, 'reads'> & Pick<ZendeskSourceOptions, 'facts'> & { name: string };

const sourceWith = (parts: SourceParts, reads: Reads & { forget?(): void }): DataSource => {
  const { client, rules, facts, name } = parts;
  const context: ZendeskContext = { ...parts, reads };

  const holdings = ({ profiles, tickets }: { profiles: number; tickets: number }): Holding[] =>
    [
      { category: facts.profile.category, count: profiles },
      { category: facts.tickets.category, count: tickets },
    ].filter((holding) => holding.count > 0);

  const changeEach = async (
    subject: SubjectIdentifiers,
    change: (person: Person) => Promise<boolean>,
  ): Promise<{ changed: number }> => {
    let changed = 0;
    for (const person of await peopleOf(context, subject)) if (await change(person)) changed += 1;
    return { changed };
  };

  return {
    name,
    identity: false,
    remote: true,
    facts: [facts.profile, facts.tickets],
    // The list of deleted tickets names no requester, and their comments are shown to nobody.
    trash: { category: facts.tickets.category, days: 30 },
    findSubjects: async () => [],

    keyOf: () => undefined,

    // What stands in a profile never says more of who the person is than was known: only ids of the desk's own come back.
    gatherIdentifiers: (known) =>
      asSource(async () => {
        const { people, tickets, copies } = await findAll(context, known);
        const keys = (kind: string, ids: number[]) =>
          ids.map((id) => ({ kind, value: String(id), strength: 'key' as const }));
        return {
          keys: [
            ...keys(
              ZENDESK_KEYS.user,
              people.map(({ id }) => id),
            ),
            ...keys(
              ZENDESK_KEYS.ticket,
              tickets.map(({ ticket }) => ticket.id),
            ),
            ...keys(
              ZENDESK_KEYS.copied,
              copies.map(({ id }) => id),
            ),
          ],
          addresses: [],
        };
      }),

    find: (subject) =>
      asSource(async () => {
        const { people, tickets, copies } = await findAll(context, subject);
        return holdings({ profiles: people.length, tickets: tickets.length + copies.length });
      }),

    unattributable: (subject) => asSource(async () => holdings(await findUnclear(context, subject))),

    export: (subject) =>
      asSource(async () => {
        const { people, tickets, copies } = await findAll(context, subject);
        const ids = people.map(({ id }) => id);
        const exported: ExportedTicket[] = [];
        for (const { ticket, personId } of tickets)
          exported.push(await exportTicket(client, reads, ticket, personId));
        for (const ticket of copies) exported.push(await exportCopiedTicket(client, reads, ticket, ids));
        const records = exported.map(({ record }) => record);
        return [
          { facts: facts.profile, records: people.map(profileRecord) },
          { facts: facts.tickets, records, files: exported.flatMap(({ files }) => files) },
        ].filter((category) => category.records.length > 0);
      }),

    erase: (subject, phase, now, progress = keptNowhere()) =>
      asSource(async () => {
        requireKey(subject, rules);
        if (phase === 'contact') return { source: name, erased: [], kept: [] };
        const titles = new Map([facts.profile, facts.tickets].map((one) => [one.category, one.title]));
        const gone = await erasePerson(context, subject, progress, now).finally(() => reads.forget?.());
        const erased = holdings(gone).map((holding) => ({
          ...holding,
          title: titles.get(holding.category) ?? {},
        }));
        return { source: name, erased, kept: [] };
      }),

    verifyAbsence: (subject, phase, now) =>
      asSource(async () => {
        const remaining = holdings(await remainingOf(context, subject, phase));
        return { source: name, checkedAt: now, absent: remaining.length === 0, remaining, kept: [] };
      }),

    restrict: (subject, order) =>
      asSource(() => changeEach(subject, (person) => setRestriction(client, person, order))),

    rectify: (subject, change) =>
      asSource(() =>
        changeEach(subject, (person) => rectifyProfile(client, person, change)).finally(() =>
          reads.forget?.(),
        ),
      ),
  };
};
