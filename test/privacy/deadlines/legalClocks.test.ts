import { describe, expect, it } from 'vitest';
import type { LegalClock } from '../../../domain/clocks.ts';
import type { RequestKind } from '../../../domain/kinds.ts';
import { type DeadlineRules, legalClocks, windowEnd } from '../../../privacy/deadlines/legalClocks.ts';
import { createWorkingDays } from '../../../privacy/deadlines/workingDays.ts';
import { addDays, dayIn, isGenevanRestDay, moments, nextWorkingDay, oneMonthLater } from './calendar.ts';

type Law = LegalClock['law'];
const ZONE = 'Europe/Zurich';
const rulesOf = (...laws: Law[]): DeadlineRules => ({
  laws,
  timeZone: ZONE,
  workingDays: createWorkingDays('CH', 'GE'),
});
const geneva = rulesOf('fadp', 'gdpr');

const clocksFor = (
  receivedAt: string | Date,
  more: { kind?: RequestKind; country?: string } = {},
  rules = geneva,
): Partial<Record<Law, string>> =>
  Object.fromEntries(
    legalClocks({ kind: 'access', receivedAt: new Date(receivedAt), ...more }, rules).map(
      ({ law, dueAt }) => [law, dueAt.toISOString()],
    ),
  );

describe('one month of the GDPR', () => {
  it.each([
    [
      'the day of receipt is not counted',
      '2026-03-04T09:00:00Z',
      '2026-04-07T21:59:59.999Z',
      'Easter passed over',
    ],
    ['an ordinary month', '2026-05-05T09:00:00Z', '2026-06-05T21:59:59.999Z', 'a Friday'],
    ['31 January ends with February', '2025-01-31T09:00:00Z', '2025-02-28T22:59:59.999Z', 'a Friday'],
    ['31 January of a leap year', '2028-01-31T09:00:00Z', '2028-02-29T22:59:59.999Z', 'a Tuesday'],
    ['29 February', '2028-02-29T09:00:00Z', '2028-03-29T21:59:59.999Z', 'summer time has begun'],
    ['31 August ends with September', '2026-08-31T09:00:00Z', '2026-09-30T21:59:59.999Z', 'a Wednesday'],
    ['a Sunday moves to Monday', '2026-05-07T09:00:00Z', '2026-06-08T21:59:59.999Z', 'from the 7th'],
    ['a holiday moves on', '2025-07-01T09:00:00Z', '2025-08-04T21:59:59.999Z', 'Friday 1 August'],
    [
      'New Year after a weekend',
      '2026-11-30T23:30:00Z',
      '2027-01-04T22:59:59.999Z',
      'received on 1 December',
    ],
    ['just before midnight', '2026-05-05T21:59:59.999Z', '2026-06-05T21:59:59.999Z', 'still the 5th'],
    ['at midnight', '2026-05-05T22:00:00.000Z', '2026-06-08T21:59:59.999Z', 'already the 6th'],
    ['over the change to winter time', '2026-09-26T09:00:00Z', '2026-10-26T22:59:59.999Z', 'a Monday'],
  ])('%s', (_name, receivedAt, dueAt) => {
    expect(clocksFor(receivedAt).gdpr).toBe(dueAt);
  });
});

describe('clocks that count days', () => {
  it.each([
    ['fadp', '2026-01-31T09:00:00Z', '2026-03-02T22:59:59.999Z', {}],
    ['fadp', '2026-03-04T09:00:00Z', '2026-04-03T21:59:59.999Z', {}],
    ['ccpa', '2026-03-02T18:00:00Z', '2026-04-16T21:59:59.999Z', { country: 'US-CA' }],
    [
      'dpa2018_164a',
      '2026-03-02T10:00:00Z',
      '2026-04-01T21:59:59.999Z',
      { country: 'GB', kind: 'complaint' },
    ],
    ['ccpa_opt_out', '2026-03-02T18:00:00Z', '2026-03-23T22:59:59.999Z', { kind: 'do_not_sell' }],
    ['ccpa_opt_out', '2026-11-16T18:00:00Z', '2026-12-09T22:59:59.999Z', { kind: 'do_not_sell' }],
  ] as const)('%s from %s ends at %s', (law, receivedAt, dueAt, more) => {
    expect(clocksFor(receivedAt, more)[law]).toBe(dueAt);
  });
});

describe("a law that is not the company's own", () => {
  it('is not made later by our holidays', () => {
    // 1 August is a Friday and a holiday in Switzerland alone.
    const clocks = clocksFor('2025-07-01T09:00:00Z', { country: 'GB' });
    expect(clocks.uk_gdpr).toBe('2025-08-01T21:59:59.999Z');
    expect(clocks.gdpr).toBe('2025-08-04T21:59:59.999Z');
  });

  it('is not made later by our time zone', () => {
    // The evening of 1 March in California is 2 March in Zurich.
    expect(clocksFor('2026-03-02T05:00:00Z', { country: 'US-CA' }).ccpa).toBe('2026-04-15T21:59:59.999Z');
  });
});

describe('which laws run', () => {
  const lawsOf = (kind: RequestKind, country?: string, ...laws: Law[]): string[] =>
    Object.keys(
      clocksFor(
        '2026-03-02T09:00:00Z',
        { kind, ...(country && { country }) },
        laws.length ? rulesOf(...laws) : geneva,
      ),
    ).sort();

  it("are those of the company's establishment and of the customer's residence", () => {
    expect(lawsOf('access')).toEqual(['fadp', 'gdpr']);
    expect(lawsOf('access', 'FR')).toEqual(['fadp', 'gdpr']);
    expect(lawsOf('access', 'US-CA')).toEqual(['ccpa', 'fadp', 'gdpr']);
    expect(lawsOf('erasure', 'GB')).toEqual(['fadp', 'gdpr', 'uk_gdpr']);
  });

  it('hold an opt-out of sale to fifteen business days wherever it comes from', () => {
    for (const country of [undefined, 'FR', 'US-CA'])
      expect(lawsOf('do_not_sell', country)).toEqual(['ccpa_opt_out', 'fadp', 'gdpr']);
  });

  it('hold a British complaint to its acknowledgement, and nothing else', () => {
    expect(lawsOf('complaint', 'GB')).toContain('dpa2018_164a');
    expect(lawsOf('complaint', undefined, 'uk_gdpr')).toEqual(['dpa2018_164a', 'uk_gdpr']);
    expect(lawsOf('access', 'GB', 'uk_gdpr', 'dpa2018_164a')).toEqual(['uk_gdpr']);
  });

  it('do not hold an access request to the time of an opt-out', () => {
    expect(lawsOf('access', undefined, 'ccpa', 'ccpa_opt_out')).toEqual(['ccpa']);
  });

  it('are each there once, the earliest first', () => {
    const clocks = legalClocks(
      { kind: 'access', receivedAt: new Date('2026-03-02T09:00:00Z'), country: 'US-CA' },
      rulesOf('ccpa', 'gdpr', 'fadp'),
    );
    expect(clocks.map(({ law }) => law)).toEqual(['fadp', 'gdpr', 'ccpa']);
  });
});

describe('every moment of years', () => {
  it('never leads to a date later than the legal one, nor to an earlier one at home', () => {
    for (const receivedAt of moments(800)) {
      const received = dayIn(receivedAt, ZONE);
      const clocks = legalClocks({ kind: 'access', receivedAt, country: 'US-CA' }, geneva);
      const dueDay = (law: Law): string => {
        const dueAt = clocks.find((clock) => clock.law === law)?.dueAt as Date;
        expect(dayIn(new Date(dueAt.getTime() + 1), ZONE)).toBe(addDays(dayIn(dueAt, ZONE), 1));
        return dayIn(dueAt, ZONE);
      };
      expect(dueDay('gdpr')).toBe(nextWorkingDay(oneMonthLater(received)));
      expect(dueDay('fadp')).toBe(addDays(received, 30));
      expect(dueDay('ccpa')).toBe(addDays(dayIn(receivedAt, 'America/Los_Angeles'), 45));
    }
  });
});

describe('the window for a change of mind', () => {
  const end = (filedAt: Date, dueAt: Date, days = 14): Date => windowEnd(filedAt, dueAt, days, geneva);

  it('ends with the fourteenth day after filing', () => {
    const filedAt = new Date('2026-03-02T09:00:00Z');
    expect(end(filedAt, new Date('2026-04-01T21:59:59.999Z')).toISOString()).toBe('2026-03-16T22:59:59.999Z');
  });

  it('ends at once where verification took so long that no time is left', () => {
    const filedAt = new Date('2026-03-30T09:00:00Z');
    expect(end(filedAt, new Date('2026-04-01T21:59:59.999Z'))).toEqual(filedAt);
  });

  it('of no days ends on the day of filing', () => {
    const filedAt = new Date('2026-03-02T09:00:00Z');
    expect(end(filedAt, new Date('2026-04-01T21:59:59.999Z'), 0).toISOString()).toBe(
      '2026-03-02T22:59:59.999Z',
    );
  });

  it('always leaves five working days before the earliest legal date, however long it was wished', () => {
    for (const receivedAt of moments(400))
      for (const days of [0, 14, 24, 60]) {
        const dueAt = legalClocks({ kind: 'erasure', receivedAt }, geneva)[0]?.dueAt as Date;
        const ends = end(receivedAt, dueAt, days);
        const due = dayIn(dueAt, ZONE);
        let free = 0;
        for (let at = addDays(dayIn(ends, ZONE), 1); at < due; at = addDays(at, 1))
          if (!isGenevanRestDay(at)) free += 1;
        expect(free).toBeGreaterThanOrEqual(5);
        expect(ends.getTime()).toBeGreaterThanOrEqual(receivedAt.getTime());
      }
  });
});
