import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EmailContent } from '../../../privacy/emails/pendingEmail.ts';
import { type JobWorld, openJobs } from '../../builders/openJobs.ts';
import { openTestConnection, type TestConnection } from '../../builders/testConnection.ts';

const reference = 'RD-AAAA-AAAA';
const notMeUrl = 'https://privacy.example/not-me/x';
const pageUrl = 'https://privacy.example/page/x';
const at = new Date('2026-03-04T12:00:00.000Z');
const later = new Date('2026-04-07T21:59:59.999Z');
const controllers = [{ name: 'Tannhof Travel', contact: 'privacy@tannhof.example' }];
const erased = [{ title: 'Orders', count: 3 }];
const kept = { title: 'Invoices', count: 2, legalBasis: 'Art. 958f CO' };

/** What version 0.1 put into the outbox, beside what is put there today for the same email. */
const PAIRS: [former: object, now: EmailContent][] = [
  [
    { template: 'requestStarted', kind: 'access', reference, at, former: true, notMeUrl },
    { template: 'requestStarted', kind: 'access', startedAt: at, toFormerAddress: true, notMeUrl },
  ],
  [
    { template: 'filed', kind: 'access', reference, receivedAt: at, dueAt: later, doneBy: 'person' },
    { template: 'filed', kind: 'access', reference, receivedAt: at, dueAt: later, doneBy: 'person' },
  ],
  [
    { template: 'filed', kind: 'erasure', reference, receivedAt: at, doneBy: 'machine', windowEndsAt: later },
    {
      template: 'filed',
      kind: 'erasure',
      reference,
      receivedAt: at,
      doneBy: 'machine',
      window: { endsAt: later },
    },
  ],
  [
    { template: 'filed', kind: 'erasure', reference, receivedAt: at, doneBy: 'machine', waived: true },
    { template: 'filed', kind: 'erasure', reference, receivedAt: at, doneBy: 'machine', window: 'waived' },
  ],
  [
    { template: 'exportReady', reference, url: pageUrl, expiresAt: later },
    { template: 'exportReady', reference, downloadUrl: pageUrl, validUntil: later },
  ],
  [
    { template: 'erasureDone', reference, erased, kept: [{ ...kept, until: later }] },
    { template: 'erasureDone', reference, erased, kept: [{ ...kept, until: later }] },
  ],
  [
    { template: 'withdrawalDone', reference, services: ['newsletter'] },
    { template: 'withdrawalDone', reference, service: 'newsletter' },
  ],
  [
    { template: 'cancelled', kind: 'erasure', reference },
    { template: 'cancelled', kind: 'erasure', reference, accountBack: true },
  ],
  [
    { template: 'refused', kind: 'erasure', reference, reason: 'A reason.' },
    { template: 'refused', kind: 'erasure', reference, reason: 'A reason.' },
  ],
  [
    { template: 'identityNotEstablished', kind: 'access', reference, receivedAt: at },
    { template: 'identityNotEstablished', kind: 'access', reference, receivedAt: at },
  ],
  [
    { template: 'awaitingPerson', kind: 'access', reference, dueAt: later, why: 'lost', notMeUrl },
    { template: 'awaitingPerson', kind: 'access', reference, dueAt: later, why: 'lost', notMeUrl },
  ],
  [
    { template: 'askedAgain', kind: 'access', reference, dueAt: later },
    { template: 'askedAgain', kind: 'access', reference, dueAt: later },
  ],
  [
    { template: 'beforeErasure', reference, after: later, former: true, notMeUrl },
    { template: 'beforeErasure', reference, erasedAfter: later, toFormerAddress: true, notMeUrl },
  ],
  [
    { template: 'beforeErasure', reference, former: false, notMeUrl },
    { template: 'beforeErasure', reference, toFormerAddress: false, notMeUrl },
  ],
  [
    { template: 'mandateAsked', reference, kind: 'access', by: 'a friend', at, pageUrl, until: later },
    {
      template: 'mandateAsked',
      reference,
      kind: 'access',
      by: 'a friend',
      askedAt: at,
      pageUrl,
      validUntil: later,
    },
  ],
  [
    { template: 'processorReferral', reference, controllers },
    { template: 'processorReferral', reference, controllers },
  ],
  [
    { template: 'controllerNotice', reference, kind: 'access', address: 'a@b.example', receivedAt: at },
    { template: 'controllerNotice', reference, kind: 'access', personAddress: 'a@b.example', receivedAt: at },
  ],
  [
    { template: 'agentReply', reference, text: 'Good morning', person: 'Nora' },
    { template: 'agentReply', reference, text: 'Good morning', agentName: 'Nora' },
  ],
  [
    { template: 'handledByHand', kind: 'rectification', reference },
    { template: 'done', kind: 'rectification', reference, byHand: true },
  ],
];

describe('an email that version 0.1 left in the outbox', () => {
  let store: TestConnection;
  let world: JobWorld;
  beforeAll(async () => {
    store = await openTestConnection();
    world = await openJobs(store);
  });
  afterAll(() => store.close());

  const to = 'ada@example.org';
  let keys = 0;
  /** As 0.1 did it: plain JSON under the data key of the row. */
  const leaveInOutbox = async (content: { template: string }, expiresAt = later) => {
    const { sealer } = world.context;
    keys += 1;
    const _id = `former/${world.context.tenant}/${keys}`;
    const dataKey = sealer.newDataKey();
    const sealed = sealer.sealBytes(
      dataKey,
      `outbox/${_id}`,
      Buffer.from(JSON.stringify({ to, language: 'en', content })),
    );
    const { template } = content;
    await world.outboxRows.enqueue({
      _id,
      template,
      messageId: `${keys}@b.example`,
      dataKey,
      sealed,
      expiresAt,
    });
  };
  const sentLast = async () => {
    expect(await world.emailSender.deliverNext()).toBe(true);
    const { subject, text, html } = world.mailer.sent.at(-1) ?? {};
    return { subject, text, html };
  };
  const sentToday = async (content: EmailContent, expiresAt = later) => {
    keys += 1;
    await world.outbox.post({
      key: `now/${world.context.tenant}/${keys}`,
      to,
      language: 'en',
      content,
      expiresAt,
    });
    return sentLast();
  };

  it.each(PAIRS)('goes out in the words of today: %o', async (former, now) => {
    await leaveInOutbox(former as { template: string });
    const sent = await sentLast();
    expect(sent.text).toMatch(/\w/);
    expect(sent).toEqual(await sentToday(now));
  });

  it.each(['erasure', 'download'] as const)(
    'is a code for %s that is valid as long as it was',
    async (kind) => {
      const expiresAt = new Date(world.clock.now().getTime() + 600_000);
      const code = { template: 'verificationCode', code: '12345678', minutes: 10, notMeUrl } as const;
      await leaveInOutbox({ ...code, kind, pageUrl } as { template: string }, expiresAt);
      const sent = await sentLast();
      const asked = kind === 'download' ? 'access' : kind;
      expect(sent).toEqual(
        await sentToday({ ...code, asked, codePageUrl: pageUrl, validUntil: expiresAt }, expiresAt),
      );
    },
  );

  it('is a neutral notice of the moment when somebody asked', async () => {
    await leaveInOutbox({ template: 'neutralNotice' });
    const asked = world.clock.now();
    world.clock.pass(120_000);
    const { text } = await sentLast();
    expect(text).toContain(
      asked.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Zurich' }),
    );
  });
});
