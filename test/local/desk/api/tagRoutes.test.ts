import { describe, expect, it } from 'vitest';
import { type Api, apiOf, type Json } from '../apiClient.ts';
import { openDesk } from '../openDesk.ts';

const withTicket = async (tags: string[]): Promise<{ api: Api; id: number }> => {
  const api = await apiOf(await openDesk());
  const { body } = await api('POST', '/tickets', { ticket: { comment: { body: 'x' }, tags } });
  return { api, id: body.ticket.id };
};

const tagsOf = async (api: Api, id: number): Promise<string[]> =>
  (await api('GET', `/tickets/${id}/tags`)).body.tags;

describe('tags', () => {
  it('PUT adds, POST replaces, DELETE takes away', async () => {
    const { api, id } = await withTicket(['a', 'b']);
    expect((await api('PUT', `/tickets/${id}/tags`, { tags: ['c', 'b'] })).body).toEqual({
      tags: ['a', 'b', 'c'],
    });
    const replaced = await api('POST', `/tickets/${id}/tags`, { tags: ['x', 'y'] });
    expect(replaced).toMatchObject({ status: 201, body: { tags: ['x', 'y'] } });
    const gone = await api('DELETE', `/tickets/${id}/tags`, { tags: ['x', 'never'] });
    expect([gone.status, gone.body]).toEqual([204, undefined]);
    expect(await tagsOf(api, id)).toEqual(['y']);
  });

  it('of a ticket update replace all of them', async () => {
    const { api, id } = await withTicket(['a', 'b']);
    await api('PUT', `/tickets/${id}`, { ticket: { tags: ['c'] } });
    expect(await tagsOf(api, id)).toEqual(['c']);
  });

  it('are lower case, without blanks, each once', async () => {
    const { api, id } = await withTicket([' GDPR Request ', 'gdpr_request', '', 'É']);
    expect(await tagsOf(api, id)).toEqual(['gdpr_request', 'é']);
  });

  it('take the value of their dropdown with them when they go', async () => {
    const { api, id } = await withTicket([]);
    const { ticket_fields } = (await api('GET', '/ticket_fields')).body;
    const field = ticket_fields.find(({ title }: Json) => title === 'Privacy state').id;
    const value = async () =>
      (await api('GET', `/tickets/${id}`)).body.ticket.custom_fields.find((one: Json) => one.id === field)
        .value;
    await api('PUT', `/tickets/${id}`, { ticket: { custom_fields: [{ id: field, value: 'filed' }] } });
    expect(await tagsOf(api, id)).toEqual(['filed']);
    await api('POST', `/tickets/${id}/tags`, { tags: ['other'] });
    expect(await value()).toBeNull();
    await api('PUT', `/tickets/${id}/tags`, { tags: ['done'] });
    expect(await value()).toBe('done');
  });

  it.each([[undefined], [{ tags: 'a' }], [{ tags: [1] }], [{}]])('are refused as %j', async (body) => {
    const { api, id } = await withTicket(['a']);
    expect((await api('PUT', `/tickets/${id}/tags`, body)).status).toBe(400);
    expect(await tagsOf(api, id)).toEqual(['a']);
  });
});
