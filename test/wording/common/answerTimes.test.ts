import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../domain/language.ts';
import { answerTimes, thereAgain } from '../../../wording/common/answerTimes.ts';

const HOURS = { days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' } as const;
const times = (days: readonly number[]) => ({ officeHours: { ...HOURS, days: [...days] } }) as never;

describe('when people answer, in words', () => {
  it('is said in every language, with the zone', () => {
    const said = LANGUAGES.map((language) => answerTimes(times(HOURS.days), language, 'Europe/Zurich').hours);
    expect(new Set(said).size).toBe(LANGUAGES.length);
    for (const one of said) expect(one).toMatch(/^\p{L}+–\p{L}+, 09:00–17:00 \(.+\)$/u);
    expect(said[0]).toBe('Monday–Friday, 09:00–17:00 (CET)');
  });

  it('names days one by one where they do not follow each other, in the order of the week', () => {
    expect(answerTimes(times([6, 2]), 'en', 'Europe/Zurich').hours).toMatch(/^Tuesday and Saturday, /);
    expect(answerTimes(times([7]), 'en', 'Europe/Zurich').hours).toMatch(/^Sunday, /);
  });

  it('says how soon, and nothing that the company does not say', () => {
    const within = { within: { amount: 1, unit: 'day' } } as const;
    expect(answerTimes(within, 'de', 'Europe/Zurich')).toEqual({ within: '1 Tag' });
    expect(answerTimes(undefined, 'fr', 'Europe/Zurich')).toEqual({});
  });
});

describe('when people are there next', () => {
  const next = (now: string, days: readonly number[] = HOURS.days) =>
    thereAgain(times(days) as { officeHours: never }, new Date(now), 'en', 'Europe/Zurich');

  it.each([
    ['2026-11-30T08:00:00Z', 'as they open'],
    ['2026-11-30T15:59:00Z', 'a minute before they close'],
  ])('is not said while they are there: %s, %s', (now) => expect(next(now)).toBeUndefined());

  it.each([
    ['2026-11-30T21:10:00Z', 'Tuesday 1 December'],
    ['2026-11-30T16:00:00Z', 'Tuesday 1 December'],
    ['2026-12-01T07:59:00Z', 'Tuesday 1 December'],
    ['2026-12-04T17:00:00Z', 'Monday 7 December'],
    ['2026-12-05T10:00:00Z', 'Monday 7 December'],
    ['2026-12-31T23:30:00Z', 'Friday 1 January'],
  ])('is the next day on which they open: %s, %s', (now, day) =>
    expect(next(now)).toEqual({ day, time: '09:00 (CET)' }),
  );

  it('may be a week later', () => {
    expect(next('2026-11-29T20:00:00Z', [7])?.day).toBe('Sunday 6 December');
  });

  it('is said by nobody whose company names no hours', () => {
    expect(thereAgain(undefined, new Date(), 'en', 'Europe/Zurich')).toBeUndefined();
  });
});
