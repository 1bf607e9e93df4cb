import { describe, expect, it } from 'vitest';
import { createTurnQueue } from '../../../bot/turns/turnQueue.ts';

/** Work that ends when told to. */
const openEnded = (log: string[], name: string) => {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const work = async () => {
    log.push(`${name} begins`);
    await ended;
    log.push(`${name} ends`);
  };
  return { work, end: () => end() };
};

describe('the queue of turns', () => {
  it('runs the work of one key in order, and that of other keys in parallel', async () => {
    const queue = createTurnQueue();
    const log: string[] = [];
    const first = openEnded(log, 'first');
    const other = openEnded(log, 'other');
    const running = [
      queue.run('a', first.work),
      queue.run('a', async () => void log.push('second')),
      queue.run('b', other.work),
    ];
    other.end();
    await running[2];
    expect(log).toEqual(['first begins', 'other begins', 'other ends']);
    first.end();
    await Promise.all(running);
    expect(log.slice(3)).toEqual(['first ends', 'second']);
  });

  it('goes on after work that failed, and hands the failure to its caller', async () => {
    const queue = createTurnQueue();
    const failing = queue.run('a', () => Promise.reject(new Error('no')));
    const next = queue.run('a', async () => 'yes');
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('yes');
  });

  it('is idle once everything that was begun has ended', async () => {
    const queue = createTurnQueue();
    const log: string[] = [];
    const { work, end } = openEnded(log, 'turn');
    const running = queue.run('a', work);
    const idle = queue.idle().then(() => log.push('idle'));
    end();
    await Promise.all([running, idle]);
    expect(log).toEqual(['turn begins', 'turn ends', 'idle']);
  });
});
