/** Months in five languages, without accents; the first three letters of a name and a full stop are enough. */
const MONTHS: readonly string[] = [
  'january|janvier|januar|janner|gennaio|enero|jan',
  'february|fevrier|februar|feber|febbraio|febrero|feb|fev',
  'march|mars|marz|marzo|mar',
  'april|avril|aprile|abril|apr|abr|avr',
  'may|mai|maggio|mayo|mag',
  'june|juin|juni|giugno|junio|jun|giu',
  'july|juillet|juli|luglio|julio|jul|lug|juil',
  'august|aout|agosto|aug|ago',
  'september|septembre|settembre|septiembre|setiembre|sept|sep|set',
  'october|octobre|oktober|ottobre|octubre|oct|okt|ott',
  'november|novembre|noviembre|nov',
  'december|decembre|dezember|dicembre|diciembre|dec|dez|dic',
];
const NUMBER_OF = new Map(
  MONTHS.flatMap((names, i) => names.split('|').map((name) => [name, i + 1] as const)),
);
const MONTH = `(${[...NUMBER_OF.keys()].sort((a, b) => b.length - a.length).join('|')})`;

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

const two = (n: number): string => String(n).padStart(2, '0');

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

interface Found {
  at: number;
  end: number;
  date: string | undefined;
}

const foundBy = (
  text: string,
  words: RegExp,
  read: (match: RegExpMatchArray) => string | undefined,
): Found[] =>
  [...text.matchAll(words)].map((match) => ({
    at: match.index,
    end: match.index + match[0].length,
    date: read(match),
  }));

/**
 * Dates in a text without accents, in ISO 8601: `2024-05-03`; `--05-03` where no year is said, `2024-05` where no day is.
 * The day stands before the month, unless it cannot. "Yesterday" is none: what day it is, the text does not say.
 */
export const datesIn = (plainText: string): string[] => {
  if (!/\d/.test(plainText)) return [];
  const all = [
    ...foundBy(plainText, NUMERIC, ([, first, , middle, last]) => numericDate(first!, middle!, last!)),
    ...foundBy(plainText, DAY_MONTH, ([, day, month, year]) =>
      iso(year, NUMBER_OF.get(month!)!, Number(day)),
    ),
    ...foundBy(plainText, MONTH_DAY, ([, month, day, year]) =>
      iso(year, NUMBER_OF.get(month!)!, Number(day)),
    ),
    ...foundBy(plainText, MONTH_YEAR, ([, month, year]) => `${year}-${two(NUMBER_OF.get(month!)!)}`),
  ];
  const dates: string[] = [];
  let read = 0;
  for (const { at, end, date } of all.sort((a, b) => a.at - b.at || b.end - a.end)) {
    if (date === undefined || at < read) continue;
    dates.push(date);
    read = end;
  }
  return [...new Set(dates)];
};
