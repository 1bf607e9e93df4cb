import { isAppError } from '../../../errors.ts';
import { SECOND } from '../../../observe/clock.ts';
import type { WireJob, WireUser } from '../../zendesk/wire.ts';
import type { Path, ZendeskClient } from '../../zendesk/zendeskClient.ts';
import { orMissing } from './missing.ts';
import { chunksOf } from './reads.ts';
import { stillRunning } from './sourceErrors.ts';

export const JOB_PAUSE = 2 * SECOND;

const jobIn = (answer: { job_status?: WireJob } | undefined): string[] =>
  answer?.job_status?.id === undefined ? [] : [answer.job_status.id];

/** Moves tickets to the trash: one at once, several by jobs of Zendesk's, which it answers. */
export const moveToTrash = async (client: ZendeskClient, ids: readonly number[]): Promise<string[]> => {
  if (ids.length === 1) {
    await orMissing(client.remove(['tickets', ids[0]!]));
    return [];
  }
  const jobs: string[] = [];
  for (const some of chunksOf(ids)) {
    const answer = client.remove<{ job_status?: WireJob }>([
      'tickets',
      'destroy_many',
      { ids: some.join(',') },
    ]);
    jobs.push(...jobIn(await orMissing(answer)));
  }
  return jobs;
};

/**
 * Takes tickets from the trash for good, by jobs of Zendesk's, which it answers. Where it does not know all of them there,
 * either `trashing` has not ended yet, or some have gone already: then each is asked for by itself.
 */
export const destroyTickets = async (
  client: ZendeskClient,
  ids: readonly number[],
  trashing: readonly string[],
): Promise<string[]> => {
  const jobs: string[] = [];
  for (const some of chunksOf(ids)) {
    const path: Path = some.length === 1 ? some : ['destroy_many', { ids: some.join(',') }];
    const asked = client.remove<{ job_status?: WireJob }>(['deleted_tickets', ...path] as Path);
    const answer = await orMissing(asked);
    if (answer) jobs.push(...jobIn(answer));
    else {
      if (await areRunning(client, trashing)) throw stillRunning('deleting tickets', JOB_PAUSE);
      for (const id of some.length === 1 ? [] : some)
        jobs.push(...jobIn(await orMissing(client.remove(['deleted_tickets', id]))));
    }
  }
  return jobs;
};

const statusesOf = async (client: ZendeskClient, jobs: readonly string[]): Promise<WireJob[]> => {
  const [only] = jobs;
  if (only === undefined) return [];
  if (jobs.length === 1) {
    const answer = await orMissing(client.get<{ job_status?: WireJob }>(['job_statuses', only]));
    return answer?.job_status ? [answer.job_status] : [];
  }
  const found: WireJob[] = [];
  for (const some of chunksOf(jobs)) {
    const path: Path = ['job_statuses', 'show_many', { ids: some.join(',') }];
    found.push(...(await client.list<WireJob>(path, 'job_statuses')));
  }
  return found;
};

const isRunning = ({ status }: WireJob): boolean => status === 'queued' || status === 'working';
const areRunning = async (client: ZendeskClient, jobs: readonly string[]): Promise<boolean> =>
  (await statusesOf(client, jobs)).some(isRunning);

/** What became of jobs: `failed` where Zendesk did not delete all of what it was given. A job it has forgotten has long ended. */
export const outcomeOf = async (
  client: ZendeskClient,
  jobs: readonly string[],
): Promise<'running' | 'done' | 'failed'> => {
  const statuses = await statusesOf(client, jobs);
  if (statuses.some(isRunning)) return 'running';
  const failed = ({ status, results }: WireJob): boolean =>
    status !== 'completed' || (results ?? []).some(({ success }) => success === false);
  return statuses.some(failed) ? 'failed' : 'done';
};

interface ComplianceRow {
  action: string;
  application: string;
}

/** Which products still have to erase a profile. */
export const unfinishedProducts = async (client: ZendeskClient, userId: number): Promise<string[]> => {
  const rows = await orMissing(
    client.list<ComplianceRow>(
      ['users', userId, 'compliance_deletion_statuses'],
      'compliance_deletion_statuses',
    ),
  );
  if (!rows || rows.length === 0) return [];
  const by = (action: string): string[] =>
    rows.filter((row) => row.action === action).map((row) => row.application);
  const complete = by('complete');
  // Support itself always takes part; before it reports, "nothing started" must not look like "all done".
  return [...new Set(['support', ...by('started')])].filter((product) => !complete.includes(product));
};

/** Deletes a profile, then for good. `has_tickets`: it is requester of a ticket that is not closed, and stays so long. */
export const destroyProfile = async (
  client: ZendeskClient,
  id: number,
): Promise<'asked_for' | 'has_tickets'> => {
  try {
    await orMissing(client.remove(['users', id]));
  } catch (error) {
    const refused = isAppError(error, 'desk_refused') && error.status === 422;
    if (!refused) throw error;
    const now = await orMissing(client.get<{ user?: WireUser }>(['users', id]));
    if (now?.user?.active === true) return 'has_tickets';
  }
  await orMissing(client.remove(['deleted_users', id]));
  return 'asked_for';
};
