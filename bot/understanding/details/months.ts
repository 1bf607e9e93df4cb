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
export const NUMBER_OF = new Map(
  MONTHS.flatMap((names, i) => names.split('|').map((name) => [name, i + 1] as const)),
);
/** Any of them, as one group of a pattern. */
export const MONTH = `(${[...NUMBER_OF.keys()].sort((a, b) => b.length - a.length).join('|')})`;

export const two = (n: number): string => String(n).padStart(2, '0');
