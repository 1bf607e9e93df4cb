import { describe, expect, it } from 'vitest';
import { demoDeskData } from '../../../local/demo/demoDeskData.ts';
import { generateDemo } from '../../../local/demo/generateDemo.ts';
import { personas } from '../../../local/demo/personas.ts';
import type { DemoRows } from '../../../local/demo/rows.ts';
import { DAY } from '../../../observe/clock.ts';
import { fixedClock } from './fixedClock.ts';

const now = new Date('2026-11-24T08:00:00Z');
const rows = generateDemo(now);
const all = (of: DemoRows): Record<string, unknown>[] =>
  (Object.values(of) as unknown as Record<string, unknown>[][]).flat();
const accountsOf = (address: string) => rows.accounts.filter(({ emailLower }) => emailLower === address);
const persona = (id: string) => personas.find((one) => one.id === id)!;

describe('the generated company', () => {
  it('is the same on the same day and shifts its dates with the day', () => {
    expect(generateDemo(new Date('2026-11-24T21:30:00Z'))).toEqual(rows);
    const later = generateDemo(new Date(now.getTime() + 3 * DAY));
    expect(later.accounts.map(({ _id }) => _id)).toEqual(rows.accounts.map(({ _id }) => _id));
    expect(later.orders[0]!.orderedAt.getTime() - rows.orders[0]!.orderedAt.getTime()).toBe(3 * DAY);
  });

  it('has about 300 customers and something in every collection', () => {
    const readers = rows.subscribers.filter(({ accountId }) => accountId === undefined);
    expect(rows.accounts.length + readers.length).toBeGreaterThan(290);
    expect(rows.accounts.length + readers.length).toBeLessThan(310);
    for (const list of Object.values(rows)) expect(list.length).toBeGreaterThan(30);
  });

  it('has no primary key twice and no row whose account is missing', () => {
    for (const list of Object.values(rows) as { _id: string; accountId?: string }[][]) {
      expect(new Set(list.map(({ _id }) => _id)).size).toBe(list.length);
      for (const { accountId } of list)
        if (accountId !== undefined) expect(rows.accounts.some(({ _id }) => _id === accountId)).toBe(true);
    }
  });

  it('uses addresses of .example only, compares them in lower case, and dates nothing in the future', () => {
    for (const row of all(rows)) {
      if ('emailLower' in row) expect(row.emailLower).toMatch(/^[^A-Z\s]+@[a-z-]+\.example$/);
      if ('email' in row && 'emailLower' in row) expect(String(row.email).toLowerCase()).toBe(row.emailLower);
      for (const value of Object.values(row)) if (value instanceof Date) expect(value <= now).toBe(true);
    }
  });

  it('never holds a card number', () => {
    expect(JSON.stringify(rows)).not.toMatch(/\b(?:\d[ -]?){15}\d\b/);
  });

  it('lets only the documented people share an address', () => {
    const seen = new Map<string, number>();
    for (const { emailLower } of rows.accounts) seen.set(emailLower, (seen.get(emailLower) ?? 0) + 1);
    const shared = [...seen].filter(([, count]) => count > 1).map(([address]) => address);
    expect(shared.sort()).toEqual([persona('zuercher').address, persona('jonas').address].sort());
  });
});

describe('the eight people to try', () => {
  it('are eight, with a sentence each in their language', () => {
    expect(personas).toHaveLength(8);
    expect(new Set(personas.map(({ language }) => language))).toEqual(new Set(['en', 'fr', 'de']));
  });

  it('are what their description says', () => {
    const claire = accountsOf(persona('claire').address);
    expect(claire).toHaveLength(1);
    expect(rows.invoices.filter(({ accountId }) => accountId === claire[0]!._id).length).toBeGreaterThan(5);

    expect(accountsOf(persona('tom').address)).toHaveLength(0);
    expect(rows.subscribers.filter(({ emailLower }) => emailLower === persona('tom').address)).toHaveLength(
      1,
    );

    const zuercher = accountsOf(persona('zuercher').address);
    expect(zuercher.map(({ firstName }) => firstName)).toEqual(['Anna', 'Beat']);
    const jonas = accountsOf(persona('jonas').address);
    expect(jonas.map(({ firstName, lastName }) => `${firstName} ${lastName}`)).toEqual([
      'Jonas Keller',
      'Jonas Keller',
    ]);

    const [nadia] = accountsOf(persona('nadia').address);
    expect(Math.round((now.getTime() - nadia!.emailChangedAt!.getTime()) / DAY)).toBe(10);
    expect(nadia!.previousEmailLower).not.toBe(nadia!.emailLower);

    expect(accountsOf(persona('maya').address)[0]!.country).toBe('US-CA');

    const henrik = persona('henrik').address;
    expect(accountsOf(henrik)).toHaveLength(0);
    expect(rows.subscribers.some(({ emailLower }) => emailLower === henrik)).toBe(false);
    const owners = rows.contactLists
      .filter(({ emailLower }) => emailLower === henrik)
      .map(({ ownerAccountId }) => ownerAccountId);
    expect(new Set(owners).size).toBe(2);

    const [mallory] = accountsOf(persona('mallory').address);
    const texts = JSON.stringify([
      mallory,
      ...rows.webForms.filter(({ accountId }) => accountId === mallory!._id),
    ]);
    for (const trap of ['=cmd()', '<img src=x onerror=', '\u202E', '\u{1F469}'])
      expect(texts).toContain(trap);
  });
});

describe('what the support desk is filled with', () => {
  const { users, tickets } = demoDeskData(fixedClock(now.toISOString()));

  it('is a part of the customers, each address once, every persona with an account among them', () => {
    expect(users.length).toBeGreaterThan(40);
    expect(users.length).toBeLessThan(rows.accounts.length / 2);
    expect(new Set(users.map(({ email }) => email)).size).toBe(users.length);
    for (const { address } of personas)
      expect(users.some(({ email }) => email === address)).toBe(accountsOf(address).length > 0);
  });

  it('has tickets of known people only, with comments in their order', () => {
    expect(tickets.length).toBeGreaterThan(40);
    for (const { requesterEmail, comments } of tickets) {
      expect(users.some(({ email }) => email === requesterEmail)).toBe(true);
      expect(comments[0]!.from).toBe('customer');
      for (const [i, { at }] of comments.entries()) if (i > 0) expect(at > comments[i - 1]!.at).toBe(true);
    }
  });
});
