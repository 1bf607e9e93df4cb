import { describe, expect, it } from 'vitest';
import { openAccount } from '../openAccount.ts';

const opened = async () => {
  const account = await openAccount();
  const ask = (name: string) => account.file({ requester: { name, email: `${name}@example.org` } });
  const [source, target] = [await ask('ada'), await ask('bo')];
  const merge = (body: object) =>
    account.api('POST', `/tickets/${target.id}/merge`, { ids: [source.id], ...body });
  return { ...account, source, target, merge };
};

describe('a merge', () => {
  it('closes the source and writes on both, in notes that say they come from a merge', async () => {
    const { source, target, merge, show, comments } = await opened();
    expect((await merge({ source_comment: 'Moved', target_comment: 'Taken over' })).status).toBe(200);
    expect(await show(source.id)).toMatchObject({ status: 'closed', tags: ['closed_by_merge'] });
    expect(await show(target.id)).toMatchObject({ status: 'new', collaborator_ids: [] });
    for (const [id, body, other] of [
      [source.id, 'Moved', target.id],
      [target.id, 'Taken over', source.id],
    ]) {
      expect((await comments(id)).at(-1)).toMatchObject({
        body,
        public: false,
        via: { channel: 'merge', source: { rel: 'merge', from: { ticket_id: other } } },
      });
    }
  });

  it('writes in public on request, and then puts who asked in the source in copy', async () => {
    const { source, target, merge, show, comments } = await opened();
    await merge({ target_comment_is_public: true });
    expect((await show(target.id)).collaborator_ids).toEqual([source.requester_id]);
    expect((await comments(target.id)).at(-1)?.public).toBe(true);
    expect((await comments(source.id)).at(-1)?.public).toBe(false);
  });

  it('writes notes where a ticket has never been public', async () => {
    const { api, file, source, comments, show } = await opened();
    const inside = await file({ comment: { body: 'Inside', public: false } });
    const body = { ids: [source.id], target_comment_is_public: true, source_comment_is_public: true };
    await api('POST', `/tickets/${inside.id}/merge`, body);
    for (const id of [inside.id, source.id]) expect((await comments(id)).at(-1)?.public).toBe(false);
    expect((await show(source.id)).status).toBe('closed');
  });

  it('does not take a closed ticket, on either side', async () => {
    const { api, source, target, merge, change, comments } = await opened();
    await change(target.id, { status: 'closed' });
    const job = (await merge({})).body.job_status.id;
    const status = (await api('GET', `/job_statuses/${job}`)).body.job_status;
    expect(status.results).toMatchObject([{ id: source.id, success: false }]);
    expect(await comments(source.id)).toHaveLength(1);
  });
});
