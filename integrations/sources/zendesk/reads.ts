import { normaliseAddress, writingsOf } from '../../../domain/emailAddress/sameMailbox.ts';
import { type Clock, MINUTE } from '../../../observe/clock.ts';
import { type Remembered, remembered } from '../../zendesk/remembered.ts';
import type { WireComment, WireIdentity, WireTicket, WireUser } from '../../zendesk/wire.ts';
import type { Path, ZendeskClient } from '../../zendesk/zendeskClient.ts';
import { orMissing } from './missing.ts';
import type { Person } from './profile.ts';

/** How many pages of a loose search are looked through. */
const SEARCH_PAGES = 10;
/** The same, for a proof. */
const NAMING_PAGES = 20;
/** As many as Zendesk takes in one call. */
const MOST_AT_ONCE = 100;

export const chunksOf = <T>(items: readonly T[], size = MOST_AT_ONCE): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_none, index) =>
    items.slice(index * size, (index + 1) * size),
  );

/** What the account is asked about people and tickets. One call for each question, a further one for each further page. */
export interface Reads {
  /** Profiles in use that have the address, however it is written. By the search, which may be behind by some minutes. */
  byAddress(address: string): Promise<Person[]>;
  /** Profiles in use with one of these as `external_id`, without the search. */
  byKeys(keys: readonly string[]): Promise<Person[]>;
  /** Deleted ones too; nothing for what the account has forgotten. */
  byNumbers(ids: readonly number[]): Promise<Person[]>;
  /**
   * Users in use in whose profile the address stands anywhere, however it is written. Like every search it is behind by up to some
   * minutes, so that asked again within one it can know no more.
   */
  naming(address: string): Promise<WireUser[]>;
  /** The tickets that somebody has opened, in any status, ours included. */
  requested(userId: number): Promise<WireTicket[]>;
  /** The tickets of others on which somebody is in copy, ours included. */
  copied(userId: number): Promise<WireTicket[]>;
  /** Those of the tickets that are there, deleted ones not counted. */
  tickets(ids: readonly number[]): Promise<WireTicket[]>;
  /** What stands on a ticket, and who of those who wrote is a member of staff. */
  conversation(ticketId: number): Promise<{ comments: WireComment[]; staff: ReadonlySet<number> }>;
}

export const createReads = (client: ZendeskClient): Reads => {
  /** With their addresses: in the same answer, or by a call for each where the account does not send them along. */
  const people = async (path: (string | number)[], query: Record<string, string>): Promise<Person[]> => {
    const found: Person[] = [];
    let pages = 0;
    const asked: Path = [...path, { ...query, include: 'identities' }];
    for await (const answer of client.answers(asked, 'users')) {
      const sent = answer['identities'] as WireIdentity[] | undefined;
      for (const user of answer['users'] as WireUser[]) {
        if (typeof user.id !== 'number') continue;
        const identities = sent
          ? sent.filter(({ user_id }) => user_id === user.id)
          : await identitiesOf(client, user.id);
        found.push({ id: user.id, user, identities });
      }
      pages += 1;
      if (pages === SEARCH_PAGES) break;
    }
    return found;
  };
  const ticketsOfUser = async (userId: number, which: 'requested' | 'ccd'): Promise<WireTicket[]> =>
    (await orMissing(client.list<WireTicket>(['users', userId, 'tickets', which], 'tickets'))) ?? [];

  return {
    byAddress: async (address) => {
      const found: Person[] = [];
      for (const written of writingsOf(normaliseAddress(address)))
        found.push(...(await people(['users', 'search'], { query: `email:"${written}"` })));
      return found;
    },
    byKeys: async (keys) => {
      const found: Person[] = [];
      for (const some of chunksOf(keys))
        found.push(...(await people(['users', 'show_many'], { external_ids: some.join(',') })));
      return found;
    },
    byNumbers: async (ids) => {
      const found: Person[] = [];
      for (const some of chunksOf(ids))
        found.push(...(await people(['users', 'show_many'], { ids: some.join(',') })));
      return found;
    },
    naming: async (address) => {
      const found: WireUser[] = [];
      for (const written of writingsOf(normaliseAddress(address))) {
        const query = { query: `"${written}"` };
        found.push(...(await client.list<WireUser>(['users', 'search', query], 'users', NAMING_PAGES)));
      }
      return found;
    },
    requested: (userId) => ticketsOfUser(userId, 'requested'),
    copied: (userId) => ticketsOfUser(userId, 'ccd'),
    tickets: async (ids) => {
      const found: WireTicket[] = [];
      for (const some of chunksOf(ids)) {
        const query = { ids: some.join(',') };
        found.push(...(await client.list<WireTicket>(['tickets', 'show_many', query], 'tickets')));
      }
      return found;
    },
    conversation: async (ticketId) => (await orMissing(conversationOf(client, ticketId))) ?? NOTHING_SAID,
  };
};

const NOTHING_SAID = { comments: [], staff: new Set<number>() };

const identitiesOf = async (client: ZendeskClient, userId: number): Promise<WireIdentity[]> =>
  (await orMissing(client.list<WireIdentity>(['users', userId, 'identities'], 'identities'))) ?? [];

const conversationOf = async (client: ZendeskClient, ticketId: number) => {
  const comments: WireComment[] = [];
  const authors = new Map<number, WireUser>();
  const add = (users: readonly WireUser[]): void => {
    for (const user of users) if (typeof user.id === 'number') authors.set(user.id, user);
  };
  const asked: Path = ['tickets', ticketId, 'comments', { include: 'users' }];
  for await (const answer of client.answers(asked, 'comments')) {
    comments.push(...(answer['comments'] as WireComment[]));
    add((answer['users'] ?? []) as WireUser[]);
  }
  const unknown = new Set(
    comments.map(({ author_id }) => author_id).filter((id) => id > 0 && !authors.has(id)),
  );
  for (const some of chunksOf([...unknown]))
    add(await client.list<WireUser>(['users', 'show_many', { ids: some.join(',') }], 'users'));
  const isStaff = ({ role }: WireUser): boolean => role !== undefined && role !== 'end-user';
  return { comments, staff: new Set([...authors].filter(([, user]) => isStaff(user)).map(([id]) => id)) };
};

/**
 * The same questions, each asked once a minute at most. For the work on one request, in which several steps ask the same;
 * never for a proof but for `naming`, and not after something was changed: `forget` is for that.
 */
export const readOnce = (reads: Reads, clock: Clock): Reads & { forget(): void } => {
  const known = new Map<string, Remembered<unknown>>();
  const once =
    <Arg, Answer>(name: string, ask: (arg: Arg) => Promise<Answer>) =>
    (arg: Arg): Promise<Answer> => {
      const key = JSON.stringify([name, arg]);
      const answer = known.get(key) ?? remembered(() => ask(arg), clock, MINUTE);
      known.set(key, answer);
      return answer() as Promise<Answer>;
    };
  return {
    byAddress: once('byAddress', reads.byAddress),
    byKeys: once('byKeys', reads.byKeys),
    byNumbers: once('byNumbers', reads.byNumbers),
    naming: once('naming', reads.naming),
    requested: once('requested', reads.requested),
    copied: once('copied', reads.copied),
    tickets: once('tickets', reads.tickets),
    conversation: once('conversation', reads.conversation),
    forget: () => known.clear(),
  };
};
