import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { createWorkingDays } from '../../../privacy/deadlines/workingDays.ts';
import { addDays, isGenevanRestDay, nextWorkingDay } from './calendar.ts';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const geneva = createWorkingDays('CH', 'GE');

describe('working days', () => {
  it('of Geneva are right on each day of eight years', () => {
    const wrong: string[] = [];
    for (let at = '2024-01-01'; at < '2032-01-01'; at = addDays(at, 1))
      if (geneva.isWorkingDay(day(at)) === isGenevanRestDay(at)) wrong.push(at);
    expect(wrong).toEqual([]);
  });

  it.each([
    ['the national holiday', 'CH', 'GE', '2025-08-01'],
    ['Restoration of the Republic in Geneva', 'CH', 'GE', '2026-12-31'],
    ['Good Friday in Germany', 'DE', undefined, '2026-04-03'],
    ['Corpus Christi in Bavaria', 'DE', 'BY', '2026-06-04'],
    ['a substitute for Boxing Day in England', 'GB', 'ENG', '2026-12-28'],
    ['Thanksgiving in California', 'US', 'CA', '2026-11-26'],
  ])('%s is none', (_name, country, subdivision, holiday) => {
    expect(createWorkingDays(country, subdivision).isWorkingDay(day(holiday))).toBe(false);
  });

  it('a holiday of another canton or a merely kept custom is one', () => {
    expect(geneva.isWorkingDay(day('2026-05-01'))).toBe(true);
    expect(createWorkingDays('CH', 'ZH').isWorkingDay(day('2026-05-01'))).toBe(false);
    expect(geneva.isWorkingDay(day('2026-04-02'))).toBe(true);
  });
});

describe('the day itself or the next working day', () => {
  it('is found over weekends and chains of holidays', () => {
    expect(geneva.onOrAfter(day('2026-03-04')).toString()).toBe('2026-03-04');
    expect(geneva.onOrAfter(day('2026-04-03')).toString()).toBe('2026-04-07');
    expect(geneva.onOrAfter(day('2026-12-31')).toString()).toBe('2027-01-04');
    for (let at = '2026-01-01'; at < '2028-01-01'; at = addDays(at, 1))
      expect(geneva.onOrAfter(day(at)).toString()).toBe(nextWorkingDay(at));
  });
});

describe('counting working days', () => {
  it('does not count the first day', () => {
    expect(geneva.add(day('2026-03-02'), 1).toString()).toBe('2026-03-03');
    expect(geneva.add(day('2026-03-06'), 1).toString()).toBe('2026-03-09');
    expect(geneva.add(day('2026-03-09'), -1).toString()).toBe('2026-03-06');
  });

  it('passes over weekends and holidays both ways', () => {
    expect(geneva.add(day('2026-04-02'), 2).toString()).toBe('2026-04-08');
    expect(geneva.add(day('2026-04-08'), -2).toString()).toBe('2026-04-02');
  });

  it('of none is the day itself', () => {
    expect(geneva.add(day('2026-04-04'), 0).toString()).toBe('2026-04-04');
  });

  it('there and back again ends on a working day where it began on one', () => {
    for (let at = '2026-01-02'; at < '2027-06-01'; at = addDays(at, 1)) {
      if (isGenevanRestDay(at)) continue;
      for (const count of [1, 5, 15])
        expect(geneva.add(geneva.add(day(at), count), -count).toString()).toBe(at);
    }
  });
});
