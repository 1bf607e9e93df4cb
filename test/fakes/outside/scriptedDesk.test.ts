import { describe, expect, it } from 'vitest';
import { AppError } from '../../../errors.ts';
import { standingClock } from '../../builders/standingClock.ts';
import { describeDesk } from '../../integrations/zendesk/describeDesk.ts';
import { AGENT, INTEGRATION, type ScriptedDesk, scriptedDesk } from './scriptedDesk.ts';

describeDesk('in memory', async () => {
  const clock = standingClock();
  const desk = scriptedDesk(clock);
  return {
    desk,
    advance: clock.pass,
    decide: async (id, decision) => desk.decide(id, decision),
    reply: async (id, text) => desk.say(id, { text }),
    close: async (id) => desk.close(id),
    remove: async (id) => desk.remove(id),
  };
});

const file = (desk: ScriptedDesk, externalId: string) =>
  desk.createTicket({
    externalId,
    subject: 'Erasure',
    note: { html: '<p>Filed.</p>', markers: ['filed'] },
    fields: {},
    status: 'open',
    priority: 'normal',
    tags: [],
  });

describe('the desk in memory', () => {
  it('tells a merge, a rule and an unknown choice from what people do', async () => {
    const desk = scriptedDesk(standingClock());
    const [one, other] = [await file(desk, 'RD-1'), await file(desk, 'RD-2')];
    desk.decide(one.id, { unknown: 'Ask my boss' });
    desk.setStatus(one.id, 'pending', { by: AGENT, as: 'rule' });
    desk.merge(one.id, other.id);
    const acts = (await desk.readHistory(one.id, 0))
      .slice(1)
      .map(({ by, as, act }) => [by, as, Object.keys(act)[0]]);
    expect(acts).toEqual([
      [AGENT, 'person', 'decision'],
      [AGENT, 'rule', 'status'],
      [AGENT, 'merge', 'comment'],
      [AGENT, 'merge', 'status'],
    ]);
    expect((await desk.readHistory(other.id, 0)).at(-1)).toMatchObject({ as: 'merge' });
    expect((await desk.readHistory(other.id, 0))[0]).toMatchObject({ by: INTEGRATION, as: 'us' });
  });

  it('knows which notes were written', async () => {
    const desk = scriptedDesk(standingClock());
    const { id } = await file(desk, 'RD-1');
    await desk.changeTicket(id, { note: { html: '<p>x</p>', markers: ['proof:shop'] } });
    expect(await desk.written(id, ['filed', 'proof:shop', 'done'])).toEqual(new Set(['filed', 'proof:shop']));
  });

  it('fails as it is told, counts every call, and keeps what it did before its answer was lost', async () => {
    const desk = scriptedDesk(standingClock());
    desk.failures.push(new AppError('desk_unauthorised', 'No.', { status: 401 }));
    await expect(desk.check()).rejects.toMatchObject({ code: 'desk_unauthorised' });
    desk.lostAnswers = 1;
    await expect(file(desk, 'RD-1')).rejects.toMatchObject({ code: 'desk_unreachable' });
    expect(desk.tickets).toHaveLength(1);
    desk.down = true;
    await expect(desk.readTickets([])).rejects.toMatchObject({ code: 'desk_unreachable', retryable: true });
    expect(desk.calls).toEqual(['check', 'createTicket', 'readTickets']);
  });
});
