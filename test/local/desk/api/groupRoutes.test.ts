import { describe, expect, it } from 'vitest';
import type { Json } from '../apiClient.ts';
import { openAccount } from '../openAccount.ts';

const opened = async () => {
  const account = await openAccount();
  const { desk, api } = account;
  const staff = (name: string): number =>
    desk.store.users.all().find((user) => user.name.startsWith(name))?.id ?? 0;
  const addGroup = async (name: string): Promise<number> =>
    (await api('POST', '/groups', { group: { name } })).body.group.id;
  const join = (user_id: number, group_id: number) =>
    api('POST', '/group_memberships', { group_membership: { user_id, group_id } });
  const support = desk.store.groups.all()[0]?.id;
  return { ...account, staff, addGroup, join, support };
};

describe('groups', () => {
  it('are made, renamed, and gone from the list once deleted', async () => {
    const { api, addGroup } = await opened();
    const id = await addGroup('Privacy');
    await api('PUT', `/groups/${id}`, { group: { name: 'Privacy team' } });
    const names = async () => (await api('GET', '/groups')).body.groups.map((one: Json) => one.name);
    expect(await names()).toEqual(['Support', 'Privacy team']);
    expect((await api('DELETE', `/groups/${id}`)).status).toBe(204);
    expect(await names()).toEqual(['Support']);
    expect((await api('GET', `/groups/${id}`)).status).toBe(404);
  });

  it('have members, each once, and only from the staff', async () => {
    const { api, addGroup, join, staff, file } = await opened();
    const id = await addGroup('Privacy');
    expect((await join(staff('Sophie'), id)).status).toBe(201);
    expect((await join(staff('Sophie'), id)).status).toBe(422);
    const customer = (await file({ requester: { name: 'Ada', email: 'ada@example.org' } })).requester_id;
    expect((await join(customer, id)).status).toBe(422);
    const members = (await api('GET', `/groups/${id}/users`)).body.users;
    expect(members.map((one: Json) => one.name)).toEqual(['Sophie Keller']);
    const own = (await api('GET', `/users/${staff('Sophie')}/group_memberships`)).body.group_memberships;
    expect(own.map((one: Json) => [one.group_id === id, one.default])).toEqual([
      [false, true],
      [true, false],
    ]);
    await api('DELETE', `/group_memberships/${own[1].id}`);
    expect((await api('GET', `/groups/${id}/users`)).body.users).toEqual([]);
  });
});

describe('the group of a ticket', () => {
  it('is the default one of whoever is assigned', async () => {
    const { file, change, staff, support } = await opened();
    const { id } = await file();
    expect((await change(id, { assignee_id: staff('Marco') })).group_id).toBe(support);
  });

  it('takes an assignee away who is not in it, and refuses one', async () => {
    const { api, file, change, staff, addGroup } = await opened();
    const privacy = await addGroup('Privacy');
    const { id } = await file({ assignee_id: staff('Marco') });
    expect(await change(id, { group_id: privacy })).toMatchObject({ group_id: privacy, assignee_id: null });
    const both = { ticket: { group_id: privacy, assignee_id: staff('Marco') } };
    expect((await api('PUT', `/tickets/${id}`, both)).status).toBe(422);
    expect((await api('PUT', `/tickets/${id}`, { ticket: { group_id: 77 } })).status).toBe(422);
  });
});
