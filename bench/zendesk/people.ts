import { Types } from 'mongoose';
import type { RequestKind } from '../../domain/kinds.ts';
import type { Subject } from '../../domain/subject.ts';
import type { JobContext } from '../../jobs/context.ts';
import { after, DAY } from '../../observe/clock.ts';
import { sealFields } from '../../privacy/records/sealedFields.ts';

/** Spread over a month, and no two alike, so that the order of urgency can be read off. */
const DUE_STEP_MS = DAY / 40;

export const accountOf = (n: number) => {
  const email = `person.${n}@many.example`;
  return { _id: `B${n}`, customerNumber: `b${n}`, email, emailLower: email };
};

/** In an order of legal dates that is not that of filing. */
export const filed = (
  n: number,
  kind: RequestKind,
  of: number,
  { clock, sealer, tenant, company }: Pick<JobContext, 'clock' | 'sealer' | 'tenant' | 'company'>,
) => {
  const now = clock.now();
  const { _id: key, email } = accountOf(n);
  const subject: Subject = { subjectId: `accounts:${key}`, addressesOnFile: [email], role: 'controller' };
  const encrypted = { _id: new Types.ObjectId(), dataKey: sealer.newDataKey() };
  const dueAt = after(now, 3 * DAY + ((n * 7_919) % of) * DUE_STEP_MS);
  const wish = kind === 'human' ? { message: 'Please help me.' } : {};
  return {
    ...encrypted,
    sealed: sealFields(sealer, encrypted, { address: email, subjects: [subject], wish }),
    tenant,
    kind,
    state: 'filed' as const,
    route: 'chat' as const,
    by: 'customer' as const,
    language: 'en' as const,
    evidence: [],
    receivedAt: now,
    filedAt: now,
    clocks: [{ law: 'gdpr' as const, startsAt: now, dueAt }],
    dueAt,
    policyVersion: '1',
    region: company.region,
    workAt: now,
    openKey: `bench-${n}`,
    ...(kind === 'erasure' && { windowWaivedAt: now }),
  };
};
