import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../../errors.ts';
import { DAY, MINUTE, SECOND } from '../../../observe/clock.ts';
import type { PendingEmail } from '../../../privacy/emails/pendingEmail.ts';
import { type JobWorld, openJobs } from '../../builders/openJobs.ts';
import { openTestConnection, type TestConnection } from '../../builders/testConnection.ts';

const unreachable = () => new AppError('mail_unreachable', 'No answer.', { retryable: true });
const email = (change: Partial<PendingEmail> = {}): PendingEmail => ({
  key: 'request/1/filed',
  to: 'anna@home.example',
  language: 'en',
  content: { template: 'cancelled', kind: 'access', reference: 'RD-AAAA-AAAA', accountBack: false },
  ...change,
});

describe('the email sender', () => {
  let store: TestConnection;
  let world: JobWorld;
  beforeAll(async () => {
    store = await openTestConnection();
  });
  beforeEach(async () => {
    world = await openJobs(store);
    count += 1;
    key = `request/${count}/filed`;
  });
  afterAll(() => store.close());
  let count = 0;
  let key = '';
  const row = async () => (await world.outboxRows.find(key))!;

  it('sends an email once, however often it is asked to, and forgets what it said', async () => {
    for (let time = 0; time < 3; time += 1) expect(await world.emailSender.send(email({ key }))).toBe('sent');
    expect(world.mailer.sent).toHaveLength(1);
    const sent = await row();
    expect(sent).toMatchObject({ state: 'sent', response: '250 Ok' });
    expect(sent.sealed).toBeUndefined();
    expect(sent.dataKey).toBeUndefined();
    expect(JSON.stringify(sent)).not.toContain('anna');
  });

  it('keeps the Message-ID over every repeat and waits longer each time', async () => {
    world.mailer.failures.push(unreachable(), unreachable(), unreachable());
    await expect(world.emailSender.send(email({ key }))).rejects.toMatchObject({ code: 'mail_deferred' });
    const { messageId } = await row();
    const pauses: number[] = [];
    while ((await row()).state === 'due') {
      const { at } = (await row()).work;
      pauses.push((at!.getTime() - world.clock.now().getTime()) / SECOND);
      world.clock.setTo(at!);
      await world.emailSender.deliverNext();
    }
    expect(pauses).toEqual([1, 2, 4]);
    expect(world.mailer.sent.map((sent) => sent.messageId)).toEqual([messageId]);
    expect(await world.emailSender.send(email({ key }))).toBe('sent');
  });

  it('repeats an email under its Message-ID when its sender died between 250 and the record', async () => {
    await world.outbox.postHeld(email({ key }), MINUTE);
    world.mailer.sent.push({ messageId: (await row()).messageId } as never);
    expect(await world.emailSender.deliverNext()).toBe(false);
    world.clock.pass(MINUTE);
    expect(await world.emailSender.deliverNext()).toBe(true);
    expect(new Set(world.mailer.sent.map(({ messageId }) => messageId)).size).toBe(1);
  });

  it('leaves an email that is in other hands just now to them', async () => {
    await world.outbox.postHeld(email({ key }), MINUTE);
    await expect(world.emailSender.send(email({ key }))).rejects.toMatchObject({
      code: 'mail_deferred',
      retryAfterMs: 500,
    });
    expect(world.mailer.sent).toEqual([]);
  });

  it('settles a refusal for good and does not try again', async () => {
    world.mailer.failures.push(new AppError('mail_refused', 'No such mailbox.', { status: 550 }));
    expect(await world.emailSender.send(email({ key }))).toBe('refused');
    world.clock.pass(DAY);
    expect(await world.emailSender.deliverNext()).toBe(false);
    expect(await row()).toMatchObject({ state: 'refused', response: 'mail_refused' });
    expect(world.mailer.sent).toEqual([]);
  });

  it('does not send what is pointless by now', async () => {
    await world.outbox.post(email({ key, expiresAt: new Date(world.clock.now().getTime() + MINUTE) }));
    world.clock.pass(MINUTE);
    await world.emailSender.deliverNext();
    expect((await row()).state).toBe('void');
    expect(world.mailer.sent).toEqual([]);
  });

  it('tells an unknown address once a day at most that nothing is held', async () => {
    const neutral = (n: number) =>
      email({
        key: `${key}/${n}`,
        to: 'stranger@nowhere.example',
        content: { template: 'neutralNotice', askedAt: world.clock.now() },
      });
    for (const n of [1, 2, 3]) await world.outbox.post(neutral(n));
    while (await world.emailSender.deliverNext());
    expect(world.mailer.sent).toHaveLength(1);
    world.clock.pass(DAY);
    await world.outbox.post(neutral(4));
    await world.emailSender.deliverNext();
    expect(world.mailer.sent).toHaveLength(2);
  });

  describe('of what nobody proved a wish for', () => {
    const unproved = (n: number, to = 'anna@home.example') =>
      email({ key: `${key}/${n}`, to, unproved: true });

    it('sends three a day to one address, whatever they are about, and the operator hears of the rest', async () => {
      const outcomes: string[] = [];
      for (let n = 0; n < 8; n += 1) outcomes.push(await world.emailSender.send(unproved(n)));
      expect(outcomes).toEqual([...Array(3).fill('sent'), ...Array(5).fill('not_sent')]);
      expect(world.mailer.sent).toHaveLength(3);
      expect(world.events.filter((event) => event === 'emails_of_address_spent')).toHaveLength(5);
      expect(await world.emailSender.send(unproved(9, 'tom@home.example'))).toBe('sent');
      world.clock.pass(DAY);
      expect(await world.emailSender.send(unproved(10))).toBe('sent');
    });

    it('counts neutral notices with the others', async () => {
      for (const n of [1, 2, 3]) await world.emailSender.send(unproved(n));
      await world.outbox.post({
        ...unproved(4),
        content: { template: 'neutralNotice', askedAt: world.clock.now() },
      });
      await world.emailSender.deliverNext();
      expect(world.mailer.sent).toHaveLength(3);
    });

    it('holds nothing back that somebody proved a wish for', async () => {
      for (let n = 0; n < 5; n += 1) await world.emailSender.send(unproved(n));
      for (let n = 10; n < 15; n += 1)
        expect(await world.emailSender.send(email({ key: `${key}/${n}` }))).toBe('sent');
    });

    it('sends what failed at first all the same', async () => {
      for (const n of [1, 2]) await world.emailSender.send(unproved(n));
      world.mailer.failures.push(unreachable());
      await expect(world.emailSender.send(unproved(3))).rejects.toMatchObject({ code: 'mail_deferred' });
      world.clock.pass(MINUTE);
      expect(await world.emailSender.send(unproved(3))).toBe('sent');
    });
  });

  it('sends the emails of several networks in turn', async () => {
    for (let n = 0; n < 10; n += 1) {
      await world.outbox.post(
        email({ key: `${key}/flood/${n}`, to: `x${n}@flood.example`, network: 'flood' }),
      );
      world.clock.pass(1);
    }
    await world.outbox.post(email({ key: `${key}/home`, to: 'anna@home.example', network: 'home' }));
    for (let n = 0; n < 3; n += 1) await world.emailSender.deliverNext();
    expect(world.mailer.sent.map(({ to }) => to)).toContain('anna@home.example');
  });

  it('sends a neutral notice that failed at first all the same', async () => {
    world.mailer.failures.push(unreachable());
    await world.outbox.post(
      email({ key, content: { template: 'neutralNotice', askedAt: world.clock.now() } }),
    );
    await world.emailSender.deliverNext();
    world.clock.pass(MINUTE);
    await world.emailSender.deliverNext();
    expect(world.mailer.sent).toHaveLength(1);
  });
});
