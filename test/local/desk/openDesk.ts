import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect } from 'vitest';
import { type Desk, type DeskOptions, startDesk } from '../../../local/desk/startDesk.ts';
import type { Clock } from '../../../observe/clock.ts';
import { silentLogger } from '../../../observe/logger.ts';
import { secureRandomness } from '../../../observe/randomness.ts';
import { checkExchange } from './contract/checkExchange.ts';

export interface MovableClock extends Clock {
  advance(milliseconds: number): void;
}

export const movableClock = (start = '2026-03-02T09:00:00Z'): MovableClock => {
  let at = Date.parse(start);
  return {
    now: () => new Date(at),
    advance: (milliseconds) => {
      at += milliseconds;
    },
  };
};

const cleanUp: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const step of cleanUp.splice(0).reverse()) await step();
});

export const temporaryFolder = (): string => {
  const dir = mkdtempSync(path.join(tmpdir(), 'desk-'));
  cleanUp.push(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
};

/**
 * A desk of its own for one test, closed and removed after it. Whatever it was asked and answered must be as Zendesk's
 * OpenAPI document says, where that is there. No limits, unless some are given.
 */
export const openDesk = async (
  options: Partial<DeskOptions> = {},
): Promise<Desk & { clock: MovableClock; dir: string }> => {
  const clock = (options.clock as MovableClock | undefined) ?? movableClock();
  const dir = options.dir ?? temporaryFolder();
  const violations: string[] = [];
  const desk = await startDesk({
    onExchange: (exchange) => void violations.push(...(checkExchange?.(exchange) ?? [])),
    host: '127.0.0.1',
    port: 0,
    limits: 'wide',
    randomness: secureRandomness,
    logger: silentLogger,
    ...options,
    clock,
    dir,
  });
  cleanUp.push(async () => {
    await desk.close();
    expect([...new Set(violations)]).toEqual([]);
  });
  return { ...desk, clock, dir };
};
