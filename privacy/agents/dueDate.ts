import type { DueDate } from '../../domain/agentApp.ts';
import { isFinished } from '../../domain/states.ts';
import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import { daysBetween, longDay } from '../deadlines/civilTime.ts';

/** From here on it is time. */
const SOON_DAYS = 7;

const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`;

/** A legal date, and how far it is off. Once the request has ended, when that was. */
export const dueDate = (
  { state, endedAt }: Pick<PrivacyRequest, 'state' | 'endedAt'>,
  dueAt: Date,
  now: Date,
  timeZone: string,
): DueDate => {
  const day = longDay(dueAt, timeZone);
  if (isFinished(state)) return { day, left: `ended ${longDay(endedAt ?? dueAt, timeZone)}`, tone: 'ended' };
  const left = daysBetween(now, dueAt, timeZone);
  if (now > dueAt) return { day, left: left === 0 ? 'due today' : `${days(-left)} late`, tone: 'late' };
  if (left === 0) return { day, left: 'due today', tone: 'late' };
  return { day, left: `${days(left)} left`, tone: left <= SOON_DAYS ? 'soon' : 'calm' };
};
