import { describe, expect, it } from 'vitest';
import type { Identifier, Strength, SubjectIdentifiers } from '../../../../domain/identifiers.ts';
import { createOwnership } from '../../../../integrations/sources/ownership.ts';
import type { DataSource, ErasureReport } from '../../../../integrations/sources/source.ts';
import { createTicketDesk } from '../../../../integrations/zendesk/createTicketDesk.ts';
import type { Exchange } from '../../../../local/desk/api/serveApi.ts';
import { seedDesk } from '../../../../local/desk/seedDesk.ts';
import type { Desk, DeskOptions } from '../../../../local/desk/startDesk.ts';
import { silentLogger } from '../../../../observe/logger.ts';
import { type MovableClock, openDesk } from '../../../local/desk/openDesk.ts';
import { progressKept, untilDone, zendeskSourceOn } from './zendeskSourceOn.ts';

const MARTINA = 'martina.huber@mail.example';
const at = (value: string, strength: Strength = 'sole_address'): Identifier => ({
  kind: 'email',
  value,
  strength,
});
const account = (value: string): Identifier => ({ kind: 'accountId', value, strength: 'key' });
const person = (...identifiers: Identifier[]): SubjectIdentifiers => ({
  subjectId: 'accounts:acc-1',
  identifiers,
});
const martina = person(account('acc-1'), at(MARTINA));
const NOW = new Date('2026-03-02T09:00:00Z');

const openSource = async (
  options: Partial<DeskOptions> = {},
): Promise<{ desk: Desk & { clock: MovableClock }; source: DataSource }> => {
  const desk = await openDesk(options);
  seedDesk(desk, {
    users: [
      {
        name: 'Martina Huber',
        email: MARTINA,
        phone: '+41 44 555 01 01',
        externalId: 'acc-1',
        tags: ['vip'],
      },
      { name: 'Martina Huber-Frei', email: `x${MARTINA}` },
      { name: 'Jean Favre', email: 'jean@mail.example' },
    ],
    tickets: [
      {
        requesterEmail: MARTINA,
        subject: 'Wrong invoice',
        status: 'closed',
        comments: [
          { from: 'customer', text: 'My street is wrong.', at: '2025-11-02T10:00:00Z' },
          { from: 'agent', text: 'Corrected.', at: '2025-11-03T10:00:00Z' },
        ],
      },
      {
        requesterEmail: MARTINA,
        subject: 'Cannot sign in',
        status: 'open',
        comments: [{ from: 'customer', text: 'Help!', at: '2026-02-20T10:00:00Z' }],
      },
      {
        requesterEmail: `x${MARTINA}`,
        subject: 'Mine, not hers',
        status: 'open',
        comments: [{ from: 'customer', text: 'Hello', at: '2026-02-20T10:00:00Z' }],
      },
    ],
  });
  return { desk, source: untilDone(zendeskSourceOn(desk)) };
};

const gathered = (source: DataSource, known: SubjectIdentifiers): Promise<SubjectIdentifiers> =>
  createOwnership([source]).complete(known);
const counts = async (holdings: Promise<{ category: string; count: number }[]>): Promise<number[]> => {
  const found = await holdings;
  return ['support_profile', 'support_tickets'].map(
    (category) => found.find((one) => one.category === category)?.count ?? 0,
  );
};
const order = (services: string[], stopped = true, by = 'RD-1') => ({ services, stopped, by, since: NOW });

const fileOn = (desk: Desk, comment_id: number, file_name: string, text: string): void => {
  const id = desk.store.next('event');
  const data = Buffer.from(text);
  desk.store.attachments.put({
    id,
    token: `token-${id}`,
    key: `key-${id}`,
    comment_id,
    file_name,
    content_type: 'application/pdf',
    size: data.length,
    created_at: '2026-02-20T10:00:00Z',
  });
  desk.store.contents.put({ id, data: data.toString('base64') });
};
const userWith = (desk: Desk, email: string) => desk.store.users.where('email', email)[0];

describe('finding a person in Zendesk', () => {
  it('counts their profile and tickets and nobody else with a similar address', async () => {
    const { source } = await openSource();
    expect(await source.find(martina)).toEqual([
      { category: 'support_profile', count: 1 },
      { category: 'support_tickets', count: 2 },
    ]);
    expect(await source.find(person(at('stranger@mail.example')))).toEqual([]);
  });

  it('finds them by the key of the account alone, and by a new address', async () => {
    const { desk, source } = await openSource();
    expect(await counts(source.find(person(account('acc-1'))))).toEqual([1, 2]);
    await source.rectify!(martina, { field: 'email', newValue: 'new@mail.example' }, NOW);
    expect(userWith(desk, 'new@mail.example')?.name).toBe('Martina Huber');
    expect(await counts(source.find(person(account('acc-1'), at('NEW@mail.example'))))).toEqual([1, 2]);
  });

  it('finds whoever has signs in their address that a search could take for its own', async () => {
    const { desk, source } = await openSource();
    const odd = "o'brien+(a)&b@mail.example";
    seedDesk(desk, { users: [{ name: 'O’Brien', email: odd }], tickets: [] });
    expect(await counts(source.find(person(at(odd))))).toEqual([1, 0]);
  });

  it.each<[string, Identifier[]]>([
    ['no identifier', []],
    ['an address that was typed', [at(MARTINA, 'typed')]],
    ['a shared address alone', [at(MARTINA, 'shared_address')]],
    ['a former address alone', [at(MARTINA, 'former_address')]],
    ['an empty address', [at('')]],
    ['what is no address', [at('*')]],
    ['an address that no search can take', [account('acc-1'), at('"a b"@mail.example')]],
    ['a key of another source', [{ ...account('acc-1'), within: 'crm' }]],
    ['an empty key', [account(' ')]],
    ['an operator for a key', [account({ $ne: '' } as unknown as string)]],
  ])('refuses to work with %s before it asks anything', async (_, identifiers) => {
    const { desk, source } = await openSource();
    desk.faults.down(true);
    const empty = { code: 'subject_key_empty' };
    const known = person(...identifiers);
    await expect(source.gatherIdentifiers(known)).rejects.toMatchObject(empty);
    await expect(source.find(known)).rejects.toMatchObject(empty);
    await expect(source.unattributable(known)).rejects.toMatchObject(empty);
    await expect(source.export(known)).rejects.toMatchObject(empty);
    await expect(source.erase(known, 'all_but_contact', NOW)).rejects.toMatchObject(empty);
    await expect(source.erase(known, 'contact', NOW)).rejects.toMatchObject(empty);
    await expect(source.verifyAbsence(known, 'contact', NOW)).rejects.toMatchObject(empty);
    await expect(source.restrict!(known, order(['all']))).rejects.toMatchObject(empty);
    await expect(source.rectify!(known, { field: 'phone', newValue: '1' }, NOW)).rejects.toMatchObject(empty);
  });

  it('adds ids of the desk that an erasure will need, and nothing that stands in the profile', async () => {
    const { desk, source } = await openSource();
    const { keys, addresses } = await source.gatherIdentifiers(martina);
    const id = userWith(desk, MARTINA)?.id;
    expect(keys).toHaveLength(3);
    expect(keys[0]).toEqual({ kind: 'zendeskUserId', value: String(id), strength: 'key' });
    expect(keys.slice(1).map(({ kind }) => kind)).toEqual(['zendeskTicketId', 'zendeskTicketId']);
    expect(addresses).toEqual([]);
    expect(await source.findSubjects(MARTINA)).toEqual([]);
    expect(source.keyOf('accounts:acc-1')).toBeUndefined();
  });
});

describe('handing out what Zendesk holds', () => {
  it('exports the profile with its identities and the tickets with their conversation', async () => {
    const { source } = await openSource();
    const [profile, tickets] = await source.export(martina);
    expect(profile?.records).toEqual([
      expect.objectContaining({
        name: 'Martina Huber',
        phone: '+41 44 555 01 01',
        externalId: 'acc-1',
        identities: [
          expect.objectContaining({ type: 'email', value: MARTINA, primary: true }),
          expect.objectContaining({ type: 'phone_number' }),
        ],
      }),
    ]);
    expect(tickets?.records[0]).toMatchObject({
      subject: 'Wrong invoice',
      status: 'closed',
      comments: [
        { from: 'you', text: 'My street is wrong.' },
        { from: 'support', text: 'Corrected.' },
      ],
    });
  });

  it('does not hand out what another customer wrote', async () => {
    const { desk, source } = await openSource();
    const ticket = desk.store.tickets.all().find((one) => one.subject === 'Cannot sign in');
    const other = userWith(desk, 'jean@mail.example');
    const comment = desk.store.comments.where('ticket_id', ticket?.id ?? 0)[0];
    if (comment && other) {
      desk.store.comments.put({
        ...comment,
        id: comment.id + 1_000_000,
        author_id: other.id,
        body: 'Me too, says Jean',
      });
    }
    const [, tickets] = await source.export(martina);
    expect(JSON.stringify(tickets)).not.toContain('says Jean');
    expect(tickets?.records[1]).toMatchObject({
      comments: [{ from: 'you' }, { from: 'another person', text: null }],
    });
  });

  it('hands out the files of what it hands out, each when it is read, and names those of others to nobody', async () => {
    const { desk, source } = await openSource();
    const { comments, tickets } = desk.store;
    const wrong = tickets.all().find((one) => one.subject === 'Wrong invoice')!;
    const [asked, answered] = comments.where('ticket_id', wrong.id);
    const other = userWith(desk, 'jean@mail.example')!;
    const theirs = { ...answered!, id: desk.store.next('event'), author_id: other.id, body: 'Jean' };
    comments.put(theirs);
    fileOn(desk, asked!.id, 'my invoice.pdf', 'the invoice');
    fileOn(desk, asked!.id, '../../etc/passwd', 'a name that leads elsewhere');
    fileOn(desk, answered!.id, 'corrected.pdf', 'the correction');
    fileOn(desk, theirs.id, 'jean.pdf', 'of Jean');
    const [, exported] = await source.export(martina);
    const files = exported!.files!;
    expect(await Promise.all(files.map(async ({ read }) => (await read()).toString()))).toEqual([
      'the invoice',
      'a name that leads elsewhere',
      'the correction',
    ]);
    for (const { path } of files) expect(path).toMatch(/^files\/ticket-\d+\/\d+-[^/\\]+$/);
    expect(new Set(files.map(({ path }) => path)).size).toBe(3);
    const [record] = exported!.records;
    expect(record).toMatchObject({
      comments: [
        { files: [{ name: 'my invoice.pdf', type: 'application/pdf', bytes: 11, file: files[0]!.path }, {}] },
        { files: [{ name: 'corrected.pdf' }] },
        { from: 'another person', text: null },
      ],
    });
    expect(JSON.stringify(exported)).not.toContain('jean.pdf');
  });
});

describe('erasing a person from Zendesk', () => {
  it('takes open and closed tickets and the profile for good, and proves it by asking again', async () => {
    const { desk, source } = await openSource();
    const known = await gathered(source, martina);
    expect(await source.verifyAbsence(known, 'all_but_contact', NOW)).toMatchObject({ absent: false });

    const report = await source.erase(known, 'all_but_contact', NOW);
    expect(report.erased).toEqual([
      { category: 'support_profile', count: 1, title: { en: 'support_profile' } },
      { category: 'support_tickets', count: 2, title: { en: 'support_tickets' } },
    ]);
    expect(await source.verifyAbsence(known, 'all_but_contact', NOW)).toEqual({
      source: 'zendesk',
      checkedAt: NOW,
      absent: true,
      remaining: [],
      kept: [],
    });
    expect(JSON.stringify(desk.store.users.all())).not.toContain(`"${MARTINA}"`);
    expect(desk.store.tickets.all().map((ticket) => ticket.subject)).toEqual(['Mine, not hers']);
  });

  it('leaves the privacy ticket of the same person alone', async () => {
    const { desk, source } = await openSource();
    const tickets = createTicketDesk({
      url: desk.url,
      auth: { kind: 'oauth', ...desk.credentials },
      clock: desk.clock,
      logger: silentLogger,
    });
    const made = await tickets.createTicket({
      externalId: 'RD-1',
      subject: 'Erasure RD-1',
      note: { html: '<p>Erasure asked for.</p>', markers: [] },
      fields: { kind: 'erasure' },
      status: 'open',
      priority: 'normal',
      tags: [],
    });
    await source.erase(await gathered(source, martina), 'all_but_contact', NOW);
    expect((await tickets.readTickets([made.id]))[0]?.status).toBe('open');
  });

  it.each([1, 2, 3, 4])('goes on after a crash at change %i, and leaves nothing in the trash', async (at) => {
    let changes = 0;
    const { desk, source } = await openSource({
      onExchange: ({ method, path }) => {
        if (method === 'GET' || path === '/oauth/tokens') return;
        changes += 1;
        if (changes === at - 1) desk.faults.resetAfterAccepting(1);
      },
    });
    if (at === 1) desk.faults.resetAfterAccepting(1);
    const known = await gathered(source, martina);
    const progress = progressKept();
    const crashed = source.erase(known, 'all_but_contact', NOW, progress);
    await expect(crashed).rejects.toMatchObject({ code: 'source_unreachable', retryable: true });
    expect(changes).toBe(at);
    const done = await source.erase(known, 'all_but_contact', NOW, progress);
    expect(done.erased.map((line) => line.count)).toEqual([1, 2]);
    expect(await source.verifyAbsence(known, 'all_but_contact', NOW)).toMatchObject({ absent: true });
    expect(desk.store.tickets.all().map((ticket) => ticket.subject)).toEqual(['Mine, not hers']);
    expect(progress.written.join()).not.toMatch(/martina|Huber|@/i);
  });

  it('may be repeated when all is gone', async () => {
    const { source } = await openSource();
    const known = await gathered(source, martina);
    await source.erase(known, 'all_but_contact', NOW);
    await source.erase(known, 'all_but_contact', NOW);
    expect(await source.verifyAbsence(known, 'all_but_contact', NOW)).toMatchObject({ absent: true });
  });

  it('waits for nothing: it says when to look again, until Zendesk’s background work has ended', async () => {
    const { desk } = await openSource({ delays: { latency: 0, job: 1_500, compliance: 15_000 } });
    const source = zendeskSourceOn(desk);
    const known = await gathered(source, martina);
    const progress = progressKept();
    const look = () => source.erase(known, 'all_but_contact', desk.clock.now(), progress);
    const busy = (what: string, retryAfterMs: number) => ({
      code: 'source_unreachable',
      retryable: true,
      retryAfterMs,
      message: `Zendesk is still busy with ${what}`,
    });
    const inTrash = () => desk.store.tickets.all().filter(({ deleted }) => deleted).length;

    await expect(look()).rejects.toMatchObject(busy('deleting tickets', 2_000));
    await expect(look()).rejects.toMatchObject(busy('deleting tickets', 2_000));
    desk.clock.advance(2_000);
    await expect(look()).rejects.toMatchObject(busy('deleting for good', 10_000));
    expect(inTrash()).toBe(2);
    expect((await source.verifyAbsence(known, 'all_but_contact', NOW)).remaining).toEqual([
      { category: 'support_profile', count: 1 },
    ]);
    desk.clock.advance(10_000);
    await expect(look()).rejects.toMatchObject(busy('erasing a profile in chat', 10_000));
    expect(inTrash()).toBe(0);
    desk.clock.advance(10_000);
    expect((await look()).erased.map((line) => line.count)).toEqual([1, 2]);
    expect(await source.verifyAbsence(known, 'all_but_contact', NOW)).toMatchObject({ absent: true });
  });

  it('leaves what has become somebody else’s while it had to wait', async () => {
    const { desk } = await openSource({ delays: { latency: 0, job: 1_500, compliance: 0 } });
    const source = zendeskSourceOn(desk);
    const known = await gathered(source, martina);
    const progress = progressKept();
    const look = () => source.erase(known, 'all_but_contact', desk.clock.now(), progress);
    await expect(look()).rejects.toMatchObject({ code: 'source_unreachable' });
    const user = userWith(desk, MARTINA)!;
    desk.store.users.put({ ...user, external_id: 'acc-2' });
    desk.clock.advance(3_600_000);
    await expect(look()).rejects.toMatchObject({ code: 'source_unreachable' });
    desk.clock.advance(60_000);
    expect((await look()).erased.map((line) => line.category)).toEqual(['support_tickets']);
    expect(desk.store.users.get(user.id)?.standing).toBe('active');
  });

  it('takes a ticket along that comes in while it waits', async () => {
    const { desk } = await openSource({ delays: { latency: 0, job: 1_500, compliance: 0 } });
    const source = zendeskSourceOn(desk);
    const known = await gathered(source, martina);
    const progress = progressKept();
    await expect(source.erase(known, 'all_but_contact', NOW, progress)).rejects.toThrow('deleting tickets');
    const comments = [{ from: 'customer' as const, text: 'And another thing', at: NOW }];
    seedDesk(desk, {
      users: [],
      tickets: [{ requesterEmail: MARTINA, subject: 'New', status: 'open', comments }],
    });
    let done: ErasureReport | undefined;
    for (let looks = 0; looks < 10 && !done; looks += 1) {
      desk.clock.advance(10_000);
      done = await source.erase(known, 'all_but_contact', desk.clock.now(), progress).catch(() => undefined);
    }
    expect(done?.erased.map((line) => line.count)).toEqual([1, 3]);
    expect(desk.store.tickets.all().map((ticket) => ticket.subject)).toEqual(['Mine, not hers']);
  });

  it('never asks for the list of deleted tickets, of which Zendesk gives ten pages a minute', async () => {
    const asked: string[] = [];
    const onExchange = ({ method, path }: Exchange) => void asked.push(`${method} ${path}`);
    const { source } = await openSource({ onExchange });
    const known = await gathered(source, martina);
    await source.erase(known, 'all_but_contact', NOW);
    await source.verifyAbsence(known, 'all_but_contact', NOW);
    expect(asked.filter((call) => call.startsWith('GET /api/v2/deleted_tickets'))).toEqual([]);
  });

  it('sees a profile that was only deleted, by its address, as still there', async () => {
    const { desk, source } = await openSource();
    const user = userWith(desk, MARTINA);
    if (user) desk.store.users.put({ ...user, standing: 'deleted' });
    const proof = await source.verifyAbsence(martina, 'all_but_contact', NOW);
    expect(proof.remaining).toEqual([
      { category: 'support_profile', count: 1 },
      { category: 'support_tickets', count: 2 },
    ]);
  });

  it('erases nothing for the contact record, which lives elsewhere', async () => {
    const { desk, source } = await openSource();
    expect(await source.erase(martina, 'contact', NOW)).toEqual({ source: 'zendesk', erased: [], kept: [] });
    expect(userWith(desk, MARTINA)?.standing).toBe('active');
  });

  it('leaves members of staff to a person', async () => {
    const { source } = await openSource();
    const officer = person(at('sophie.keller@desk.example'));
    await expect(source.erase(officer, 'all_but_contact', NOW)).rejects.toMatchObject({
      code: 'source_refused',
    });
  });

  it('passes on that the desk is busy or down, in the words of a source', async () => {
    const { desk, source } = await openSource();
    await source.find(martina);
    desk.faults.answer(1, 429, '12');
    await expect(source.find(martina)).rejects.toMatchObject({
      code: 'source_unreachable',
      retryable: true,
      retryAfterMs: 12_000,
    });
  });

  it.each([
    [401, 'source_unreachable', true],
    [403, 'source_unreachable', true],
    [500, 'source_unreachable', true],
    [422, 'source_refused', false],
  ])('takes %s for %s', async (status, code, retryable) => {
    const { desk, source } = await openSource();
    await source.find(martina);
    desk.faults.answer(2, status);
    await expect(source.find(martina)).rejects.toMatchObject({ code, retryable });
  });
});

describe('changing what Zendesk holds', () => {
  it('marks a profile as restricted and takes the mark away again', async () => {
    const { desk, source } = await openSource();
    expect(await source.restrict!(martina, order(['newsletter', 'all']))).toEqual({ changed: 1 });
    expect(userWith(desk, MARTINA)?.tags).toEqual(
      expect.arrayContaining(['restricted_all', 'restricted_newsletter', 'vip']),
    );
    expect(await source.restrict!(martina, order(['all']))).toEqual({ changed: 0 });
    expect(await source.restrict!(martina, order(['newsletter', 'all'], false))).toEqual({ changed: 1 });
    expect(userWith(desk, MARTINA)?.tags).toEqual(['vip']);
  });

  it('lifts what the same request has set, and no other', async () => {
    const { desk, source } = await openSource();
    await source.restrict!(martina, order(['all'], true, 'RD-1'));
    await source.restrict!(martina, order(['all'], true, 'RD-2'));
    await source.restrict!(martina, order(['all'], false, 'RD-2'));
    expect(userWith(desk, MARTINA)?.tags).toContain('restricted_all');
    await source.restrict!(martina, order(['all'], false, 'RD-1'));
    expect(userWith(desk, MARTINA)?.tags).toEqual(['vip']);
  });

  it.each([
    ['firstName', 'Marta', { name: 'Marta Huber' }],
    ['lastName', 'Keller', { name: 'Martina Keller' }],
    ['phone', '+41 44 555 99 99', { phone: '+41 44 555 99 99' }],
  ])('puts %s right, once', async (field, newValue, expected) => {
    const { desk, source } = await openSource();
    expect(await source.rectify!(martina, { field, newValue }, NOW)).toEqual({ changed: 1 });
    expect(userWith(desk, MARTINA)).toMatchObject(expected);
    expect(await source.rectify!(martina, { field, newValue }, NOW)).toEqual({ changed: 0 });
  });

  it('replaces the address, so that the old one no longer leads to the person', async () => {
    const { desk, source } = await openSource();
    const change = { field: 'email', newValue: 'Martina@new.example' };
    expect(await source.rectify!(martina, change, NOW)).toEqual({ changed: 1 });
    expect(await source.find(person(at(MARTINA)))).toEqual([]);
    const moved = person(at('martina@new.example'), account('acc-1'));
    expect(await counts(source.find(moved))).toEqual([1, 2]);
    expect(await source.rectify!(moved, change, NOW)).toEqual({ changed: 0 });
    expect(desk.store.identities.where('value', MARTINA)).toEqual([]);
  });

  it('keeps no postal address', async () => {
    const { source } = await openSource();
    expect(await source.rectify!(martina, { field: 'postalAddress', newValue: 'x' }, NOW)).toEqual({
      changed: 0,
    });
  });
});
