import { describe, expect, it } from 'vitest';
import { SECOND } from '../../../../observe/clock.ts';
import type { Json } from '../apiClient.ts';
import { openAccount } from '../openAccount.ts';

describe('the search', () => {
  it('finds what has been created after a while, while the record itself is there at once', async () => {
    const delays = { latency: 0, job: 0, compliance: 0, search: 30 * SECOND };
    const { api, clock, file, show } = await openAccount({ delays });
    const requester = { name: 'Ada', email: 'ada@example.org' };
    const { id, requester_id } = await file({ requester, external_id: 'RD-1' });
    const found = async () => [
      (await api('GET', '/search?query=type:ticket requester:ada@example.org')).body.count,
      (await api('GET', '/search/count?query=type:user ada')).body.count,
      (await api('GET', '/users/search?query=email:ada@example.org')).body.users.length,
      (await api('GET', '/search/export?query=ada@example.org&filter[type]=user')).body.results.length,
    ];
    expect(await found()).toEqual([0, 0, 0, 0]);
    expect((await show(id)).requester_id).toBe(requester_id);
    expect((await api('GET', '/tickets?external_id=RD-1')).body.tickets).toHaveLength(1);
    clock.advance(30 * SECOND);
    expect(await found()).toEqual([1, 1, 1, 1]);
  });

  it('looks into comments and custom fields', async () => {
    const { api, file, change, fieldId } = await openAccount();
    const reference = await fieldId('Privacy reference');
    const { id } = await file({ custom_fields: [{ id: reference, value: 'RD-7' }] });
    await change(id, { comment: { body: 'Her name is Lovelace', public: false } });
    await file();
    for (const term of ['lovelace', `custom_field_${reference}:RD-7`]) {
      const { results } = (await api('GET', `/search?query=type:ticket ${term}`)).body;
      expect(results.map((one: Json) => one.id)).toEqual([id]);
    }
  });
});
