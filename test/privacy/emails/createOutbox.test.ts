import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAY, after as later, MINUTE } from '../../../observe/clock.ts';
import { createOutbox } from '../../../privacy/emails/createOutbox.ts';
import type { EmailContent, PendingEmail } from '../../../privacy/emails/pendingEmail.ts';
import { openPrivacy, type PrivacyWorld } from '../../builders/openPrivacy.ts';
import { openTestConnection, type TestConnection } from '../../builders/testConnection.ts';

describe('posting an email', () => {
  let store: TestConnection;
  let world: PrivacyWorld;
  beforeAll(async () => {
    store = await openTestConnection();
    world = await openPrivacy(store);
  });
  afterAll(() => store.close());

  const outbox = () => createOutbox({ ...world, messageIdDomain: 'plumelac.example' });
  const email = (key: string, more: Partial<PendingEmail> = {}): PendingEmail => ({
    key: `${key}/${world.tenant}`,
    to: 'ada@example.org',
    name: 'Ada Lovelace',
    language: 'fr',
    content: { template: 'cancelled', kind: 'erasure', reference: 'RD-2222-223A', accountBack: true },
    requestId: 'r1',
    ...more,
  });
  const row = async (key: string) => {
    const found = await world.outboxRows.find(`${key}/${world.tenant}`);
    if (!found?.sealed || !found.dataKey) throw new Error('no sealed row');
    return { ...found, sealed: found.sealed, dataKey: found.dataKey };
  };

  it('writes one due row, sealed: nothing of it can be read in the store', async () => {
    await world.context.outbox.post(email('a'));
    const kept = await row('a');
    expect(kept).toMatchObject({ state: 'due', template: 'cancelled', requestId: 'r1' });
    expect(kept.expiresAt).toEqual(later(world.clock.now(), 7 * DAY));
    expect(outbox().open(kept)).toEqual({
      to: 'ada@example.org',
      name: 'Ada Lovelace',
      language: 'fr',
      content: { template: 'cancelled', kind: 'erasure', reference: 'RD-2222-223A', accountBack: true },
    });
    expect(await world.everything()).not.toMatch(/ada@|Lovelace/);
  });

  it('twice under one key is one email, the first', async () => {
    await world.context.outbox.post(email('b'));
    const first = await row('b');
    await world.context.outbox.post(email('b', { to: 'eve@example.org' }));
    expect(await row('b')).toEqual(first);
  });

  it('gives the same key the same Message-ID, and another key another', async () => {
    await world.context.outbox.post(email('c'));
    await world.context.outbox.post(email('d'));
    const [c, d] = [await row('c'), await row('d')];
    expect(c.messageId).toMatch(/^rd\.[A-Za-z0-9_-]{27}@plumelac\.example$/);
    expect(c.messageId).not.toBe(d.messageId);
    const again = await openPrivacy(store);
    await again.context.outbox.post(email('c'));
    expect((await again.outboxRows.find(c._id))?.messageId ?? c.messageId).toBe(c.messageId);
  });

  it('keeps the moment after which it is pointless', async () => {
    const expiresAt = later(world.clock.now(), 10 * MINUTE);
    await world.context.outbox.post(email('e', { expiresAt }));
    expect((await row('e')).expiresAt).toEqual(expiresAt);
  });

  it('cannot be read in the place of another email', async () => {
    await world.context.outbox.post(email('f'));
    const kept = await row('f');
    expect(() => outbox().open({ ...kept, _id: 'another' })).toThrow();
  });

  it('keeps dates as dates, and texts that look like them as texts', async () => {
    const at = world.clock.now();
    const content: EmailContent = {
      template: 'mandateAsked',
      reference: 'RD-2222-223A',
      kind: 'access',
      askedAt: at,
      by: at.toISOString(),
      pageUrl: 'https://privacy.example/x',
      validUntil: later(at, DAY),
    };
    await world.context.outbox.post(email('g', { content }));
    expect(outbox().open(await row('g'))?.content).toStrictEqual(content);
  });
});
