import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoDeskData } from '../../local/demo/demoDeskData.ts';
import { seedDesk } from '../../local/desk/seedDesk.ts';
import { DAY } from '../../observe/clock.ts';
import { chatLabels } from '../../wording/chat/chatLabels.ts';
import { type Answer, type Chat, openChat } from '../builders/chat.ts';
import {
  askForDownloadCode,
  download,
  type ExportFiles,
  exportLink,
  readExport,
} from '../builders/exportFile.ts';
import { openWorld, persona, type World } from '../builders/openWorld.ts';
import { personaRows } from '../builders/seedPersonas.ts';
import { whoOwnsWhat } from '../builders/whoOwnsWhat.ts';

const labels = chatLabels.en.choices;
const OTHERS = 2;

const WORDS = {
  access: 'I want a copy of my data',
  rectification: 'My phone number is wrong, it should be +41 79 555 12 34',
  restriction: 'Pause the use of my data',
  erasure: 'Please delete my data',
} as const;
type Kind = keyof typeof WORDS;

let world: World;
let owners: Map<string, string | undefined>;
beforeAll(async () => {
  world = await openWorld({ others: OTHERS });
  const deskData = demoDeskData(world.clock);
  // The desk knows Nadia under her former address too, and by no number.
  const former = deskData.users.filter(({ externalId }) => externalId === undefined);
  const isFormer = (address: string) => former.some(({ email }) => email === address);
  const tickets = deskData.tickets.filter(({ requesterEmail }) => isFormer(requesterEmail));
  seedDesk(world.desk, { users: former, tickets });
  owners = whoOwnsWhat(personaRows(world.clock, OTHERS), deskData);
}, 60_000);
afterAll(() => world?.close());

/** Every record of the company and of its desk, by the name under which the list of owners has it. */
const everyRecord = async (): Promise<Map<string, Record<string, unknown>>> => {
  const records = new Map<string, Record<string, unknown>>();
  for (const { name } of await world.company.listCollections().toArray())
    for (const row of await world.company.collection(name).find({}).toArray())
      records.set(`${name} ${row._id}`, row);
  const { users, tickets, comments } = world.desk.store;
  for (const user of users.all())
    if (user.role === 'end-user' && user.standing === 'active')
      records.set(`desk profile ${user.email}`, { ...user, updated_at: '' });
  for (const ticket of tickets.all())
    if (ticket.external_id === null && ticket.deleted === null) {
      const name = `desk tickets ${users.get(ticket.requester_id)?.email}`;
      const { all = [] } = (records.get(name) ?? {}) as { all?: unknown[] };
      records.set(name, { all: [...all, ticket.id, comments.where('ticket_id', ticket.id)] });
    }
  return records;
};

/** What the chat is asked, and the steps to where the yes is given, on the whole product over HTTP. */
const begin = async (
  kind: Kind,
  address: string,
  number?: string,
): Promise<{ chat: Chat; shown: Answer }> => {
  world.clock.pass(DAY);
  const chat = await openChat(world.url);
  let answer = await chat.say(WORDS[kind]);
  if (kind === 'restriction' && answer.expecting !== 'address') answer = await chat.say('Everything');
  expect(answer.expecting, answer.text).toBe('address');
  answer = await chat.say(address);
  expect(answer.expecting, answer.text).toBe('code');
  await world.worker.settle();
  let shown = await chat.say(await world.mails.codeFor(address));
  if (number !== undefined) {
    expect(shown.text).toContain('your customer number');
    shown = await chat.say(number);
  }
  return { chat, shown };
};

const settle = async () => {
  await world.worker.listen();
  await world.worker.settle();
};

/** Chats in which somebody proved that an account is theirs, and what they asked for there. */
const own = new Map<string, { chats: string[]; references: string[] }>();

/** Files it and answers its reference. */
const file = async (kind: Kind, owner: string, address: string, number?: string): Promise<string> => {
  const { chat, shown } = await begin(kind, address, number);
  expect(shown.expecting, shown.text).toBe('yes_no');
  if (kind === 'erasure') await chat.say(labels.erase_now);
  const filed = await chat.say(kind === 'erasure' ? labels.yes_erase_now : labels.yes);
  expect(filed.reference, filed.text).toBeDefined();
  const { chats = [], references = [] } = own.get(owner) ?? {};
  own.set(owner, {
    chats: [...chats, chat.conversationId],
    references: [...references, filed.reference!],
  });
  await settle();
  return filed.reference!;
};

const decide = async (reference: string, decision: string, note?: string) => {
  world.agents.act(reference, { decision, ...(note !== undefined && { note }) });
  await settle();
};

const stateOf = async (reference: string) => (await world.request(reference)).state;

/** The copy that the newest email to the address links to. */
const fetchCopy = async (address: string): Promise<ExportFiles> => {
  const link = exportLink((await world.mails.to(address)).at(-1), world.url);
  await askForDownloadCode(link);
  await world.worker.settle();
  return readExport(await download(link, await world.mails.codeFor(address)));
};

const namesIn = ({ json }: ExportFiles): string[] =>
  json.categories
    .flatMap(({ source, records }) => {
      if (source === 'plumelac') return records.map(({ _id }) => String(_id));
      if (source !== 'zendesk') return [];
      return records.map((record) => `at the desk ${String(record['id'])}`);
    })
    .sort();

/** Of the list of owners: what this owner's copy must hold, no more and no less. */
const expectedIn = (owner: string): string[] => {
  const { users, tickets } = world.desk.store;
  return [...owners]
    .filter(([, whose]) => whose === owner)
    .flatMap(([name]) => {
      const [, what, address = ''] = /^desk (profile|tickets) (.*)$/.exec(name) ?? [];
      if (what === undefined) return [name.split(' ')[1]!];
      const user = users.where('email', address)[0];
      if (what === 'profile') return user ? [`at the desk ${user.id}`] : [];
      return tickets
        .where('requester_id', user?.id ?? 0)
        .filter(({ external_id: ours }) => ours === null)
        .map(({ id }) => `at the desk ${id}`);
    })
    .sort();
};

const INVOICES_WITHOUT = ['email', 'phone', 'deliveryNote'];
const SURVEYS_WITHOUT = ['accountId', 'emailLower', 'comment'];
const without = (record: Record<string, unknown>, fields: readonly string[]) =>
  Object.fromEntries(Object.entries(record).filter(([field]) => !fields.includes(field)));

/** What may be there after the erasure of this owner, record by record: the rest as it was, of theirs what the law keeps. */
const leftAfter = (before: Map<string, Record<string, unknown>>, owner: string) =>
  new Map(
    [...before].flatMap(([name, record]) => {
      if (owners.get(name) !== owner) return [[name, record] as const];
      if (name.startsWith('invoices ')) return [[name, without(record, INVOICES_WITHOUT)] as const];
      if (name.startsWith('surveys ')) return [[name, without(record, SURVEYS_WITHOUT)] as const];
      return [];
    }),
  );

describe('Nadia, whose address changed lately', () => {
  const { address } = persona('nadia');
  const owner = '100520';

  /** An agent looks first. */
  const approved = async (kind: Kind): Promise<string> => {
    const { shown } = await begin(kind, address);
    expect(shown.reference, shown.text).toBeDefined();
    await settle();
    expect(await stateOf(shown.reference!)).toBe('needs_attention');
    await decide(shown.reference!, 'approve');
    return shown.reference!;
  };

  it('gets what her account has, and nothing from under her former address', async () => {
    expect(await stateOf(await approved('access'))).toBe('done');
    expect(namesIn(await fetchCopy(address))).toEqual(expectedIn(owner));
  });

  it.each(['rectification', 'restriction'] as const)('has an agent do a %s', async (kind) => {
    const before = await everyRecord();
    const reference = await approved(kind);
    await decide(reference, 'handled', 'Done in our own system.');
    expect(await stateOf(reference)).toBe('done');
    expect(await everyRecord()).toEqual(before);
  });

  it('is erased after the withdrawal period, and what stands under her former address stays', async () => {
    const before = await everyRecord();
    const reference = await approved('erasure');
    expect(await stateOf(reference)).toBe('scheduled');
    world.clock.pass(15 * DAY);
    await settle();
    expect(await stateOf(reference)).toBe('done');
    const after = await everyRecord();
    expect(after).toEqual(leftAfter(before, owner));
    expect([...after.keys()]).toContain('desk profile nadia.benali@rhone.example');
  });
});

const PEOPLE = [
  { name: 'Beat, who shares an address with Anna', id: 'zuercher', owner: '100302', number: '100302' },
  { name: 'Anna, when Beat has gone', id: 'zuercher', owner: '100301' },
  { name: 'Jonas with his second account', id: 'jonas', owner: '100411', number: '100411' },
  { name: 'Jonas with the account that is left', id: 'jonas', owner: '100410' },
  { name: 'Maya, who reads the newsletter and has an account', id: 'maya', owner: '100630' },
  { name: 'Tom, who reads the newsletter and has none', id: 'tom', owner: 'reader 900001' },
] as const;

describe.each(PEOPLE)('$name', ({ id, owner, ...more }) => {
  const { address } = persona(id);
  const number = 'number' in more ? more.number : undefined;
  let copy: ExportFiles;

  it('gets what is theirs, all of it and nothing else', async () => {
    const reference = await file('access', owner, address, number);
    expect(await stateOf(reference)).toBe('done');
    copy = await fetchCopy(address);
    expect(namesIn(copy)).toEqual(expectedIn(owner));
    const requests = copy.json.categories.flatMap(({ category, records }) =>
      category === 'privacy_requests' ? records : [],
    );
    expect(requests.map((one) => one['reference'])).toEqual([reference]);
  });

  it('gets of the chat what was written once they had shown who they are, and nothing before', () => {
    const chats = copy.json.categories.flatMap(({ category, records }) =>
      category === 'privacy_chats' ? records : [],
    );
    expect(chats.map((one) => one['conversationId'])).toEqual(own.get(owner)?.chats);
    expect(JSON.stringify(chats)).toContain(labels.yes);
    expect(JSON.stringify(chats)).not.toContain(WORDS.access);
    expect(JSON.stringify(chats)).not.toContain(address);
  });

  it.each(['rectification', 'restriction'] as const)(
    'has an agent do a %s, and nothing of anybody changes by itself',
    async (kind) => {
      const before = await everyRecord();
      const reference = await file(kind, owner, address, number);
      expect(await stateOf(reference)).toBe('awaiting_decision');
      await decide(reference, 'handled', 'Done in our own system.');
      expect(await stateOf(reference)).toBe('done');
      expect(await everyRecord()).toEqual(before);
    },
  );

  it('is erased, and nothing else is: record by record in the company’s database and at its desk', async () => {
    const before = await everyRecord();
    const reference = await file('erasure', owner, address, number);
    expect(await stateOf(reference)).toBe('done');
    expect(await everyRecord()).toEqual(leftAfter(before, owner));
  });

  it('has left nothing in our own store that can be read', async () => {
    const { chats, references } = own.get(owner)!;
    for (const id of chats) expect(await world.product.conversations.activitiesSince(id, 0)).toBeUndefined();
    for (const reference of references) expect((await world.request(reference)).dataKey).toBeUndefined();
  });
});

describe('Henrik, who merely stands on the lists of two clients', () => {
  const { address } = persona('henrik');

  it.each(['access', 'rectification', 'restriction', 'erasure'] as const)(
    'is told with a request of %s who answers for it, and nothing of any list is given, changed or erased',
    async (kind) => {
      const before = await everyRecord();
      const mails = (await world.mails.to(address)).length;
      const { shown } = await begin(kind, address);
      expect(shown.rows.map(({ label }) => label)).toContain('Librairie du Molard');
      await settle();
      const told = (await world.mails.to(address))
        .slice(mails)
        .map(({ Text }) => Text)
        .join('\n');
      expect(told).not.toContain('/export/');
      expect(told).not.toContain('Lectures du soir');
      expect(await everyRecord()).toEqual(before);
    },
  );
});
