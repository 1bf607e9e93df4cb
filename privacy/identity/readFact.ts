import { LANGUAGES } from '../../domain/language.ts';

const LONGEST = 200;

const plain = (text: string): string =>
  text.slice(0, LONGEST).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');

/**
 * What somebody typed for a number or a name, in the one form in which records are compared: "R2024-100301-1", "It is
 * r2024 100301 1". A sentence gives its words with digits, all together: whoever types a list of guesses has typed
 * something else, and not several tries.
 */
export const readText = (typed: string): string => {
  const numbered = plain(typed)
    .split(/\s+/)
    .filter((word) => /\p{N}/u.test(word));
  return bare(numbered.length > 0 ? numbered.join('') : plain(typed));
};

const MONTH_NAMES: ReadonlyMap<string, number> = new Map(
  LANGUAGES.flatMap((language) =>
    (['long', 'short'] as const).flatMap((month) => {
      const format = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' });
      return Array.from({ length: 12 }, (_, index): [string, number] => [
        bare(plain(format.format(Date.UTC(2024, index, 15)))),
        index + 1,
      ]);
    }),
  ),
);

const NUMBERS = [
  /(?<!\d)(?<year>(?:19|20)\d\d)\s*[-/.]\s*(?<month>1[0-2]|0?[1-9])(?!\d)/,
  /(?<!\d)(?<month>1[0-2]|0?[1-9])\s*[-/.]\s*(?<year>(?:19|20)\d\d)(?!\d)/,
];

/** "March 2024", "03/2024", "2024-03", "im März 2024" as "2024-03"; nothing where it is not exactly one month. */
export const readMonth = (typed: string): string | undefined => {
  const text = plain(typed);
  for (const pattern of NUMBERS) {
    const { year, month } = pattern.exec(text)?.groups ?? {};
    if (year !== undefined && month !== undefined) return written(year, Number(month));
  }
  const years = new Set(text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g));
  const months = new Set(text.split(/[^\p{L}]+/u).flatMap((word) => MONTH_NAMES.get(word) ?? []));
  const [year] = years;
  const [month] = months;
  return years.size === 1 && months.size === 1 ? written(year!, month!) : undefined;
};

const written = (year: string, month: number): string => `${year}-${String(month).padStart(2, '0')}`;
