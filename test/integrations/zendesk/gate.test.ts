import { describe, expect, it } from 'vitest';
import { AppError } from '../../../errors.ts';
import { createTicketDesk } from '../../../integrations/zendesk/createTicketDesk.ts';
import { createDeskGate, type DeskGate } from '../../../integrations/zendesk/gate.ts';
import { createZendeskClient } from '../../../integrations/zendesk/zendeskClient.ts';
import { silentLogger } from '../../../observe/logger.ts';
import { recordingLogger } from '../../builders/recordingLogger.ts';
import { movableClock } from '../../local/desk/openDesk.ts';
import { openScriptedZendesk } from './scriptedZendesk.ts';

const tooMany = (retryAfterMs?: number): AppError =>
  new AppError('desk_rate_limited', 'Zendesk answered 429', {
    status: 429,
    retryable: true,
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  });
const noAccess = (): AppError => new AppError('desk_unauthorised', 'Zendesk answered 401', { status: 401 });

const open = () => {
  const clock = movableClock();
  const { logger, lines } = recordingLogger();
  const gate = createDeskGate({ clock, logger });
  return { clock, gate, lines };
};
/** How long a call is told to wait; 0 where it may go. */
const waitAt = (gate: DeskGate, background = false): number => {
  const said = gate.waitMs(background);
  const wait = waitOf(() => gate.enter(background));
  expect(said).toBe(wait);
  return wait;
};
const waitOf = (enter: () => void): number => {
  try {
    enter();
    return 0;
  } catch (error) {
    return (error as AppError).retryAfterMs ?? Number.NaN;
  }
};

describe('after a 429', () => {
  it('lets nobody through until its time has come, and says how long that is', () => {
    const { clock, gate } = open();
    gate.limited(tooMany(30_000));
    clock.advance(10_000);
    expect(() => gate.enter(false)).toThrow(
      expect.objectContaining({
        code: 'desk_rate_limited',
        retryable: true,
        retryAfterMs: 20_000,
        status: 429,
      }),
    );
    clock.advance(20_000);
    expect(waitAt(gate)).toBe(0);
    expect(waitAt(gate)).toBe(0);
  });

  it('waits half a minute where Zendesk does not say how long', () => {
    const { gate } = open();
    gate.limited(tooMany());
    expect(waitAt(gate)).toBe(30_000);
  });

  it('does not wait longer because calls that were out meet the same limit, but until the last of them says', () => {
    const { clock, gate } = open();
    gate.limited(tooMany(30_000));
    clock.advance(1_000);
    gate.limited(tooMany(10_000));
    expect(waitAt(gate)).toBe(29_000);
    gate.limited(tooMany(40_000));
    expect(waitAt(gate)).toBe(40_000);
  });

  it('goes on where the limit was that of one ticket and the account has calls left', () => {
    const { gate } = open();
    gate.limited(tooMany(500_000), { limit: 200, remaining: 120 });
    expect(waitAt(gate)).toBe(0);
  });
});

describe('after the account has refused who we are', () => {
  it('tries again with one call after a pause that doubles up to five minutes', () => {
    const { clock, gate } = open();
    const pauses: number[] = [];
    for (let time = 0; time < 9; time += 1) {
      gate.refused(noAccess());
      const pause = waitAt(gate);
      pauses.push(pause / 1_000);
      clock.advance(pause);
      expect(waitAt(gate)).toBe(0);
      expect(waitAt(gate)).toBeGreaterThan(0);
    }
    expect(pauses).toEqual([5, 10, 20, 40, 80, 160, 300, 300, 300]);
  });

  it('opens when the one call is answered, whatever it was answered', () => {
    const { clock, gate } = open();
    gate.refused(noAccess());
    clock.advance(5_000);
    gate.enter(false);
    gate.answered({});
    expect(waitAt(gate)).toBe(0);
    gate.refused(noAccess());
    expect(waitAt(gate)).toBe(5_000);
  });

  it('is not opened by an answer to a call that was out before', () => {
    const { gate } = open();
    gate.refused(noAccess());
    gate.answered({ limit: 200, remaining: 190 });
    expect(waitAt(gate)).toBe(5_000);
  });

  it('makes one pause of several refusals at once, and tells each caller to come back', () => {
    const { gate } = open();
    const told = [gate.refused(noAccess()), gate.refused(noAccess())];
    expect(waitAt(gate)).toBe(5_000);
    for (const error of told)
      expect(error).toMatchObject({ code: 'desk_unauthorised', retryable: true, retryAfterMs: 5_000 });
  });

  it('tries again when the one call got no answer', () => {
    const { clock, gate } = open();
    gate.refused(noAccess());
    clock.advance(5_000);
    gate.enter(false);
    gate.unanswered();
    expect(waitAt(gate)).toBe(5_000);
    clock.advance(5_000);
    expect(waitAt(gate)).toBe(0);
  });
});

describe('when few calls of the minute are left', () => {
  it('lets those wait for whom nobody waits, until the minute is over', () => {
    const { clock, gate } = open();
    gate.answered({ limit: 200, remaining: 60 });
    expect(waitAt(gate, true)).toBe(0);
    gate.answered({ limit: 200, remaining: 59 });
    clock.advance(15_000);
    gate.answered({ limit: 200, remaining: 40 });
    expect(waitAt(gate, true)).toBe(45_000);
    expect(waitAt(gate, false)).toBe(0);
    clock.advance(45_000);
    expect(waitAt(gate, true)).toBe(0);
  });

  it('goes by what Zendesk says of the end of the minute', () => {
    const { gate } = open();
    gate.answered({ limit: 200, remaining: 10, resetMs: 12_000 });
    expect(waitAt(gate, true)).toBe(12_000);
  });

  it('goes on as soon as there are enough again', () => {
    const { gate } = open();
    gate.answered({ limit: 200, remaining: 10 });
    gate.answered({ limit: 200, remaining: 150 });
    expect(waitAt(gate, true)).toBe(0);
  });
});

describe('what the operator reads', () => {
  it('is one line when it closes and one when it opens', () => {
    const { clock, gate, lines } = open();
    for (let time = 0; time < 3; time += 1) {
      gate.refused(noAccess());
      expect(waitAt(gate)).toBeGreaterThan(0);
      clock.advance(300_000);
      gate.enter(false);
    }
    gate.answered({});
    expect(lines.map(({ level, fields }) => [level, fields.code])).toEqual([
      ['error', 'desk_paused'],
      ['info', 'desk_resumed'],
    ]);
  });
});

describe('an account with one gate', () => {
  it('asks nothing more for its tickets after its source was told to wait', async () => {
    const clock = movableClock();
    const account = await openScriptedZendesk({
      'GET /users/5': () => ({ status: 429, headers: { 'retry-after': '20' }, body: {} }),
    });
    const connection = {
      ...account,
      clock,
      logger: silentLogger,
      gate: createDeskGate({ clock, logger: silentLogger }),
    };
    const desk = createTicketDesk(connection);
    await desk.check();
    const asked = account.calls.length;
    await expect(createZendeskClient(connection).get(['users', 5])).rejects.toMatchObject({
      retryAfterMs: 20_000,
    });
    await expect(desk.check()).rejects.toMatchObject({ code: 'desk_rate_limited', retryAfterMs: 20_000 });
    await expect(desk.readAttachment(fileAt(account.url), 10)).rejects.toMatchObject({
      code: 'desk_rate_limited',
    });
    // The second client's token and its one call.
    expect(account.calls.length - asked).toBe(2);
    clock.advance(20_000);
    await desk.check();
  });

  it.each([
    ['a token that is no longer taken', 'GET /users/5', 401, true],
    ['a client that is refused', 'POST /oauth/tokens', 403, true],
    ['itself refused', 'GET /users/me', 403, true],
    ['one thing that it may not read', 'GET /users/5', 403, false],
    ['something that is gone', 'GET /users/5', 404, false],
  ])('is closed by what says who we are, and by nothing else: %s', async (_what, call, status, closes) => {
    const clock = movableClock();
    const account = await openScriptedZendesk({ [call]: () => ({ status, body: {} }) });
    const client = createZendeskClient({ ...account, clock, logger: silentLogger });
    await client.get(['users', call.endsWith('/me') ? 'me' : 5]).catch(() => undefined);
    const asked = account.calls.length;
    await client.get(['users', 6]).catch(() => undefined);
    expect(account.calls.length > asked).toBe(!closes);
  });

  it('lets background calls wait and serves the others', async () => {
    const clock = movableClock();
    const account = await openScriptedZendesk({
      'GET /users/me': () => ({
        headers: { 'x-rate-limit': '200', 'x-rate-limit-remaining': '12' },
        body: { user: { id: 1, role: 'agent' } },
      }),
    });
    const gate = createDeskGate({ clock, logger: silentLogger });
    const worker = createTicketDesk({ ...account, clock, logger: silentLogger, gate, background: true });
    const chat = createTicketDesk({ ...account, clock, logger: silentLogger, gate });
    await chat.check();
    await expect(worker.check()).rejects.toMatchObject({ code: 'desk_rate_limited', retryAfterMs: 60_000 });
    await expect(chat.check()).resolves.toBeUndefined();
  });
});

const fileAt = (url: string) => ({
  id: 1,
  fileName: 'a',
  contentType: 'text/plain',
  size: 1,
  url: `${url}/attachments/1`,
});
