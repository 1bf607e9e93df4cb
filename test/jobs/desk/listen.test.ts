import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../../observe/clock.ts';
import { type DeskStage, openDeskStage } from '../../builders/deskStage.ts';
import { openTestConnection, type TestConnection } from '../../builders/testConnection.ts';

describe('listening to the desk', () => {
  let store: TestConnection;
  let stage: DeskStage;
  beforeAll(async () => {
    store = await openTestConnection();
  });
  beforeEach(async () => {
    stage = await openDeskStage(store);
  });
  afterAll(() => store.close());

  const settled = async () => {
    stage.clock.pass(2 * MINUTE);
    await stage.look();
    stage.desk.calls.length = 0;
  };

  it('reads a hundred tickets a call, and nothing else where nothing has happened', async () => {
    for (let n = 0; n < 103; n += 1) await stage.file({ kind: 'rectification' });
    await stage.worker.settle();
    await settled();
    expect(await stage.worker.listen()).toBe(0);
    const ofMarked = ['findMarked', 'readMarked'];
    expect(stage.desk.calls.filter((call) => !ofMarked.includes(call))).toEqual([
      'readTickets',
      'readTickets',
    ]);
  }, 60_000);

  it('finds those that changed, and only these are read', async () => {
    const one = await stage.byHand();
    await stage.byHand();
    await settled();
    stage.desk.say(stage.ticketOf(one).id, { text: 'We look into it.' });
    expect(await stage.worker.listen()).toBe(1);
    await stage.worker.settle();
    expect(stage.desk.calls.filter((name) => name === 'readHistory')).toHaveLength(1);
    expect(await stage.worker.listen()).toBe(0);
  });

  it('finds those that were deleted', async () => {
    const request = await stage.byHand();
    await settled();
    stage.desk.remove(stage.ticketOf(request).id);
    expect(await stage.worker.listen()).toBe(1);
  });

  it('looks once more at what was written in the second of the last look', async () => {
    const request = await stage.byHand();
    await settled();
    stage.desk.say(stage.ticketOf(request).id, { text: 'First.' });
    await stage.look();
    stage.desk.say(stage.ticketOf(request).id, { text: 'Same second.' });
    await stage.look();
    expect(stage.mailer.sent.at(-1)?.text).toContain('First.');
    stage.clock.pass(2 * MINUTE);
    await stage.look();
    expect(stage.mailer.sent.at(-1)?.text).toContain('Same second.');
    stage.clock.pass(HOUR);
    expect(await stage.worker.listen()).toBe(0);
  });

  it('ends a week after the request did', async () => {
    const request = await stage.file();
    await stage.worker.settle();
    const say = () => stage.desk.say(stage.ticketOf(request).id, { text: 'One word more.' });
    stage.clock.pass(6 * DAY);
    say();
    expect(await stage.worker.listen()).toBe(1);
    await stage.worker.settle();
    stage.clock.pass(2 * DAY);
    say();
    expect(await stage.worker.listen()).toBe(0);
  });
});
