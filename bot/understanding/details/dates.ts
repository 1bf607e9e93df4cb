import { MONTH, NUMBER_OF, two } from './months.ts';
import { relativeDatesIn, type SaidDate } from './relativeDates.ts';

const NUMERIC = /(?<![\d./-])(\d{1,4})([./-]) ?(\d{1,2})\2 ?(\d{4}|\d{2})(?![\d/-])/g;
const DAY_MONTH = new RegExp(
  String.raw`(?<![\d.,])(\d{1,2})(?:\.|st|nd|rd|th|er|º|°)?(?: of| de| di)? ?(?<![a-z])${MONTH}(?![a-z])\.?(?:,? (?:de |del )?(\d{4})(?!\d))?`,
  'g',
);
const MONTH_DAY = new RegExp(
  String.raw`(?<![a-z\d] ?)(?<![a-z])${MONTH}\.? (?:the )?(\d{1,2})(?:st|nd|rd|th)?(?![\d.:])(?:,? (\d{4})(?!\d))?`,
  'g',
);
const MONTH_YEAR = new RegExp(String.raw`(?<![a-z])${MONTH}\.?,? (?:de |del )?((?:19|20)\d{2})(?!\d)`, 'g');

/** Two digits mean this century up to 39, the last one from 40 on. */
const fullYear = (typed: string): string =>
  typed.length === 4 ? typed : `${Number(typed) < 40 ? '20' : '19'}${typed}`;

const iso = (year: string | undefined, month: number, day: number): string | undefined =>
  month >= 1 && month <= 12 && day >= 1 && day <= 31
    ? `${year === undefined ? '-' : fullYear(year)}-${two(month)}-${two(day)}`
    : undefined;

const numericDate = (first: string, middle: string, last: string): string | undefined => {
  if (first.length === 4) return iso(first, Number(middle), Number(last));
  if (first.length > 2) return undefined;
  return iso(last, Number(middle), Number(first)) ?? iso(last, Number(first), Number(middle));
};

const foundBy = (
  text: string,
  words: RegExp,
  read: (match: RegExpMatchArray) => string | undefined,
): SaidDate[] =>
  [...text.matchAll(words)].map((match) => ({
    at: match.index,
    end: match.index + match[0].length,
    date: read(match),
  }));

const calendarDatesIn = (plainText: string): SaidDate[] =>
  /\d/.test(plainText)
    ? [
        ...foundBy(plainText, NUMERIC, ([, first, , middle, last]) => numericDate(first!, middle!, last!)),
        ...foundBy(plainText, DAY_MONTH, ([, day, month, year]) =>
          iso(year, NUMBER_OF.get(month!)!, Number(day)),
        ),
        ...foundBy(plainText, MONTH_DAY, ([, month, day, year]) =>
          iso(year, NUMBER_OF.get(month!)!, Number(day)),
        ),
        ...foundBy(plainText, MONTH_YEAR, ([, month, year]) => `${year}-${two(NUMBER_OF.get(month!)!)}`),
      ]
    : [];

/**
 * Dates in a text without accents, in ISO 8601: `2024-05-03`; `--05-03` where no year is said, `2024-05` where no day is.
 * The day stands before the month, unless it cannot. "Yesterday" is one where `now` says what day it is.
 */
export const datesIn = (plainText: string, now?: Date): string[] => {
  const all = [...calendarDatesIn(plainText), ...(now === undefined ? [] : relativeDatesIn(plainText, now))];
  const dates: string[] = [];
  let read = 0;
  for (const { at, end, date } of all.sort((a, b) => a.at - b.at || b.end - a.end)) {
    if (date === undefined || at < read) continue;
    dates.push(date);
    read = end;
  }
  return [...new Set(dates)];
};
