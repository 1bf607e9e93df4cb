import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAY, after as later, MINUTE } from '../../../observe/clock.ts';
import { type SealedEmail, sealedEmailContext } from '../../../privacy/emails/createOutbox.ts';
import type { PendingEmail } from '../../../privacy/emails/pendingEmail.ts';
import { openPrivacy, type PrivacyWorld } from '../../builders/openPrivacy.ts';
import { openTestConnection, type TestConnection } from '../../builders/testConnection.ts';

describe('posting a mail', () => {
  let store: TestConnection;
  let world: PrivacyWorld;
  beforeAll(async () => {
    store = await openTestConnection();
    world = await openPrivacy(store);
  });
  afterAll(() => store.close());

  const mail = (key: string, more: Partial<PendingEmail> = {}): PendingEmail => ({
    key: `${key}/${world.tenant}`,
    to: 'ada@example.org',
    name: 'Ada Lovelace',
    language: 'fr',
    content: { template: 'cancelled', kind: 'erasure', reference: 'RD-2222-223A' },
    requestId: 'r1',
    ...more,
  });
  const row = async (key: string) => {
    const found = await world.outboxRows.find(`${key}/${world.tenant}`);
    if (!found?.sealed || !found.dataKey) throw new Error('no sealed row');
    return { ...found, sealed: found.sealed, dataKey: found.dataKey };
  };

  it('writes one due row, sealed: nothing of it can be read in the store', async () => {
    await world.context.outbox.post(mail('a'));
    const kept = await row('a');
    expect(kept).toMatchObject({ state: 'due', template: 'cancelled', requestId: 'r1' });
    expect(kept.expiresAt).toEqual(later(world.clock.now(), 7 * DAY));
    expect(world.sealer.open<SealedEmail>(kept.dataKey, sealedEmailContext(kept._id), kept.sealed)).toEqual({
      to: 'ada@example.org',
      name: 'Ada Lovelace',
      language: 'fr',
      content: { template: 'cancelled', kind: 'erasure', reference: 'RD-2222-223A' },
    });
    expect(await world.everything()).not.toMatch(/ada@|Lovelace/);
  });

  it('twice under one key is one mail, the first', async () => {
    await world.context.outbox.post(mail('b'));
    const first = await row('b');
    await world.context.outbox.post(mail('b', { to: 'eve@example.org' }));
    expect(await row('b')).toEqual(first);
  });

  it('gives the same key the same Message-ID, and another key another', async () => {
    await world.context.outbox.post(mail('c'));
    await world.context.outbox.post(mail('d'));
    const [c, d] = [await row('c'), await row('d')];
    expect(c.messageId).toMatch(/^rd\.[A-Za-z0-9_-]{27}@plumelac\.example$/);
    expect(c.messageId).not.toBe(d.messageId);
    const again = await openPrivacy(store);
    await again.context.outbox.post(mail('c'));
    expect((await again.outboxRows.find(c._id))?.messageId ?? c.messageId).toBe(c.messageId);
  });

  it('keeps the moment after which it is pointless', async () => {
    const expiresAt = later(world.clock.now(), 10 * MINUTE);
    await world.context.outbox.post(mail('e', { expiresAt }));
    expect((await row('e')).expiresAt).toEqual(expiresAt);
  });

  it('cannot be read in the place of another mail', async () => {
    await world.context.outbox.post(mail('f'));
    const { dataKey, sealed } = await row('f');
    expect(() => world.sealer.open(dataKey, sealedEmailContext('another'), sealed)).toThrow();
  });
});
