import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type BudgetRepository, createBudgetRepository } from '../../../models/budget/budget.ts';
import { DAY, HOUR } from '../../../observe/clock.ts';
import type { IdentityEvent } from '../../../observe/events.ts';
import { type CodeBudgets, createCodeBudgets } from '../../../privacy/identity/codeBudgets.ts';
import { type StandingClock, standingClock } from '../../builders/standingClock.ts';
import { freshTenant, openTestConnection, type TestConnection } from '../../builders/testConnection.ts';

describe('the budgets of an address', () => {
  let store: TestConnection;
  let clock: StandingClock;
  let budgets: BudgetRepository;
  let codeBudgets: CodeBudgets;
  let events: IdentityEvent[];
  beforeAll(async () => {
    store = await openTestConnection();
  });
  afterAll(() => store.close());
  beforeEach(() => {
    clock = standingClock();
    events = [];
    budgets = createBudgetRepository(store.connection, clock);
    codeBudgets = createCodeBudgets(budgets, freshTenant(), (event) => void events.push(event));
  });

  const from = (network: string, owner = 'ada') => ({ owner, network, conversationId: 'c1' });
  /** How many codes a network gets now. */
  const codes = async (network: string, owner = 'ada'): Promise<number> => {
    let count = 0;
    while (!(await codeBudgets.takeCode(from(network, owner)))) count += 1;
    return count;
  };
  /** How many of so many guesses are compared. */
  const guesses = async (network: string, most: number, owner = 'ada'): Promise<number> => {
    let count = 0;
    while (count < most && (await codeBudgets.takeGuess(from(network, owner)))) count += 1;
    return count;
  };

  it('give each network three codes an hour', async () => {
    expect(await codes('elsewhere')).toBe(3);
    expect(await codes('home')).toBe(3);
    expect(await codes('home', 'eve')).toBe(3);
    expect(await codeBudgets.takeCode(from('home'))).toEqual(new Date(clock.now().getTime() + HOUR));
    clock.pass(HOUR);
    expect(await codes('home')).toBe(3);
    expect(events).toEqual([]);
  });

  it('give all networks twenty codes a day, of which eight are kept for those that hardly asked, and alarm', async () => {
    for (const network of ['n1', 'n2', 'n3', 'n4']) expect(await codes(network)).toBe(3);
    expect(events).toEqual([]);
    clock.pass(HOUR);
    expect(await codes('n1')).toBe(0);
    expect(new Set(events)).toEqual(new Set(['codes_of_address_spent']));
    for (const network of ['n5', 'n6', 'n7', 'home']) expect(await codes(network)).toBe(2);
    expect(await codes('n8')).toBe(0);
    expect(await codes('home', 'eve')).toBe(3);
    clock.pass(DAY - HOUR);
    expect(await codes('n9')).toBe(3);
  });

  it('give one network that asks all day twelve codes, and others what is left', async () => {
    let taken = 0;
    for (let hour = 0; hour < 12; hour += 1) {
      taken += await codes('flood');
      clock.pass(HOUR);
    }
    expect(taken).toBe(12);
    expect(await codes('home')).toBe(2);
  });

  it('give each network fifteen guesses an hour', async () => {
    expect(await guesses('elsewhere', 20)).toBe(15);
    expect(await guesses('home', 20)).toBe(15);
    clock.pass(HOUR);
    expect(await guesses('elsewhere', 20)).toBe(15);
    expect(events).toEqual([]);
  });

  it('give all networks two hundred guesses an hour, of which eighty are kept, and alarm', async () => {
    for (let network = 0; network < 12; network += 1) expect(await guesses(`n${network}`, 10)).toBe(10);
    expect(events).toEqual([]);
    expect(await guesses('n1', 5)).toBe(0);
    expect(new Set(events)).toEqual(new Set(['guesses_of_address_spent']));
    for (let network = 20; network < 28; network += 1) expect(await guesses(`n${network}`, 15)).toBe(10);
    expect(await guesses('n30', 5)).toBe(0);
  });

  it('let no code out that nobody could type any more', async () => {
    await guesses('home', 15);
    clock.pass(HOUR / 2);
    expect(await codeBudgets.takeCode(from('home'))).toEqual(new Date(clock.now().getTime() + HOUR / 2));
    expect(await codes('elsewhere')).toBe(3);
  });

  it('are never overdrawn, however many ask at once', async () => {
    const all = await Promise.all(
      Array.from({ length: 60 }, (_, n) => codeBudgets.takeCode(from(`n${n % 30}`))),
    );
    expect(all.filter((spent) => spent === undefined)).toHaveLength(20);
  });
});
