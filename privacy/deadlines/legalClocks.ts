import type { RequestKind } from '../../models/privacyRequest/kinds.ts';
import type { LegalClock } from '../../models/privacyRequest/privacyRequest.ts';
import { dayOf, lastMomentOf } from './civilTime.ts';
import type { WorkingDays } from './workingDays.ts';

type Law = LegalClock['law'];

export interface DeadlineRules {
  /** Laws of the company's establishment, e.g. `['fadp', 'gdpr']`. */
  laws: readonly Law[];
  /** IANA name; days are counted where the company is. */
  timeZone: string;
  workingDays: WorkingDays;
}

/** The last day that keeps a law, counted from the day of receipt, which itself is not counted. */
const lastDay = (law: Law, received: ReturnType<typeof dayOf>, days: WorkingDays) => {
  switch (law) {
    // Art. 12(3) GDPR with Reg. (EEC, Euratom) 1182/71: same date in the next month or its last day, then a working day.
    case 'gdpr':
    case 'uk_gdpr':
      return days.onOrAfter(received.add({ months: 1 }, { overflow: 'constrain' }));
    // Art. 25(7) FADP: 30 days.
    case 'fadp':
    // UK DPA 2018 s. 164A: a complaint is acknowledged within 30 days.
    case 'dpa2018_164a':
      return received.add({ days: 30 });
    // 11 CCR 7021(b): 45 calendar days from receipt, whatever verification takes.
    case 'ccpa':
      return received.add({ days: 45 });
    // 11 CCR 7026(f): 15 business days.
    case 'ccpa_opt_out':
      return days.add(received, 15);
  }
};

const lawsFor = (kind: RequestKind, country: string | undefined, rules: DeadlineRules): Law[] => {
  const residence: Law[] = country === 'US-CA' ? [kind === 'do_not_sell' ? 'ccpa_opt_out' : 'ccpa'] : [];
  const british: Law[] =
    country === 'GB' ? ['uk_gdpr', ...(kind === 'complaint' ? (['dpa2018_164a'] as const) : [])] : [];
  const optOut: Law[] = kind === 'do_not_sell' ? ['ccpa_opt_out'] : [];
  return [...new Set([...rules.laws, ...residence, ...british, ...optOut])];
};

/** One clock per law that applies to this kind of request and this residence (ISO 3166, `US-CA`), earliest first. */
export const legalClocks = (
  request: { kind: RequestKind; receivedAt: Date; country?: string | undefined },
  rules: DeadlineRules,
): LegalClock[] => {
  const received = dayOf(request.receivedAt, rules.timeZone);
  return lawsFor(request.kind, request.country, rules)
    .map((law) => ({
      law,
      startsAt: request.receivedAt,
      dueAt: lastMomentOf(lastDay(law, received, rules.workingDays), rules.timeZone),
    }))
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
};

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
