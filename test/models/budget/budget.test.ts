import type { Connection } from 'mongoose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type BudgetRepository, createBudgetRepository } from '../../../models/budget/budget.ts';
import { HOUR, MINUTE } from '../../../observe/clock.ts';
import { type StandingClock, standingClock } from '../../builders/standingClock.ts';
import { freshTenant, openTestConnection, type TestConnection } from '../../builders/testConnection.ts';

describe('a budget', () => {
  let store: TestConnection;
  let second: Connection;
  let clock: StandingClock;
  let budgets: BudgetRepository;
  let elsewhere: BudgetRepository;
  let key = '';

  beforeAll(async () => {
    store = await openTestConnection();
    second = await store.another();
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    clock = standingClock();
    key = freshTenant();
    budgets = createBudgetRepository(store.connection, clock);
    elsewhere = createBudgetRepository(second, clock);
  });

  const spend = (): Promise<Date | undefined> => budgets.spend(key, 3, HOUR);

  it('can be spent to its end, then says from when one is free again', async () => {
    const start = clock.now();
    for (let n = 0; n < 3; n += 1) {
      expect(await spend()).toBeUndefined();
      clock.pass(10 * MINUTE);
    }
    expect(await spend()).toEqual(new Date(start.getTime() + HOUR));
  });

  it('slides: each use comes back an hour after it was taken, not all of them at once', async () => {
    for (let n = 0; n < 3; n += 1) {
      await spend();
      clock.pass(10 * MINUTE);
    }
    clock.pass(30 * MINUTE);
    expect(await spend()).toBeUndefined();
    expect(await spend()).toBeInstanceOf(Date);
    clock.pass(10 * MINUTE);
    expect(await spend()).toBeUndefined();
  });

  it('is not touched by what it refuses', async () => {
    for (let n = 0; n < 3; n += 1) await spend();
    for (let n = 0; n < 5; n += 1) {
      clock.pass(10 * MINUTE);
      expect(await spend()).toBeInstanceOf(Date);
    }
    clock.pass(10 * MINUTE);
    expect(await spend()).toBeUndefined();
  });

  it('gives out as many uses as it has, to however many processes at once', async () => {
    const asked = await Promise.all(
      Array.from({ length: 40 }, (_, n) => (n % 2 ? budgets : elsewhere).spend(key, 5, HOUR)),
    );
    expect(asked.filter((answer) => answer === undefined)).toHaveLength(5);
  });

  it('of another key is another budget', async () => {
    for (let n = 0; n < 4; n += 1) await spend();
    expect(await budgets.spend(`${key}x`, 3, HOUR)).toBeUndefined();
  });

  it('with room for one only works too', async () => {
    expect(await budgets.spend(key, 1, HOUR)).toBeUndefined();
    expect(await budgets.spend(key, 1, HOUR)).toBeInstanceOf(Date);
    clock.pass(HOUR);
    expect(await budgets.spend(key, 1, HOUR)).toBeUndefined();
  });

  it('can be looked at without taking anything, and given back', async () => {
    for (let n = 0; n < 3; n += 1) {
      expect(await budgets.freeAt(key, 3, HOUR)).toBeUndefined();
      await spend();
    }
    expect(await budgets.freeAt(key, 3, HOUR)).toEqual(new Date(clock.now().getTime() + HOUR));
    await budgets.restore(key);
    expect(await budgets.freeAt(key, 3, HOUR)).toBeUndefined();
    expect(await spend()).toBeUndefined();
  });
});
