import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  createEvidenceRepository,
  type EvidenceRepository,
  type EvidenceRow,
} from '../../../models/evidence/evidence.ts';
import { after as later, MINUTE } from '../../../observe/clock.ts';
import {
  freshTenant,
  indexed,
  openTestConnection,
  type TestConnection,
} from '../../builders/testConnection.ts';

const NOW = new Date('2026-03-02T09:00:00Z');

describe('what a conversation has shown', () => {
  let store: TestConnection;
  let tenant: string;
  let rows: EvidenceRepository;
  beforeAll(async () => {
    store = await openTestConnection();
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    tenant = freshTenant();
    rows = createEvidenceRepository(store.connection, tenant);
    await indexed(store.connection);
  });
  const row = (id: string, more: Partial<EvidenceRow> = {}): EvidenceRow => ({
    _id: `${tenant}/${id}`,
    tenant,
    place: 'c1',
    kind: 'sign_in',
    dataKey: Buffer.from('key'),
    sealed: Buffer.from('sealed'),
    at: NOW,
    voided: false,
    purgeAt: later(NOW, 60 * MINUTE),
    ...more,
  });
  const latest = async (kind: EvidenceRow['kind'] = 'sign_in', notBefore = NOW) =>
    (await rows.latest('c1', notBefore))[kind]?._id.split('/')[1];

  it('is the newest of its kind, not too old, and of this conversation', async () => {
    await rows.add(row('old', { at: later(NOW, -MINUTE) }));
    await rows.add(row('new'));
    await rows.add(row('facts', { kind: 'facts', at: later(NOW, MINUTE) }));
    await rows.add(row('elsewhere', { place: 'c2', at: later(NOW, MINUTE) }));
    expect(await latest()).toBe('new');
    expect(await latest('facts')).toBe('facts');
    expect(await latest('sign_in', later(NOW, 1))).toBeUndefined();
  });

  it('is written once for one id, by however many processes at once', async () => {
    const elsewhere = createEvidenceRepository(await store.another(), tenant);
    const written = await Promise.all(
      Array.from({ length: 20 }, (_, n) => (n % 2 ? rows : elsewhere).add(row('token', { place: `c${n}` }))),
    );
    expect(written.filter(Boolean)).toHaveLength(1);
  });

  it('can be taken back, all or all but one, and its ids stay used up', async () => {
    await rows.add(row('one'));
    await rows.add(row('two', { at: later(NOW, 1) }));
    await rows.voidAll('c1', `${tenant}/one`);
    expect(await latest()).toBe('one');
    await rows.voidAll('c1');
    expect(await latest()).toBeUndefined();
    expect(await rows.add(row('one'))).toBe(false);
  });
});
