import type { LegalClock } from '../../domain/clocks.ts';
import type { RequestKind } from '../../domain/kinds.ts';
import { dayOf, lastMomentOf } from './civilTime.ts';
import { createWorkingDays, type WorkingDays } from './workingDays.ts';

type Law = LegalClock['law'];
type Day = ReturnType<typeof dayOf>;

export interface DeadlineRules {
  /** Laws of the company's establishment, e.g. `['fadp', 'gdpr']`. */
  laws: readonly Law[];
  /** IANA name; days are counted where the company is. */
  timeZone: string;
  /** Of the company's establishment. */
  workingDays: WorkingDays;
}

/** Where laws of other countries are at home: our holidays and our time zone must not make them later. */
const BRITAIN = { timeZone: 'Europe/London', workingDays: createWorkingDays('GB', 'ENG') };
const CALIFORNIA = { timeZone: 'America/Los_Angeles', workingDays: createWorkingDays('US', 'CA') };
const HOMES: Partial<Record<Law, Pick<DeadlineRules, 'timeZone' | 'workingDays'>>> = {
  uk_gdpr: BRITAIN,
  dpa2018_164a: BRITAIN,
  ccpa: CALIFORNIA,
  ccpa_opt_out: CALIFORNIA,
};

/** Laws that let a clock be extended once, with reasons and notice to the person. */
const EXTENDABLE: readonly Law[] = ['gdpr', 'uk_gdpr', 'fadp', 'ccpa'];

/** The last day that keeps a law, counted from the day of receipt, which itself is not counted. */
const lastDay = (law: Law, received: Day, days: WorkingDays, extended: boolean) => {
  switch (law) {
    // Art. 12(3) GDPR with Reg. (EEC, Euratom) 1182/71: same date in the next month or its last day, then a working day.
    case 'gdpr':
    // Extended by two further months.
    case 'uk_gdpr':
      return days.onOrAfter(received.add({ months: extended ? 3 : 1 }, { overflow: 'constrain' }));
    // Art. 25(7) FADP: 30 days; Art. 18(2) DPO: or the date that the person is told. It names no limit, so ours is the GDPR's.
    case 'fadp': {
      const last = received.add({ days: 30 });
      return extended ? last.add({ months: 2 }, { overflow: 'constrain' }) : last;
    }
    // UK DPA 2018 s. 164A: a complaint is acknowledged within 30 days.
    case 'dpa2018_164a':
      return received.add({ days: 30 });
    // 11 CCR 7021(b): 45 calendar days from receipt, whatever verification takes; 90 in all when extended.
    case 'ccpa':
      return received.add({ days: extended ? 90 : 45 });
    // 11 CCR 7026(f): 15 business days, and no extension.
    case 'ccpa_opt_out':
      return days.add(received, 15);
  }
};

/** Clocks that run for one kind of request only, wherever the company or the customer is. */
const ONLY_FOR: Partial<Record<Law, RequestKind>> = {
  ccpa_opt_out: 'do_not_sell',
  dpa2018_164a: 'complaint',
};

const lawsFor = (kind: RequestKind, country: string | undefined, { laws }: DeadlineRules): Law[] => {
  const californian = laws.includes('ccpa') || country === 'US-CA';
  const british = laws.includes('uk_gdpr') || country === 'GB';
  const all: Law[] = [
    ...laws,
    ...(californian && kind !== 'do_not_sell' ? (['ccpa'] as const) : []),
    ...(british ? (['uk_gdpr', 'dpa2018_164a'] as const) : []),
    'ccpa_opt_out',
  ];
  return [...new Set(all)].filter((law) => ONLY_FOR[law] === undefined || ONLY_FOR[law] === kind);
};

/** One clock per law that applies to this kind of request and this residence (ISO 3166, `US-CA`), earliest first. */
export const legalClocks = (
  request: { kind: RequestKind; receivedAt: Date; country?: string | undefined },
  rules: DeadlineRules,
): LegalClock[] => {
  return lawsFor(request.kind, request.country, rules)
    .map((law) => ({ law, startsAt: request.receivedAt, dueAt: dueAt(law, request.receivedAt, rules) }))
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
};

/** What an extension needs to know of a request. */
interface Extendable {
  clocks: readonly LegalClock[];
  dueAt: Date;
  extension?: unknown;
}

/**
 * Whether the date may still be moved: once, inside the first period (the customer must hear of it before that ends), and
 * only where every law that runs allows it.
 */
export const mayExtend = ({ clocks, dueAt, extension }: Extendable, now: Date): boolean =>
  extension === undefined &&
  now <= dueAt &&
  clocks.length > 0 &&
  clocks.every(({ law }) => EXTENDABLE.includes(law));

/** The clocks with their extended dates, earliest first. */
export const extendedClocks = (clocks: readonly LegalClock[], rules: DeadlineRules): LegalClock[] =>
  clocks
    .map((clock) => ({ ...clock, dueAt: dueAt(clock.law, clock.startsAt, rules, true) }))
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());

/** Counted here and where the law is at home; the earlier day of receipt and the earlier end of the last day count. */
const dueAt = (law: Law, receivedAt: Date, rules: DeadlineRules, extended = false): Date => {
  const { timeZone, workingDays } = HOMES[law] ?? rules;
  const zones = [rules.timeZone, timeZone];
  const received = zones.map((zone) => dayOf(receivedAt, zone)).reduce(earlier);
  const last = lastDay(law, received, workingDays, extended);
  return new Date(Math.min(...zones.map((zone) => lastMomentOf(last, zone).getTime())));
};

const earlier = (one: Day, other: Day): Day => (one.toString() <= other.toString() ? one : other);

const WORKING_DAYS_OF_REST = 5;

/**
 * When the window for a change of mind ends: `windowDays` after filing, and always at least five working days before
 * the earliest legal date, so that the erasure itself is never late. Not before `filedAt`.
 */
export const windowEnd = (filedAt: Date, dueAt: Date, windowDays: number, rules: DeadlineRules): Date => {
  const wished = lastMomentOf(dayOf(filedAt, rules.timeZone).add({ days: windowDays }), rules.timeZone);
  const latestDay = rules.workingDays.add(dayOf(dueAt, rules.timeZone), -WORKING_DAYS_OF_REST);
  const latest = lastMomentOf(latestDay.subtract({ days: 1 }), rules.timeZone);
  return new Date(Math.max(filedAt.getTime(), Math.min(wished.getTime(), latest.getTime())));
};
