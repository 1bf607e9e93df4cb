import { describe, expect, it } from 'vitest';
import { SECOND } from '../../../../observe/clock.ts';
import { type Api, apiOf, type Json } from '../apiClient.ts';
import { openDesk } from '../openDesk.ts';

const opened = async () => {
  const desk = await openDesk({ delays: { latency: 0, job: 10 * SECOND, compliance: 100 * SECOND } });
  const api = await apiOf(desk);
  const { body } = await api('POST', '/tickets', {
    ticket: {
      subject: 'Question',
      comment: { body: 'My name is Ada' },
      requester: { name: 'Ada', email: 'ada@example.org' },
    },
  });
  return { desk, api, ticketId: body.ticket.id as number, userId: body.ticket.requester_id as number };
};

const deletion = (api: Api, path: string) => api('DELETE', path);
const close = (api: Api, id: number) => api('PUT', `/tickets/${id}`, { ticket: { status: 'closed' } });

describe('deleting a person', () => {
  it.each(['new', 'open', 'pending', 'hold', 'solved'])(
    'is refused while they are requester of a ticket that is %s',
    async (status) => {
      const { api, ticketId, userId } = await opened();
      await api('PUT', `/tickets/${ticketId}`, { ticket: { status, tags: ['x'] } });
      const refused = await deletion(api, `/users/${userId}`);
      expect(refused).toMatchObject({
        status: 422,
        body: { details: { base: [{ error: 'RequesterOfOpenTickets' }] } },
      });
    },
  );

  it('works once their tickets are closed, deleted or somebody else’s', async () => {
    for (const clear of [
      (api: Api, id: number) => close(api, id),
      (api: Api, id: number) => deletion(api, `/tickets/${id}`),
      async (api: Api, id: number) => {
        const { user } = (await api('POST', '/users', { user: { name: 'Service' } })).body;
        return api('PUT', `/tickets/${id}`, { ticket: { requester_id: user.id } });
      },
    ]) {
      const { api, ticketId, userId } = await opened();
      await clear(api, ticketId);
      expect((await deletion(api, `/users/${userId}`)).body.user).toMatchObject({
        id: userId,
        active: false,
      });
    }
  });

  it('leaves them to be looked up, but neither listed nor found, and their address free', async () => {
    const { api, ticketId, userId } = await opened();
    await close(api, ticketId);
    await deletion(api, `/users/${userId}`);
    expect((await api('GET', `/users/${userId}`)).body.user).toMatchObject({ active: false, name: 'Ada' });
    expect((await api('GET', `/deleted_users/${userId}`)).body.deleted_user.email).toBe('ada@example.org');
    expect((await api('GET', '/users/search?query=email:ada@example.org')).body.users).toEqual([]);
    expect((await deletion(api, `/users/${userId}`)).status).toBe(404);
    expect((await api('POST', '/users', { user: { name: 'A', email: 'ada@example.org' } })).status).toBe(201);
  });
});

describe('erasing a person for good', () => {
  const erased = async () => {
    const world = await opened();
    await close(world.api, world.ticketId);
    await deletion(world.api, `/users/${world.userId}`);
    return { ...world, answer: await deletion(world.api, `/deleted_users/${world.userId}`) };
  };
  const statuses = async (api: Api, id: number): Promise<string[]> =>
    (await api('GET', `/users/${id}/compliance_deletion_statuses`)).body.compliance_deletion_statuses.map(
      ({ application, action }: Json) => `${application} ${action}`,
    );

  it('is a second step after the first', async () => {
    const { api, userId } = await opened();
    expect((await deletion(api, `/deleted_users/${userId}`)).status).toBe(404);
  });

  it('advances over time, product by product', async () => {
    const { desk, api, userId, answer } = await erased();
    expect(answer.status).toBe(200);
    expect(await statuses(api, userId)).toEqual(['all request_deletion']);
    desk.clock.advance(35 * SECOND);
    expect(await statuses(api, userId)).toEqual(['all request_deletion', 'support started', 'chat started']);
    desk.clock.advance(30 * SECOND);
    expect(await statuses(api, userId)).toContain('support complete');
    expect(await statuses(api, userId)).not.toContain('chat complete');
    desk.clock.advance(35 * SECOND);
    expect(await statuses(api, userId)).toContain('chat complete');
  });

  it('leaves a number and nothing else', async () => {
    const { desk, api, userId, ticketId } = await erased();
    desk.clock.advance(100 * SECOND);
    expect((await api('GET', `/users/${userId}`)).body.user).toMatchObject({
      name: 'Permanently Deleted User',
      email: null,
      active: false,
    });
    expect((await api('GET', `/users/${userId}/identities`)).body.identities).toEqual([]);
    expect((await api('GET', `/deleted_users/${userId}`)).status).toBe(404);
    expect((await api('GET', `/tickets/${ticketId}`)).body.ticket.requester_id).toBe(userId);
    expect(JSON.stringify(desk.store.users.all())).not.toContain('ada@example.org');
  });

  it('is asked for once', async () => {
    const { api, userId } = await erased();
    expect((await deletion(api, `/deleted_users/${userId}`)).status).toBe(404);
  });
});

describe('deleting a ticket', () => {
  it('takes it out of every list but that of the deleted ones', async () => {
    const { api, ticketId } = await opened();
    expect((await deletion(api, `/tickets/${ticketId}`)).status).toBe(204);
    expect((await api('GET', `/tickets/${ticketId}`)).status).toBe(404);
    expect((await api('GET', '/tickets')).body.tickets).toEqual([]);
    expect((await api('GET', `/tickets/${ticketId}/comments`)).status).toBe(404);
    expect((await api('GET', '/deleted_tickets')).body.deleted_tickets).toMatchObject([
      { id: ticketId, actor: { name: 'Rightsdesk' }, previous_state: 'new' },
    ]);
  });

  it('for good is a job that advances over time', async () => {
    const { desk, api, ticketId } = await opened();
    await deletion(api, `/tickets/${ticketId}`);
    const { job_status } = (await deletion(api, `/deleted_tickets/${ticketId}`)).body;
    expect(job_status.status).toBe('queued');
    const look = async () => (await api('GET', `/job_statuses/${job_status.id}`)).body.job_status;
    expect(await look()).toMatchObject({ status: 'working', progress: 0 });
    desk.clock.advance(10 * SECOND);
    expect(await look()).toMatchObject({
      status: 'completed',
      progress: 1,
      results: [{ id: ticketId, success: true }],
    });
    expect((await api('GET', '/deleted_tickets')).body.deleted_tickets).toEqual([]);
    expect([...desk.store.comments.all(), ...desk.store.audits.all(), ...desk.store.tickets.all()]).toEqual(
      [],
    );
  });

  it('for good needs the first step, and a job must be there to be looked at', async () => {
    const { api, ticketId } = await opened();
    expect((await deletion(api, `/deleted_tickets/${ticketId}`)).status).toBe(404);
    expect((await api('GET', '/job_statuses/none')).status).toBe(404);
  });
});

describe('redacting a comment', () => {
  const redact = async (world: Awaited<ReturnType<typeof opened>>, html_body: string) => {
    const { comments } = (await world.api('GET', `/tickets/${world.ticketId}/comments`)).body;
    return world.api('PUT', `/comment_redactions/${comments[0].id}`, {
      ticket_id: world.ticketId,
      html_body,
    });
  };

  it('blackens what is marked, for ever, in the description too, and leaves a trace of who did it', async () => {
    const world = await opened();
    const { status, body } = await redact(
      world,
      '<div class="zd-comment" dir="auto">My name is <redact>Ada</redact></div>',
    );
    expect(status).toBe(200);
    expect(body.comment.body).toBe('My name is ▇▇▇');
    expect((await world.api('GET', `/tickets/${world.ticketId}`)).body.ticket.description).toBe(
      'My name is ▇▇▇',
    );
    const { audits } = (await world.api('GET', `/tickets/${world.ticketId}/audits`)).body;
    expect(audits.at(-1).events).toMatchObject([{ type: 'CommentRedactionEvent' }]);
    expect(
      JSON.stringify([...world.desk.store.comments.all(), ...world.desk.store.audits.all()]),
    ).not.toContain('Ada');
  });

  it('works on closed tickets', async () => {
    const world = await opened();
    await close(world.api, world.ticketId);
    expect((await redact(world, '<div>My name is <redact>Ada</redact></div>')).status).toBe(200);
  });

  it('cannot change what stands there', async () => {
    const world = await opened();
    expect((await redact(world, '<div>My name is <redact>Eve</redact></div>')).status).toBe(422);
    expect((await redact(world, '<div>My name</div>')).status).toBe(422);
  });

  it('of a comment on another ticket is not found', async () => {
    const world = await opened();
    const { comments } = (await world.api('GET', `/tickets/${world.ticketId}/comments`)).body;
    const wrong = { ticket_id: world.ticketId + 1, html_body: '<div>My name is Ada</div>' };
    expect((await world.api('PUT', `/comment_redactions/${comments[0].id}`, wrong)).status).toBe(404);
  });
});
