import { describe, expect, it } from 'vitest';
import type { Identifier, Strength, SubjectIdentifiers } from '../../../../domain/identifiers.ts';
import { createOwnership } from '../../../../integrations/sources/ownership.ts';
import type { DataSource } from '../../../../integrations/sources/source.ts';
import { isProven } from '../../../../integrations/sources/zendesk/profile.ts';
import type { ZendeskSourceOptions } from '../../../../integrations/sources/zendesk/zendeskSource.ts';
import { SERVICE_USER } from '../../../../integrations/zendesk/serviceUser.ts';
import { type SeedTicket, type SeedUser, seedDesk } from '../../../../local/desk/seedDesk.ts';
import type { Desk } from '../../../../local/desk/startDesk.ts';
import { createTicket } from '../../../../local/desk/tickets/createTicket.ts';
import { readTicketInput } from '../../../../local/desk/tickets/ticketInput.ts';
import { updateTicket } from '../../../../local/desk/tickets/updateTicket.ts';
import { secureRandomness } from '../../../../observe/randomness.ts';
import { newReference } from '../../../../secrets/reference.ts';
import { openDesk } from '../../../local/desk/openDesk.ts';
import { untilDone, zendeskSourceOn } from './zendeskSourceOn.ts';

const NOW = new Date('2026-03-02T09:00:00Z');
const ADA = 'ada@mail.example';
const SHARED = 'family@mail.example';

const at = (value: string, strength: Strength = 'sole_address'): Identifier => ({
  kind: 'email',
  value,
  strength,
});
const account = (value: string): Identifier => ({ kind: 'accountId', value, strength: 'key' });
const person = (...identifiers: Identifier[]): SubjectIdentifiers => ({
  subjectId: 'accounts:A1',
  identifiers,
});
const ada = person(account('A1'), at(ADA));

const ticket = (requesterEmail: string, subject: string, more: Partial<SeedTicket> = {}): SeedTicket => ({
  requesterEmail,
  subject,
  status: 'open',
  comments: [{ from: 'customer', text: `${subject}, says ${requesterEmail}`, at: '2026-02-20T10:00:00Z' }],
  ...more,
});
const open = async (
  users: Partial<SeedUser>[],
  tickets: SeedTicket[] = [],
  more: Partial<ZendeskSourceOptions> = {},
) => {
  const desk = await openDesk();
  const named = users.map((user) => ({ name: 'Somebody', email: ADA, ...user }));
  seedDesk(desk, { users: named, tickets });
  return { desk, source: untilDone(zendeskSourceOn(desk, more)) };
};
const userAt = (desk: Desk, email: string) => desk.store.users.where('email', email)[0]!;
const subjects = (desk: Desk): string[] =>
  desk.store.tickets
    .all()
    .filter(({ deleted }) => !deleted)
    .map(({ subject }) => subject);
const ticketOf = (desk: Desk, subject: string) =>
  desk.store.tickets.all().find((one) => one.subject === subject)!;
const byAgent = (desk: Desk) => ({
  actor: desk.store.users.where('email', 'anna.frei@desk.example')[0]!,
  via: 'web',
  at: '2026-03-01T10:00:00Z',
});
const change = (desk: Desk, subject: string, fields: Record<string, unknown>) =>
  updateTicket(desk.store, ticketOf(desk, subject).id, readTicketInput({ ticket: fields }), byAgent(desk));
const recorded = (source: DataSource, known: SubjectIdentifiers): Promise<SubjectIdentifiers> =>
  createOwnership([source]).complete(known);
const erase = async (source: DataSource, known: SubjectIdentifiers): Promise<number[]> => {
  const { erased } = await source.erase(known, 'all_but_contact', NOW);
  return counted(erased);
};
const counted = (holdings: { category: string; count: number }[]): number[] =>
  ['support_profile', 'support_tickets'].map(
    (category) => holdings.find((one) => one.category === category)?.count ?? 0,
  );
const found = async (source: DataSource, known: SubjectIdentifiers) => counted(await source.find(known));
const unclear = async (source: DataSource, known: SubjectIdentifiers) =>
  counted(await source.unattributable(known));
const left = async (source: DataSource, known: SubjectIdentifiers): Promise<number[]> => {
  const proof = await source.verifyAbsence(known, 'all_but_contact', NOW);
  expect(proof.absent).toBe(proof.remaining.length === 0);
  return counted(proof.remaining);
};

describe('a profile with somebody else’s key', () => {
  it('is never the person’s, by whatever address of theirs it is reached', async () => {
    const { desk, source } = await open([{ externalId: 'A2' }], [ticket(ADA, 'Of the other')]);
    expect(await found(source, ada)).toEqual([0, 0]);
    expect(await source.export(ada)).toEqual([]);
    expect(await erase(source, ada)).toEqual([0, 0]);
    expect(await source.restrict!(ada, { services: ['all'], stopped: true, by: 'RD-1', since: NOW })).toEqual(
      {
        changed: 0,
      },
    );
    expect(await source.rectify!(ada, { field: 'phone', newValue: '1' }, NOW)).toEqual({ changed: 0 });
    expect(await left(source, ada)).toEqual([0, 0]);
    expect(await unclear(source, ada)).toEqual([1, 1]);
    expect([userAt(desk, ADA).standing, subjects(desk)]).toEqual(['active', ['Of the other']]);
  });

  it('is not theirs either when it was recorded as theirs and has changed hands since', async () => {
    const { desk, source } = await open([{}], [ticket(ADA, 'Once hers')]);
    const known = await recorded(source, ada);
    expect(await found(source, known)).toEqual([1, 1]);
    desk.store.users.put({ ...userAt(desk, ADA), external_id: 'A2' });
    expect(await found(source, known)).toEqual([0, 0]);
    expect(await erase(source, known)).toEqual([0, 0]);
    expect(await left(source, known)).toEqual([0, 0]);
    expect(await unclear(source, known)).toEqual([1, 1]);
    expect([userAt(desk, ADA).standing, subjects(desk)]).toEqual(['active', ['Once hers']]);
  });

  it('is not theirs where the keys differ in case alone', async () => {
    const { source } = await open([{ externalId: 'a1' }]);
    expect(await found(source, ada)).toEqual([0, 0]);
    expect(await unclear(source, ada)).toEqual([1, 0]);
  });

  it('is theirs where it carries their own key, whoever else uses the address', async () => {
    const { source } = await open([{ email: SHARED, externalId: 'A1' }], [ticket(SHARED, 'Hers')]);
    const anna = person(account('A1'), at(SHARED, 'shared_address'));
    const beat = person(account('A2'), at(SHARED, 'shared_address'));
    expect(await found(source, anna)).toEqual([1, 1]);
    expect(await found(source, beat)).toEqual([0, 0]);
    expect(await unclear(source, beat)).toEqual([0, 0]);
  });

  it('shows a data map that names the wrong key, instead of "nothing found"', async () => {
    const { source } = await open([{ externalId: 'A1' }], [], { externalIdKey: 'customerNumber' });
    const known = person(account('A1'), { ...account('100'), kind: 'customerNumber' }, at(ADA));
    const problem = { code: 'source_misdeclared', remedy: expect.stringContaining('"externalId"') };
    await expect(source.find(known)).rejects.toMatchObject(problem);
    await expect(source.erase(known, 'all_but_contact', NOW)).rejects.toMatchObject(problem);
    await expect(source.verifyAbsence(known, 'all_but_contact', NOW)).rejects.toMatchObject(problem);
  });
});

describe('an address on a profile without a key', () => {
  it('leads to it where it is verified and nobody else has it', async () => {
    const { source } = await open([{}], [ticket(ADA, 'Hers')]);
    expect(await found(source, ada)).toEqual([1, 1]);
  });

  it.each<[string, Strength]>([
    ['shared', 'shared_address'],
    ['former', 'former_address'],
  ])('that is %s does not; an agent is told how much is there', async (_, strength) => {
    const { desk, source } = await open([{}], [ticket(ADA, 'Whose?')]);
    const known = person(account('A1'), at(ADA, strength));
    expect(await found(source, known)).toEqual([0, 0]);
    expect(await erase(source, known)).toEqual([0, 0]);
    expect(await unclear(source, known)).toEqual([1, 1]);
    expect(subjects(desk)).toEqual(['Whose?']);
  });

  it('that was merely typed tells nothing at all', async () => {
    const { source } = await open([{}], [ticket(ADA, 'Hers')]);
    const known = person(account('A9'), at(ADA, 'typed'));
    expect(await found(source, known)).toEqual([0, 0]);
    expect(await unclear(source, known)).toEqual([0, 0]);
  });

  it('that nobody has verified does not: whoever adds it has not shown that it is theirs', async () => {
    const { desk, source } = await open(
      [{ email: 'mallory@mail.example' }],
      [ticket('mallory@mail.example', 'Mallory’s')],
    );
    const mallory = userAt(desk, 'mallory@mail.example');
    const { identities } = desk.store;
    const [first] = identities.where('user_id', mallory.id);
    identities.put({ ...first!, id: desk.store.next('user'), value: ADA, primary: false, verified: false });
    expect(await found(source, ada)).toEqual([0, 0]);
    expect(await left(source, ada)).toEqual([0, 0]);
    expect(await unclear(source, ada)).toEqual([1, 1]);
    expect(await erase(source, ada)).toEqual([0, 0]);
    expect(subjects(desk)).toEqual(['Mallory’s']);
  });

  it('that somebody else has by the time of the deed does not, though the profile was recorded', async () => {
    const { desk, source } = await open([{}], [ticket(ADA, 'Whose by now?')]);
    const { identifiers } = await recorded(source, ada);
    const later = person(...identifiers.filter(({ kind }) => kind !== 'email'), at(ADA, 'shared_address'));
    expect(await found(source, later)).toEqual([0, 0]);
    expect(await erase(source, later)).toEqual([0, 0]);
    expect(await unclear(source, later)).toEqual([1, 1]);
    expect([userAt(desk, ADA).standing, subjects(desk)]).toEqual(['active', ['Whose by now?']]);
  });

  it.each([
    [{ verified: true }, true],
    [{ verified: true, verification_method: 'low' }, true],
    [{ verification_method: 'full' }, true],
    [{ verified: true, ownership: 'owned' }, true],
    [{ verified: true, ownership: 'shared' }, false],
    [{ verified: true, verification_method: 'none' }, false],
    [{ verified: false }, false],
    [{ verification_method: 'none' }, false],
    [{}, false],
  ])('with %j proves %s', (said, proven) => {
    expect(isProven({ id: 1, type: 'email', value: ADA, ...said })).toBe(proven);
  });
});

describe('a correction of the address', () => {
  it('verifies one that somebody had added before, so that it leads to the person from now on', async () => {
    const { desk, source } = await open([{}]);
    const [first] = desk.store.identities.where('user_id', userAt(desk, ADA).id);
    const added = { ...first!, id: desk.store.next('user'), value: 'new@mail.example' };
    desk.store.identities.put({ ...added, primary: false, verified: false });
    await source.rectify!(ada, { field: 'email', newValue: 'New@mail.example' }, NOW);
    expect(await found(source, person(at('new@mail.example')))).toEqual([1, 0]);
    expect(desk.store.identities.where('value', ADA)).toEqual([]);
  });
});

describe('a ticket', () => {
  it('whose requester was changed meanwhile stays, and an agent is told', async () => {
    const { desk, source } = await open(
      [{}, { email: 'eve@mail.example' }],
      [ticket(ADA, 'Stays hers'), ticket(ADA, 'Given to Eve')],
    );
    const known = await recorded(source, ada);
    change(desk, 'Given to Eve', { requester_id: userAt(desk, 'eve@mail.example').id });
    expect(await unclear(source, known)).toEqual([0, 1]);
    expect(await erase(source, known)).toEqual([1, 1]);
    expect(await left(source, known)).toEqual([0, 0]);
    expect(subjects(desk)).toEqual(['Given to Eve']);
    expect(await erase(source, known)).toEqual([1, 0]);
    expect(await unclear(source, known)).toEqual([0, 1]);
  });

  it('that an agent has deleted is not destroyed by us, nor counted: it no longer says whose it was', async () => {
    const { desk, source } = await open([{}], [ticket(ADA, 'In the trash')]);
    const known = await recorded(source, ada);
    const { actor } = byAgent(desk);
    desk.store.tickets.put({
      ...ticketOf(desk, 'In the trash'),
      deleted: { at: actor.updated_at, by: actor.id },
    });
    expect(await erase(source, known)).toEqual([1, 0]);
    expect(await left(source, known)).toEqual([0, 0]);
    expect(ticketOf(desk, 'In the trash')).toBeDefined();
    expect(source.trash).toEqual({ category: 'support_tickets', days: 30 });
  });

  it('that this product has filed is nobody’s data, though an agent has made the person its requester', async () => {
    const { desk, source } = await open([{}], [ticket(ADA, 'Hers')]);
    const reference = newReference(secureRandomness);
    const filed = { external_id: reference, subject: 'Ours', comment: { body: 'Erasure asked for.' } };
    createTicket(
      desk.store,
      readTicketInput({ ticket: { ...filed, requester_id: userAt(desk, ADA).id } }),
      byAgent(desk),
    );
    const known = await recorded(source, ada);
    expect(known.identifiers.filter(({ kind }) => kind === 'zendeskTicketId')).toHaveLength(1);
    expect(await found(source, known)).toEqual([1, 1]);
    expect(JSON.stringify(await source.export(known))).not.toContain('Erasure asked for');
    expect(await erase(source, known)).toEqual([1, 1]);
    expect(await left(source, known)).toEqual([0, 0]);
    expect(subjects(desk)).toEqual(['Ours']);
    const requester = desk.store.users.get(ticketOf(desk, 'Ours').requester_id);
    expect(requester?.name).toBe(SERVICE_USER.name);
  });

  it('that carries a reference of ours is not deleted by its recorded number either', async () => {
    const { desk, source } = await open([{}], [ticket(ADA, 'Hers')]);
    const known = await recorded(source, ada);
    change(desk, 'Hers', { external_id: newReference(secureRandomness) });
    expect(await erase(source, known)).toEqual([1, 0]);
    expect(subjects(desk)).toEqual(['Hers']);
  });

  it('of theirs that comes in after the erasure keeps the proof from passing', async () => {
    const { desk, source } = await open([{}], [ticket(ADA, 'Hers')]);
    const known = await recorded(source, ada);
    await erase(source, known);
    expect(await left(source, known)).toEqual([0, 0]);
    seedDesk(desk, {
      users: [{ name: 'Ada again', email: 'Ada@Mail.example' }],
      tickets: [ticket(ADA, 'New')],
    });
    expect(await left(source, known)).toEqual([1, 1]);
  });
});

describe('a proof of absence', () => {
  it('finds by the account’s key what was never recorded and has no address of theirs', async () => {
    const { source } = await open([{ email: 'other@mail.example', externalId: 'A1' }]);
    expect(await left(source, ada)).toEqual([1, 0]);
  });

  it('does not rest on the search: where it finds nothing, the recorded numbers still do', async () => {
    const { desk, source } = await open([{ externalId: 'A1' }], [ticket(ADA, 'Hers')]);
    const known = await recorded(source, ada);
    const { identities, users } = desk.store;
    for (const one of identities.where('user_id', userAt(desk, ADA).id)) identities.remove(one.id);
    users.put({ ...userAt(desk, ADA), email: null, standing: 'deleted' });
    expect(await found(source, known)).toEqual([0, 0]);
    expect(await left(source, known)).toEqual([1, 1]);
  });
});

describe('tickets of others on which the person is in copy', () => {
  const EVE = 'eve@mail.example';
  const users = [{ externalId: 'A1' }, { email: EVE }];
  const tickets = [
    ticket(EVE, 'Open of Eve', { copiedTo: [ADA, 'marco.bianchi@desk.example'] }),
    ticket(EVE, 'Closed of Eve', { copiedTo: [ADA], status: 'closed' }),
    ticket(EVE, 'Eve’s alone'),
    ticket(ADA, 'Hers', { copiedTo: [EVE] }),
  ];
  const comment = (desk: Desk, subject: string, author: string, body: string) =>
    change(desk, subject, { comment: { body, author_id: userAt(desk, author).id } });

  it('count only where the data map says so', async () => {
    const { desk, source } = await open(users, tickets);
    expect(await found(source, ada)).toEqual([1, 1]);
    const known = await recorded(zendeskSourceOn(desk, { copiedTickets: true }), ada);
    expect(await found(zendeskSourceOn(desk, { copiedTickets: true }), ada)).toEqual([1, 3]);
    expect(known.identifiers.filter(({ kind }) => kind === 'zendeskCopiedTicketId')).toHaveLength(2);
  });

  it('are handed out as far as the person wrote in them', async () => {
    const { desk, source } = await open(users, tickets, { copiedTickets: true });
    comment(desk, 'Open of Eve', ADA, 'Me too');
    comment(desk, 'Open of Eve', 'marco.bianchi@desk.example', 'Dear Eve');
    const [, exported] = await source.export(ada);
    const copies = exported!.records.filter(({ inCopy }) => inCopy);
    expect(copies.map(({ comments }) => comments)).toEqual([
      [expect.objectContaining({ from: 'you', text: 'Me too' })],
      [],
    ]);
    expect(JSON.stringify(copies)).not.toMatch(/Eve|Dear/);
  });

  it('are never deleted: the person is taken off the copy where Zendesk still changes the ticket', async () => {
    const { desk, source } = await open(users, tickets, { copiedTickets: true });
    comment(desk, 'Open of Eve', ADA, 'Me too');
    const known = await recorded(source, ada);
    expect(await left(source, known)).toEqual([1, 2]);
    expect(await unclear(source, known)).toEqual([0, 1]);
    expect(await erase(source, known)).toEqual([1, 3]);
    expect(await left(source, known)).toEqual([0, 0]);
    expect(subjects(desk)).toEqual(['Open of Eve', 'Closed of Eve', 'Eve’s alone']);
    const copied = (subject: string) =>
      ticketOf(desk, subject).collaborator_ids.map((id) => desk.store.users.get(id)?.name);
    expect(copied('Open of Eve')).toEqual(['Marco Bianchi']);
    expect(copied('Closed of Eve')).toEqual(['Permanently Deleted User']);
    expect(await erase(source, known)).toEqual([1, 0]);
  });

  it('leave their own requesters everything: an erasure of Eve takes hers, and nothing where she is in copy', async () => {
    const { desk, source } = await open(users, tickets, { copiedTickets: true });
    await erase(source, await recorded(source, person(account('E1'), at(EVE))));
    expect(subjects(desk)).toEqual(['Hers']);
    expect(ticketOf(desk, 'Hers').collaborator_ids).toEqual([]);
  });
});

describe('a profile at an international domain', () => {
  it.each([
    ['ada@bücher.example', 'ada@xn--bcher-kva.example'],
    ['ada@xn--bcher-kva.example', 'ada@bücher.example'],
  ])('is found and erased where Zendesk holds %j and we know %j', async (held, known) => {
    const { desk, source } = await open([{ email: held }], [ticket(held, 'Hers')]);
    const subject = await recorded(source, person(account('A1'), at(known)));
    expect(counted(await source.find(subject))).toEqual([1, 1]);
    expect(await erase(source, subject)).toEqual([1, 1]);
    expect(subjects(desk)).toEqual([]);
    expect((await source.verifyAbsence(subject, 'all_but_contact', NOW)).absent).toBe(true);
  });
});
