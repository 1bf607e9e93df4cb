import type { SubjectIdentifiers } from '../../../domain/identifiers.ts';
import { AppError } from '../../../errors.ts';
import { after, MINUTE, SECOND } from '../../../observe/clock.ts';
import { ensureServiceUser, SERVICE_USER } from '../../zendesk/serviceUser.ts';
import type { WireTicket } from '../../zendesk/wire.ts';
import type { ZendeskClient } from '../../zendesk/zendeskClient.ts';
import type { ErasureProgress } from '../source.ts';
import {
  destroyProfile,
  destroyTickets,
  JOB_PAUSE,
  moveToTrash,
  outcomeOf,
  unfinishedProducts,
} from './destroy.ts';
import { findAll, type ZendeskContext } from './findAll.ts';
import { isStaff, recordedAndDeleted } from './people.ts';
import { type ErasurePlan, readPlan, writePlan } from './plan.ts';
import { belongingOf, type Person } from './profile.ts';
import { createReads } from './reads.ts';
import { stillRunning } from './sourceErrors.ts';
import { isOurs, openTicketsOfOurs, requestedTickets } from './tickets.ts';

/** After as long again as it has taken so far, within these: some products take seconds, some a day. */
const SHORTEST_PAUSE = 10 * SECOND;
const LONGEST_PAUSE = 15 * MINUTE;
/** How old a look may be when something is deleted by it. */
const LOOK_LASTS_MS = MINUTE;

/**
 * Erases a person's tickets and profiles for good, and takes them off the tickets of others. Nothing here waits: where
 * Zendesk works on it in the background it throws "still running", and the next call goes on where `progress` says. What
 * was chosen longer than a minute ago is looked at again: what is no longer theirs stays. Answers how much is gone.
 */
export const erasePerson = async (
  context: ZendeskContext,
  subject: SubjectIdentifiers,
  progress: ErasureProgress,
  now: Date,
): Promise<{ profiles: number; tickets: number }> => {
  let plan = readPlan(progress) ?? (await choose(context, subject, progress, now));
  if (plan.stage !== 'asked_for') plan = await stillTheirs(context, subject, plan, now);
  if (plan.stage === 'chosen') plan = await trash(context, plan, progress);
  if (plan.stage === 'in_trash') plan = await destroy(context, plan, progress, now);
  await awaitZendesk(context, plan, progress, now);
  return { profiles: plan.profiles.length, tickets: plan.tickets.length + plan.copies };
};

const choose = async (
  context: ZendeskContext,
  subject: SubjectIdentifiers,
  progress: ErasureProgress,
  now: Date,
): Promise<ErasurePlan> => {
  const { client, reads, rules } = context;
  const { people, tickets, copies } = await findAll(context, subject);
  refuseStaff(people);
  const inUse = people.map(({ id }) => id);
  const profiles = [...new Set([...inUse, ...(await recordedAndDeleted(reads, subject, rules))])];
  for (const ticket of copies) await takeOffCopy(client, ticket, profiles);
  for (const id of inUse) await takeBackOurs(context, id);
  const ids = tickets.map(({ ticket }) => ticket.id);
  return writePlan(progress, {
    stage: 'chosen',
    lookedAt: now.toISOString(),
    profiles,
    tickets: ids,
    due: ids,
    copies: copies.length,
    trashing: [],
    destroying: [],
  });
};

const refuseStaff = (people: Person[]): void => {
  if (!people.some(isStaff)) return;
  throw new AppError('source_refused', 'The profile belongs to a member of staff of the Zendesk account', {
    remedy: 'To resolve, let an administrator of the account decide and do it by hand.',
  });
};

/** The plan without what has become somebody else's since it was looked at. */
const stillTheirs = async (
  { client, rules }: ZendeskContext,
  subject: SubjectIdentifiers,
  plan: ErasurePlan,
  now: Date,
): Promise<ErasurePlan> => {
  if (after(new Date(plan.lookedAt), LOOK_LASTS_MS) > now) return plan;
  const reads = createReads(client);
  const people = plan.profiles.length > 0 ? await reads.byNumbers(plan.profiles) : [];
  const others = people
    .filter((person) => belongingOf(person, subject, rules) !== 'theirs')
    .map(({ id }) => id);
  const profiles = plan.profiles.filter((id) => !others.includes(id));
  const isTheirs = (ticket: WireTicket): boolean =>
    profiles.includes(ticket.requester_id ?? 0) && !isOurs(ticket);
  const there = plan.due.length > 0 ? await reads.tickets(plan.due) : [];
  const stay = there.filter((ticket) => !isTheirs(ticket)).map(({ id }) => id);
  const without = (ids: number[]): number[] => ids.filter((id) => !stay.includes(id));
  // What has come back from the trash goes there again.
  const stage = there.length > stay.length ? 'chosen' : plan.stage;
  return { ...plan, stage, profiles, tickets: without(plan.tickets), due: without(plan.due) };
};

const trash = async (
  { client }: ZendeskContext,
  plan: ErasurePlan,
  progress: ErasureProgress,
): Promise<ErasurePlan> => {
  const trashing = plan.due.length > 0 ? await moveToTrash(client, plan.due) : [];
  const next = await writePlan(progress, { ...plan, stage: 'in_trash', trashing });
  if (trashing.length > 0) throw stillRunning('deleting tickets', JOB_PAUSE);
  return next;
};

const destroy = async (
  context: ZendeskContext,
  plan: ErasurePlan,
  progress: ErasureProgress,
  now: Date,
): Promise<ErasurePlan> => {
  const { client } = context;
  const jobs = plan.due.length > 0 ? await destroyTickets(client, plan.due, plan.trashing) : [];
  const gone = { ...plan, due: [], destroying: [...plan.destroying, ...jobs] };
  for (const id of plan.profiles) {
    if ((await destroyProfile(client, id)) === 'has_tickets') {
      // They have just opened another one, or an agent has given them one of ours.
      const fresh = { ...context, reads: createReads(client) };
      await takeBackOurs(fresh, id);
      const more = (await requestedTickets(fresh.reads, id)).map((ticket) => ticket.id);
      const tickets = [...new Set([...gone.tickets, ...more])];
      await writePlan(progress, { ...gone, stage: 'chosen', tickets, due: more, trashing: [] });
      throw stillRunning('a ticket that this person has just opened', JOB_PAUSE);
    }
  }
  const next = { ...gone, stage: 'asked_for' as const, askedAt: now.toISOString() };
  await writePlan(progress, next);
  if (next.destroying.length > 0 || next.profiles.length > 0)
    throw stillRunning('deleting for good', SHORTEST_PAUSE);
  return next;
};

/** Throws "still running" until Zendesk reports everything gone that it was asked for. */
const awaitZendesk = async (
  { client }: ZendeskContext,
  plan: ErasurePlan,
  progress: ErasureProgress,
  now: Date,
): Promise<void> => {
  const taken = now.getTime() - new Date(plan.askedAt ?? now).getTime();
  const pause = Math.min(Math.max(taken, SHORTEST_PAUSE), LONGEST_PAUSE);
  const tickets = await outcomeOf(client, plan.destroying);
  if (tickets === 'running') throw stillRunning('deleting tickets for good', pause);
  if (tickets === 'failed') {
    const due = plan.tickets;
    await writePlan(progress, { ...plan, stage: 'in_trash', due, trashing: [], destroying: [] });
    throw stillRunning('deleting tickets for good, which failed', pause);
  }
  for (const id of plan.profiles) {
    const unfinished = await unfinishedProducts(client, id);
    if (unfinished.length > 0) throw stillRunning(`erasing a profile in ${unfinished.join(', ')}`, pause);
  }
};

/**
 * The ticket is somebody else's and stays. Zendesk changes no closed ticket: there the list keeps the number of a profile
 * that is erased for good afterwards and names nobody.
 */
const takeOffCopy = async (client: ZendeskClient, ticket: WireTicket, userIds: number[]): Promise<void> => {
  const copied = ticket.collaborator_ids ?? [];
  const others = copied.filter((id) => !userIds.includes(id));
  if (ticket.status === 'closed' || others.length === copied.length) return;
  // 409 where the ticket has changed since: the next try sees the new list
  const unchanged = { safe_update: true, updated_stamp: ticket.updated_at };
  await client.put(['tickets', ticket.id], { ticket: { collaborator_ids: others, ...unchanged } });
};

/** An agent has made them requester of a ticket that we have filed: it goes back, or Zendesk would keep the profile. */
const takeBackOurs = async ({ client, reads }: ZendeskContext, userId: number): Promise<void> => {
  const open = await openTicketsOfOurs(reads, userId);
  if (open.length === 0) return;
  const requester_id = await ensureServiceUser(client, SERVICE_USER);
  for (const { id } of open) await client.put(['tickets', id], { ticket: { requester_id } });
};
