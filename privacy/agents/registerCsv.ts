import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import { isoDay } from '../deadlines/civilTime.ts';

const DANGEROUS = /^[=+\-@\t\r\0]/;

/** One cell, quoted where it must be; no spreadsheet takes it for a formula. */
const cell = (text: string): string => {
  const safe = DANGEROUS.test(text) ? `'${text}` : text;
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

type Column = readonly [
  title: string,
  of: (request: PrivacyRequest, day: (at: Date | undefined) => string) => string,
];

/** The register of requests (Art. 5(2) GDPR): when what came in, what was done, by when. It names no customer. */
const COLUMNS: readonly Column[] = [
  ['reference', ({ reference }) => reference],
  ['right', ({ kind }) => kind],
  ['state', ({ state }) => state],
  ['route', ({ route }) => route],
  ['language', ({ language }) => language],
  ['received', ({ receivedAt }, day) => day(receivedAt)],
  ['filed', ({ filedAt }, day) => day(filedAt)],
  ['due', ({ dueAt }, day) => day(dueAt)],
  ['ended', ({ endedAt }, day) => day(endedAt)],
  ['in_time', ({ endedAt, dueAt }) => (endedAt ? (endedAt <= dueAt ? 'yes' : 'no') : '')],
  ['laws', ({ clocks }) => clocks.map(({ law }) => law).join(' ')],
  ['identity', ({ evidence }) => evidence.map(({ level }) => level).join(' ')],
  ['waits_for', ({ attention }) => attention?.reason ?? ''],
  ['extended_from', ({ extension }, day) => day(extension?.from)],
  ['legal_hold_since', ({ hold }, day) => day(hold?.since)],
  ['decision', ({ decision }) => decision?.outcome ?? ''],
  ['decided_by', ({ decision }) => decision?.by ?? ''],
  ['decided', ({ decision }, day) => day(decision?.at)],
  ['ended_with', ({ erasedBy }) => erasedBy ?? ''],
  ['ticket', ({ ticket }) => (ticket ? String(ticket.id) : '')],
  ['policy', ({ policyVersion }) => policyVersion],
];

/** The register as CSV (RFC 4180), a line at a time. Days as `2026-11-24`, in the company's time zone. */
export const registerCsv = async function* (
  requests: AsyncIterable<PrivacyRequest>,
  timeZone: string,
): AsyncGenerator<string> {
  const day = (at: Date | undefined): string => (at ? isoDay(at, timeZone) : '');
  yield `${COLUMNS.map(([title]) => title).join(',')}\r\n`;
  for await (const request of requests)
    yield `${COLUMNS.map(([, of]) => cell(of(request, day))).join(',')}\r\n`;
};
