import { isAppError } from '../../../errors.ts';
import { SECOND } from '../../../observe/clock.ts';
import type { WireJob, WireTicket } from '../../zendesk/wire.ts';
import type { ZendeskClient } from '../../zendesk/zendeskClient.ts';
import { restorableByWhom } from './deletedTickets.ts';
import { orMissing } from './missing.ts';
import { isActive, personById } from './people.ts';
import type { Person } from './profile.ts';
import { stillRunning } from './sourceErrors.ts';

const JOB_PAUSE = 2 * SECOND;
const COMPLIANCE_PAUSE = 5 * SECOND;

const destroyDeleted = async (client: ZendeskClient, id: number): Promise<string[]> => {
  const answer = await orMissing(client.remove<{ job_status?: WireJob }>(['deleted_tickets', id]));
  return answer?.job_status?.id === undefined ? [] : [answer.job_status.id];
};

/**
 * Deletes tickets and then, at once, for good: one after the other, so that a crash leaves at most one ticket between the
 * two steps. Each is looked at again right before: one that is not theirs (any more) stays. Answers those that stayed.
 */
export const destroyTickets = async (
  client: ZendeskClient,
  ids: readonly number[],
  isTheirs: (ticket: WireTicket) => boolean,
): Promise<number[]> => {
  const [jobs, left, missing]: [string[], number[], number[]] = [[], [], []];
  for (const id of ids) {
    const ticket = (await orMissing(client.get<{ ticket?: WireTicket }>(['tickets', id])))?.ticket;
    if (!ticket) missing.push(id);
    else if (!isTheirs(ticket)) left.push(id);
    else {
      await orMissing(client.remove(['tickets', id]));
      jobs.push(...(await destroyDeleted(client, id)));
    }
  }
  const { ours, others } = await restorableByWhom(client, missing);
  for (const id of ours) jobs.push(...(await destroyDeleted(client, id)));
  await awaitJobs(client, jobs);
  return [...left, ...others];
};

/** Throws "still running" until every job has ended. A failed one is queued again by the next try. */
const awaitJobs = async (client: ZendeskClient, jobs: string[]): Promise<void> => {
  for (const job of jobs) {
    const answer = await orMissing(client.get<{ job_status?: WireJob }>(['job_statuses', job]));
    const status = answer?.job_status?.status;
    if (status !== undefined && status !== 'completed') {
      throw stillRunning('deleting tickets for good', JOB_PAUSE);
    }
  }
};

interface ComplianceRow {
  action: string;
  application: string;
}

/** Which products have begun and not ended; `undefined` where nothing was ever asked for. */
export const unfinishedProducts = async (
  client: ZendeskClient,
  userId: number,
): Promise<string[] | undefined> => {
  const rows = await orMissing(
    client.list<ComplianceRow>(
      ['users', userId, 'compliance_deletion_statuses'],
      'compliance_deletion_statuses',
    ),
  );
  if (!rows || rows.length === 0) return undefined;
  const by = (action: string): string[] =>
    rows.filter((row) => row.action === action).map((row) => row.application);
  const complete = by('complete');
  // Support itself always takes part; before it reports, "nothing started" must not look like "all done".
  return [...new Set(['support', ...by('started')])].filter((product) => !complete.includes(product));
};

const softDelete = async (client: ZendeskClient, id: number): Promise<void> => {
  try {
    await orMissing(client.remove(['users', id]));
  } catch (error) {
    // A ticket came in after the others were deleted: the next try finds it.
    if (isAppError(error, 'desk_refused') && error.status === 422) {
      throw stillRunning('a ticket that this person has just opened', JOB_PAUSE);
    }
    throw error;
  }
};

/**
 * Deletes a profile, then for good, and throws "still running" until every product reports it complete. It is looked at
 * again right before: one that is not theirs (any more) stays. Answers whether it went.
 */
export const destroyProfile = async (
  client: ZendeskClient,
  id: number,
  isTheirs: (person: Person) => boolean,
): Promise<boolean> => {
  const person = await personById(client, id);
  if (person && !isTheirs(person)) return false;
  if (person && isActive(person)) await softDelete(client, id);
  await orMissing(client.remove(['deleted_users', id]));
  const unfinished = await unfinishedProducts(client, id);
  if (unfinished && unfinished.length > 0) {
    throw stillRunning(`erasing a profile in ${unfinished.join(', ')}`, COMPLIANCE_PAUSE);
  }
  return true;
};
