import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../domain/language.ts';
import { answerTimes } from '../../../wording/common/answerTimes.ts';

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
