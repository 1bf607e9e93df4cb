import { describe, expect, it } from 'vitest';
import { type Api, apiOf, type Json } from '../apiClient.ts';
import { openDesk } from '../openDesk.ts';

const opened = async () => {
  const desk = await openDesk();
  return { desk, api: await apiOf(desk) };
};
const create = async (api: Api, user: Json): Promise<Json> => {
  const answer = await api('POST', '/users', { user: { name: 'Ada', ...user } });
  expect(answer.status).toBe(201);
  return answer.body.user;
};
const ids = (answer: { body: Json }): number[] => answer.body.users.map(({ id }: Json) => id);

describe('a new person', () => {
  it('is an end user with a primary address in lower case', async () => {
    const { api } = await opened();
    const user = await create(api, {
      email: 'Ada@Example.org',
      phone: '+41 22 555 01 00',
      external_id: 'c-1',
    });
    expect(user).toMatchObject({
      role: 'end-user',
      email: 'ada@example.org',
      active: true,
      external_id: 'c-1',
    });
    const { identities } = (await api('GET', `/users/${user.id}/identities`)).body;
    expect(identities.map(({ type, value, primary }: Json) => [type, value, primary])).toEqual([
      ['email', 'ada@example.org', true],
      ['phone_number', '+41 22 555 01 00', true],
    ]);
  });

  it.each([
    [{ user: { email: 'ada@example.org' } }, 422],
    [{ user: { name: ' ' } }, 422],
    [{ user: { name: 'A', email: 'a@b@c' } }, 422],
    [{ user: { name: 'A', email: 'evil@x.example, ada@example.org' } }, 422],
    [{ user: { name: 'A', role: 'admin' } }, 422],
    [{ user: { name: 7 } }, 400],
    [{ user: [] }, 400],
    [{}, 400],
  ])('as %j is refused with %i', async (body, status) => {
    const { desk, api } = await opened();
    const before = desk.store.users.all().length;
    expect((await api('POST', '/users', body)).status).toBe(status);
    expect(desk.store.users.all()).toHaveLength(before);
  });

  it('cannot have an address that somebody has', async () => {
    const { api } = await opened();
    await create(api, { email: 'ada@example.org' });
    expect((await api('POST', '/users', { user: { name: 'Eve', email: 'ADA@example.org' } })).status).toBe(
      422,
    );
  });
});

describe('create or update', () => {
  it('knows a person by their number first, by their address else', async () => {
    const { api } = await opened();
    const write = (user: Json) => api('POST', '/users/create_or_update', { user });
    const made = await write({ name: 'Ada', email: 'ada@example.org', external_id: 'c-1' });
    expect(made.status).toBe(201);
    const again = await write({ name: 'Ada L.', email: 'ada@example.org' });
    expect(again).toMatchObject({ status: 200, body: { user: { id: made.body.user.id, name: 'Ada L.' } } });
    const byNumber = await write({ name: 'Ada M.', external_id: 'C-1' });
    expect(byNumber.body.user).toMatchObject({ id: made.body.user.id, name: 'Ada M.' });
  });
});

describe('the search for people', () => {
  it('is loose on bare words and exact on addresses', async () => {
    const { api } = await opened();
    const ada = await create(api, { email: 'ada@example.org' });
    const other = await create(api, { name: 'Adalbert', email: 'x.ada@example.org.example' });
    const search = (query: string) => api('GET', `/users/search?query=${encodeURIComponent(query)}`);
    expect(ids(await search('ada@example.org'))).toEqual([ada.id, other.id]);
    expect(ids(await search('email:ada@example.org'))).toEqual([ada.id]);
    expect(ids(await search('email:ADA@example.org'))).toEqual([ada.id]);
    expect(ids(await search('nobody'))).toEqual([]);
  });

  it('by external_id ignores case, and something must be asked', async () => {
    const { api } = await opened();
    const { id } = await create(api, { external_id: 'Cust-9' });
    expect(ids(await api('GET', '/users/search?external_id=cust-9'))).toEqual([id]);
    expect((await api('GET', '/users/search')).status).toBe(400);
  });
});

describe('addresses of a person', () => {
  it('given in an update are added as secondary ones, and made primary apart', async () => {
    const { api } = await opened();
    const { id } = await create(api, { email: 'old@example.org' });
    await api('PUT', `/users/${id}`, { user: { email: 'new@example.org' } });
    expect((await api('GET', `/users/${id}`)).body.user.email).toBe('old@example.org');
    const { identities } = (await api('GET', `/users/${id}/identities`)).body;
    const added = identities.find(({ value }: Json) => value === 'new@example.org').id;
    await api('PUT', `/users/${id}/identities/${added}/make_primary`);
    expect((await api('GET', `/users/${id}`)).body.user.email).toBe('new@example.org');
    expect((await api('DELETE', `/users/${id}/identities/${added}`)).status).toBe(422);
    const first = identities.find(({ value }: Json) => value === 'old@example.org').id;
    expect((await api('DELETE', `/users/${id}/identities/${first}`)).status).toBe(204);
  });

  it('of somebody else cannot be touched through a wrong path', async () => {
    const { api } = await opened();
    const [a, b] = [
      await create(api, { email: 'a@example.org' }),
      await create(api, { email: 'b@example.org' }),
    ];
    const theirs = (await api('GET', `/users/${b.id}/identities`)).body.identities[0].id;
    expect((await api('DELETE', `/users/${a.id}/identities/${theirs}`)).status).toBe(404);
  });

  it('can be added by themselves', async () => {
    const { api } = await opened();
    const { id } = await create(api, { email: 'a@example.org' });
    const add = (value: string) =>
      api('POST', `/users/${id}/identities`, { identity: { type: 'email', value } });
    expect((await add('second@example.org')).status).toBe(201);
    expect((await add('second@example.org')).status).toBe(422);
    expect((await add('nonsense')).status).toBe(422);
  });
});

describe('whether an address is verified', () => {
  const verifiedOf = async (api: Api, id: number): Promise<[string, boolean, string][]> =>
    (await api('GET', `/users/${id}/identities`)).body.identities.map((one: Json) => [
      one.value,
      one.verified,
      one.verification_method,
    ]);
  const add = (api: Api, id: number, identity: Json) =>
    api('POST', `/users/${id}/identities`, { identity: { type: 'email', ...identity } });

  it('is as it was sent, and nothing that nobody says', async () => {
    const { api } = await opened();
    const said = await create(api, { email: 'said@example.org', verified: true });
    const silent = await create(api, { email: 'silent@example.org', skip_verify_email: true });
    expect([said.verified, silent.verified]).toEqual([true, false]);
    await add(api, silent.id, { value: 'none@example.org' });
    await add(api, silent.id, { value: 'no@example.org', verified: false });
    expect(await verifiedOf(api, silent.id)).toEqual([
      ['silent@example.org', false, 'none'],
      ['none@example.org', false, 'none'],
      ['no@example.org', false, 'none'],
    ]);
    expect((await api('GET', `/users/${silent.id}`)).body.user.verified).toBe(false);
    await add(api, silent.id, { value: 'yes@example.org', verified: true });
    await add(api, silent.id, { value: 'low@example.org', verification_method: 'low' });
    expect((await verifiedOf(api, silent.id)).slice(3)).toEqual([
      ['yes@example.org', true, 'low'],
      ['low@example.org', true, 'low'],
    ]);
    expect((await api('GET', `/users/${silent.id}`)).body.user.verified).toBe(true);
  });

  it('can be said later, and taken back', async () => {
    const { api } = await opened();
    const { id } = await create(api, { email: 'ada@example.org' });
    const first = (await api('GET', `/users/${id}/identities`)).body.identities[0].id;
    expect((await api('PUT', `/users/${id}/identities/${first}/verify`)).body.identity.verified).toBe(true);
    const back = await api('PUT', `/users/${id}/identities/${first}`, { identity: { verified: false } });
    expect(back).toMatchObject({ status: 200, body: { identity: { verified: false } } });
    expect((await api('GET', `/users/${id}`)).body.user.verified).toBe(false);
  });

  it('is not the case for whoever is merely named as a requester', async () => {
    const { api } = await opened();
    const made = await api('POST', '/tickets', {
      ticket: { comment: { body: 'x' }, requester: { name: 'A', email: 'a@example.org' } },
    });
    expect(await verifiedOf(api, made.body.ticket.requester_id)).toEqual([['a@example.org', false, 'none']]);
  });
});
