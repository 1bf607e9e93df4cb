import type { Finding } from './finding.ts';

/** The findings as a table for the terminal: place, what, count, and why it may stay. */
export const inTable = (findings: readonly Finding[]): string => {
  const rows = [
    ['PLACE', 'WHAT', 'COUNT', ''],
    ...findings.map(({ place, what, count, kept, unsearched }) => [
      place,
      what,
      unsearched ? '' : String(count),
      kept ?? (unsearched ? 'NOT SEARCHED' : 'SHOULD BE GONE'),
    ]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};
