import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../../observe/clock.ts';
import { type Api, apiOf, type Json, tokenFor } from '../apiClient.ts';
import { openDesk } from '../openDesk.ts';

const opened = async () => {
  const desk = await openDesk();
  const api = await apiOf(desk);
  return { desk, api };
};

const create = async (api: Api, ticket: Json = {}): Promise<Json> => {
  const answer = await api('POST', '/tickets', { ticket: { comment: { body: 'Hello' }, ...ticket } });
  expect(answer.status).toBe(201);
  return answer.body.ticket;
};

const fieldId = async (api: Api, title: string): Promise<number> =>
  (await api('GET', '/ticket_fields')).body.ticket_fields.find((field: Json) => field.title === title).id;

describe('every path', () => {
  it('is answered with and without .json', async () => {
    const { api } = await opened();
    const { id } = await create(api);
    for (const path of [
      '/tickets',
      `/tickets/${id}`,
      `/tickets/${id}/comments`,
      '/users/me',
      '/ticket_fields',
    ]) {
      const [plain, json] = [await api('GET', path), await api('GET', `${path}.json`)];
      expect(plain.status).toBe(200);
      expect(json.body).toEqual(plain.body);
    }
  });

  it('that does not exist is 404, and a method that it does not have, too', async () => {
    const { api } = await opened();
    expect(await api('GET', '/nothing')).toMatchObject({ status: 404, body: { error: 'InvalidEndpoint' } });
    expect((await api('DELETE', '/tickets')).status).toBe(404);
  });

  it.each(['99999999', 'abc', '-1', '1.5', 'NaN', '__proto__'])(
    'of the ticket %s is not found',
    async (id) => {
      const { api } = await opened();
      expect(await api('GET', `/tickets/${id}`)).toMatchObject({
        status: 404,
        body: { error: 'RecordNotFound' },
      });
    },
  );
});

describe('a body', () => {
  it('must be JSON, and say so', async () => {
    const { desk, api } = await opened();
    expect((await api('POST', '/tickets', { ticket: {} }, { 'content-type': 'text/plain' })).status).toBe(
      415,
    );
    const headers = {
      authorization: `Bearer ${(await tokenFor(desk)).body.access_token}`,
      'content-type': 'application/json',
    };
    const broken = await fetch(`${desk.url}/api/v2/tickets`, { method: 'POST', headers, body: '{"ticket":' });
    expect(broken.status).toBe(400);
  });

  it.each([
    [{}, 400],
    [{ ticket: 'x' }, 400],
    [{ ticket: { comment: 'x' } }, 400],
    [{ ticket: { comment: { body: 'x' }, subject: 7 } }, 400],
    [{ ticket: { comment: { body: 'x' }, tags: 'a' } }, 400],
    [{ ticket: { comment: { body: 'x', public: 'no' } } }, 400],
    [{ ticket: {} }, 422],
    [{ ticket: { comment: { body: '  ' } } }, 422],
    [{ ticket: { comment: { body: 'x'.repeat(65_537) } } }, 422],
    [{ ticket: { comment: { body: 'x' }, status: 'done' } }, 422],
    [{ ticket: { comment: { body: 'x' }, priority: 'huge' } }, 422],
    [{ ticket: { comment: { body: 'x' }, requester_id: 5 } }, 422],
    [{ ticket: { comment: { body: 'x' }, assignee_id: 5 } }, 422],
    [{ ticket: { comment: { body: 'x' }, requester: { name: 'A', email: 'no address' } } }, 422],
  ])('%j is refused with %i, and nothing is created', async (body, status) => {
    const { desk, api } = await opened();
    expect((await api('POST', '/tickets', body)).status).toBe(status);
    expect(desk.store.tickets.all()).toEqual([]);
  });
});

describe('a new ticket', () => {
  it('has its first comment as description, and its place', async () => {
    const { desk, api } = await opened();
    const answer = await api('POST', '/tickets', { ticket: { comment: { body: 'First line\nand more' } } });
    expect(answer.body.ticket).toMatchObject({
      subject: 'First line',
      description: 'First line\nand more',
      status: 'new',
      is_public: true,
      created_at: '2026-03-02T09:00:00Z',
    });
    expect(answer.headers.get('location')).toBe(`${desk.url}/api/v2/tickets/${answer.body.ticket.id}.json`);
  });

  it('may be an internal note only', async () => {
    const { api } = await opened();
    const ticket = await create(api, { comment: { body: 'Inside', public: false } });
    expect(ticket.is_public).toBe(false);
    expect((await api('GET', `/tickets/${ticket.id}/comments`)).body.comments).toMatchObject([
      { body: 'Inside', public: false },
    ]);
  });

  it('makes its requester known, once', async () => {
    const { desk, api } = await opened();
    const requester = { name: 'Ada', email: 'Ada@Example.org' };
    const [one, two] = [await create(api, { requester }), await create(api, { requester })];
    expect(one.requester_id).toBe(two.requester_id);
    expect(desk.store.users.get(one.requester_id)).toMatchObject({
      email: 'ada@example.org',
      role: 'end-user',
    });
  });

  it('may carry an external_id that another one has already: the oldest is listed first', async () => {
    const { api } = await opened();
    const ids = [];
    for (let n = 0; n < 2; n += 1) ids.push((await create(api, { external_id: 'RD-1' })).id);
    await create(api, { external_id: 'RD-10' });
    const found = await api('GET', '/tickets?external_id=RD-1');
    expect(found.body.tickets.map(({ id }: Json) => id)).toEqual(ids);
  });
});

describe('custom fields', () => {
  it('are named, hold what was set, and a dropdown becomes a tag', async () => {
    const { api } = await opened();
    const kind = await fieldId(api, 'Privacy request');
    const reference = await fieldId(api, 'Privacy reference');
    const ticket = await create(api, {
      tags: ['vip'],
      custom_fields: [
        { id: kind, value: 'erasure' },
        { id: reference, value: 'RD-1' },
      ],
    });
    expect(ticket.custom_fields).toContainEqual({ id: kind, value: 'erasure' });
    expect(ticket.custom_fields).toContainEqual({ id: reference, value: 'RD-1' });
    expect(ticket.tags).toEqual(['erasure', 'vip']);
    const changed = await api('PUT', `/tickets/${ticket.id}`, {
      ticket: { custom_fields: [{ id: kind, value: 'access' }] },
    });
    expect(changed.body.ticket.tags).toEqual(['access', 'vip']);
  });

  it('refuse a value that the dropdown does not have, and a day that is none', async () => {
    const { api } = await opened();
    for (const [title, value] of [
      ['Privacy request', 'destruction'],
      ['Privacy deadline', '2026-02-30'],
      ['Privacy deadline', 'tomorrow'],
    ] as const) {
      const custom_fields = [{ id: await fieldId(api, title), value }];
      expect(
        (await api('POST', '/tickets', { ticket: { comment: { body: 'x' }, custom_fields } })).status,
      ).toBe(422);
    }
  });

  it('that nobody knows are passed over in silence, as in Zendesk', async () => {
    const { api } = await opened();
    const ticket = await create(api, { custom_fields: [{ id: 12345, value: 'x' }] });
    expect(ticket.custom_fields.map(({ id }: Json) => id)).not.toContain(12345);
  });
});

describe('an update', () => {
  it('changes what it names and nothing else', async () => {
    const { desk, api } = await opened();
    const ticket = await create(api, { subject: 'Old', priority: 'high', tags: ['a'] });
    desk.clock.advance(MINUTE);
    const { body } = await api('PUT', `/tickets/${ticket.id}`, { ticket: { status: 'pending' } });
    expect(body.ticket).toEqual({
      ...ticket,
      status: 'pending',
      updated_at: '2026-03-02T09:01:00Z',
      generated_timestamp: expect.any(Number),
    });
  });

  it('with safe_update is refused when somebody was faster', async () => {
    const { desk, api } = await opened();
    const { id, updated_at } = await create(api);
    const change = (tag: string) =>
      api('PUT', `/tickets/${id}`, { ticket: { tags: [tag], safe_update: true, updated_stamp: updated_at } });
    desk.clock.advance(MINUTE);
    expect((await change('mine')).status).toBe(200);
    expect(await change('theirs')).toMatchObject({ status: 409, body: { error: 'UpdateConflict' } });
    expect((await api('GET', `/tickets/${id}`)).body.ticket.tags).toEqual(['mine']);
  });

  it('of a closed ticket is refused', async () => {
    const { api } = await opened();
    const { id } = await create(api);
    await api('PUT', `/tickets/${id}`, { ticket: { status: 'closed' } });
    const refused = await api('PUT', `/tickets/${id}`, { ticket: { comment: { body: 'late' } } });
    expect(refused).toMatchObject({ status: 422, body: { error: 'RecordInvalid' } });
  });

  it('that is refused leaves nothing behind: comment and change go together', async () => {
    const { api } = await opened();
    const { id } = await create(api);
    const ticket = {
      comment: { body: 'half' },
      custom_fields: [{ id: await fieldId(api, 'Privacy state'), value: 'x' }],
    };
    expect((await api('PUT', `/tickets/${id}`, { ticket })).status).toBe(422);
    expect((await api('GET', `/tickets/${id}/comments`)).body.comments).toHaveLength(1);
  });

  it('that solves takes the ticket, where nobody has it', async () => {
    const { api } = await opened();
    const { id } = await create(api);
    const me = (await api('GET', '/users/me')).body.user.id;
    const { ticket } = (await api('PUT', `/tickets/${id}`, { ticket: { status: 'solved' } })).body;
    expect(ticket).toMatchObject({ status: 'solved', assignee_id: me });
  });
});

describe('audits', () => {
  it('say who changed what, from what, to what', async () => {
    const { desk, api } = await opened();
    const { id } = await create(api, { subject: 'S' });
    await api('PUT', `/tickets/${id}`, {
      ticket: { status: 'open', comment: { body: 'note', public: false } },
    });
    await api('PUT', `/tickets/${id}`, { ticket: { status: 'open' } });
    const { audits } = (await api('GET', `/tickets/${id}/audits`)).body;
    expect(audits).toHaveLength(2);
    expect(audits[0].events[0]).toMatchObject({ type: 'Comment', body: 'Hello', public: true });
    expect(audits[0].events).toContainEqual(
      expect.objectContaining({ type: 'Create', field_name: 'subject', value: 'S' }),
    );
    expect(audits[1].events).toMatchObject([
      { type: 'Comment', body: 'note', public: false },
      { type: 'Change', field_name: 'status', value: 'open', previous_value: 'new' },
    ]);
    const author = desk.store.users.get(audits[1].author_id);
    expect(author?.email).toBe(desk.credentials.email);
  });
});

describe('lists', () => {
  it('come by pages of numbers, with a count and the next page', async () => {
    const { api } = await opened();
    for (let n = 0; n < 5; n += 1) await create(api, { subject: `t${n}` });
    const seen: string[] = [];
    let path: string | null = '/tickets?per_page=2';
    while (path) {
      const { body } = await api('GET', path);
      expect(body.count).toBe(5);
      seen.push(...body.tickets.map(({ subject }: Json) => subject));
      path =
        body.next_page &&
        new URL(body.next_page).pathname.replace('/api/v2', '') + new URL(body.next_page).search;
    }
    expect(seen).toEqual(['t0', 't1', 't2', 't3', 't4']);
  });

  it('come by cursor, with meta and links', async () => {
    const { api } = await opened();
    for (let n = 0; n < 3; n += 1) await create(api, { subject: `t${n}` });
    const first = (await api('GET', '/tickets?page[size]=2')).body;
    expect(first.meta.has_more).toBe(true);
    expect(first).not.toHaveProperty('count');
    const next = (await api('GET', `/tickets?page[size]=2&page[after]=${first.meta.after_cursor}`)).body;
    expect(next.tickets.map(({ subject }: Json) => subject)).toEqual(['t2']);
    expect(next).toMatchObject({ meta: { has_more: false }, links: { next: null } });
  });

  it.each(['per_page=x', 'page=-1', 'page[after]=zzz', 'page[size]=1e9'])(
    'are refused for ?%s',
    async (query) => {
      const { api } = await opened();
      expect((await api('GET', `/tickets?${query}`)).status).toBe(400);
    },
  );

  it('of chosen tickets leave out what is not there', async () => {
    const { api } = await opened();
    const { id } = await create(api);
    expect((await api('GET', `/tickets/show_many?ids=${id},999999`)).body.tickets).toMatchObject([{ id }]);
    for (const ids of ['', 'a', Array(101).fill(1).join(',')])
      expect((await api('GET', `/tickets/show_many?ids=${ids}`)).status).toBe(400);
  });

  it('of what somebody requested', async () => {
    const { api } = await opened();
    const mine = await create(api, { requester: { name: 'Ada', email: 'ada@example.org' } });
    await create(api);
    const { body } = await api('GET', `/users/${mine.requester_id}/tickets/requested`);
    expect(body.tickets.map(({ id }: Json) => id)).toEqual([mine.id]);
  });
});

describe('the search', () => {
  it('finds tickets by state, tag, requester and words', async () => {
    const { api } = await opened();
    const a = await create(api, {
      subject: 'Please erase',
      tags: ['gdpr'],
      requester: { name: 'A', email: 'a@example.org' },
    });
    const b = await create(api, { subject: 'Invoice', status: 'solved' });
    const find = async (query: string) =>
      (await api('GET', `/search?query=${encodeURIComponent(`type:ticket ${query}`)}`)).body.results.map(
        ({ id }: Json) => id,
      );
    expect(await find('status<solved')).toEqual([a.id]);
    expect(await find('status:solved')).toEqual([b.id]);
    expect(await find('tags:gdpr')).toEqual([a.id]);
    expect(await find('requester:a@example.org')).toEqual([a.id]);
    expect(await find('invoice')).toEqual([b.id]);
  });
});

describe('people in copy', () => {
  const inCopy = async (api: Api, user: number): Promise<number[]> =>
    (await api('GET', `/users/${user}/tickets/ccd`)).body.tickets.map(({ id }: Json) => id);
  const person = async (api: Api, email: string): Promise<number> =>
    (await api('POST', '/users', { user: { name: 'P', email } })).body.user.id;

  it('are kept as sent, replaced as a list, or changed one by one', async () => {
    const { api } = await opened();
    const [ada, eve] = [await person(api, 'ada@example.org'), await person(api, 'eve@example.org')];
    const { id } = await create(api, { collaborator_ids: [ada] });
    expect(await inCopy(api, ada)).toEqual([id]);
    const change = async (ticket: Json): Promise<number[]> =>
      (await api('PUT', `/tickets/${id}`, { ticket })).body.ticket.email_cc_ids;
    expect(await change({ email_ccs: [{ user_id: String(eve), action: 'put' }] })).toEqual([ada, eve]);
    expect(await change({ email_ccs: [{ user_email: 'ADA@example.org', action: 'delete' }] })).toEqual([eve]);
    expect(await change({ collaborator_ids: [] })).toEqual([]);
    expect(await inCopy(api, eve)).toEqual([]);
  });

  it('may be new to the account, but not unknown to it', async () => {
    const { api } = await opened();
    const { id } = await create(api);
    const put = (ticket: Json) => api('PUT', `/tickets/${id}`, { ticket });
    const { body } = await put({ email_ccs: [{ user_email: 'new@example.org', user_name: 'New' }] });
    const [made] = body.ticket.collaborator_ids;
    expect((await api('GET', `/users/${made}`)).body.user).toMatchObject({ name: 'New', verified: false });
    expect((await put({ collaborator_ids: [1] })).status).toBe(422);
  });

  it('see nothing of it once the ticket is deleted', async () => {
    const { api } = await opened();
    const ada = await person(api, 'ada@example.org');
    const { id } = await create(api, { collaborator_ids: [ada] });
    await api('DELETE', `/tickets/${id}`);
    expect(await inCopy(api, ada)).toEqual([]);
  });
});
