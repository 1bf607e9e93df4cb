import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../../errors.ts';
import { MINUTE, SECOND } from '../../../observe/clock.ts';
import { type DeskStage, openDeskStage } from '../../builders/deskStage.ts';
import { openTestConnection, type TestConnection } from '../../builders/testConnection.ts';
import { AGENT, CUSTOMER } from '../../fakes/outside/scriptedDesk.ts';

describe('reading a ticket', () => {
  let store: TestConnection;
  let stage: DeskStage;
  beforeAll(async () => {
    store = await openTestConnection();
  });
  beforeEach(async () => {
    stage = await openDeskStage(store);
  });
  afterAll(() => store.close());

  const relayed = (text: string) => stage.mailer.sent.filter((mail) => mail.text.includes(text));

  it('passes on what agents say publicly, once, in their order', async () => {
    const request = await stage.byHand();
    const { id } = stage.ticketOf(request);
    for (const text of ['First answer.', 'Second answer.']) stage.desk.say(id, { text });
    for (const pause of [0, SECOND, 2 * MINUTE]) {
      stage.later(pause);
      await stage.look();
    }
    const answers = stage.mailer.sent.flatMap(({ text }) => /(\w+) answer\./.exec(text)?.[1] ?? []);
    expect(answers).toEqual(['First', 'Second']);
  });

  it.each([
    ['a rule', { by: AGENT, as: 'rule' }],
    ['an end user', { by: CUSTOMER, as: 'person' }],
    ['a merge', { by: AGENT, as: 'merge' }],
    ['the product itself', { by: AGENT, as: 'us' }],
  ] as const)('passes on nothing that %s wrote, however public', async (_who, who) => {
    const request = await stage.byHand();
    stage.desk.say(stage.ticketOf(request).id, { text: 'Thank you for your message.' }, who);
    await stage.look();
    expect(relayed('Thank you for your message.')).toEqual([]);
  });

  it('passes a reply on once, although the worker ended before it recorded that', async () => {
    const request = await stage.byHand();
    stage.desk.say(stage.ticketOf(request).id, { text: 'It is corrected.' });
    const { recordDesk } = stage.requests;
    let failures = 1;
    stage.context.requests.recordDesk = (held, change) => {
      if (failures === 0 || change.ticket?.heardAudit === undefined) return recordDesk(held, change);
      failures -= 1;
      return Promise.reject(new AppError('store_unavailable', 'Gone.', { retryable: true }));
    };
    await stage.look();
    expect(failures).toBe(0);
    stage.later(MINUTE);
    await stage.look();
    expect(relayed('It is corrected.')).toHaveLength(1);
    expect((await stage.now(request)).desk?.hear).toBeUndefined();
  });

  it('reads on from the last line that it has read', async () => {
    const request = await stage.byHand();
    const { id } = stage.ticketOf(request);
    stage.desk.say(id, { text: 'It is corrected.' });
    await stage.look();
    const { heardAudit } = (await stage.now(request)).ticket!;
    expect(heardAudit).toBe(stage.ticketOf(request).history.findLast(({ as }) => as === 'person')?.audit);
  });

  it('is asked for by a webhook as by a poll, for a ticket that is ours', async () => {
    const request = await stage.byHand();
    const { id } = stage.ticketOf(request);
    stage.desk.say(id, { text: 'It is corrected.' });
    expect(await stage.requests.wakeTicket(id)).toBe(true);
    expect(await stage.requests.wakeTicket(999_999)).toBe(false);
    await stage.worker.settle();
    expect(relayed('It is corrected.')).toHaveLength(1);
  });
});
