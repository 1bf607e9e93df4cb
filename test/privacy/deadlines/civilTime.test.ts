import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { dayOf, isoDay, lastMomentOf } from '../../../privacy/deadlines/civilTime.ts';
import { dayIn, moments } from './calendar.ts';

describe('the day of a moment', () => {
  it('is the one that the calendar on the wall shows there', () => {
    for (const zone of ['Europe/Zurich', 'America/Los_Angeles', 'Pacific/Kiritimati', 'America/St_Johns'])
      for (const moment of moments(400)) expect(dayOf(moment, zone).toString()).toBe(dayIn(moment, zone));
  });

  it('turns at local midnight, not at that of Greenwich', () => {
    expect(isoDay(new Date('2026-06-30T21:59:59.999Z'), 'Europe/Zurich')).toBe('2026-06-30');
    expect(isoDay(new Date('2026-06-30T22:00:00.000Z'), 'Europe/Zurich')).toBe('2026-07-01');
  });
});

describe('the last moment of a day', () => {
  it.each([
    ['an ordinary day', '2026-02-10', 'Europe/Zurich', '2026-02-10T22:59:59.999Z'],
    ['the day with 23 hours', '2026-03-29', 'Europe/Zurich', '2026-03-29T21:59:59.999Z'],
    ['the day before it', '2026-03-28', 'Europe/Zurich', '2026-03-28T22:59:59.999Z'],
    ['the day with 25 hours', '2026-10-25', 'Europe/Zurich', '2026-10-25T22:59:59.999Z'],
    ['a day whose next has no midnight', '2018-11-03', 'America/Sao_Paulo', '2018-11-04T02:59:59.999Z'],
  ])('is right on %s', (_name, day, zone, expected) => {
    expect(lastMomentOf(Temporal.PlainDate.from(day), zone).toISOString()).toBe(expected);
  });
});
