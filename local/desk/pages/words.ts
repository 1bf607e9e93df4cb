import { DAY } from '../../../observe/clock.ts';
import { type Html, html } from './html.ts';

/** `awaiting_decision` -> `Awaiting decision`. */
export const title = (value: string): string => {
  const spaced = value.replaceAll('_', ' ');
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
};

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export const day = (iso: string): string => {
  const [year, month, date] = iso.slice(0, 10).split('-');
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? ''} ${year}`;
};

/** A moment; the page's script turns it into the reader's own time. */
export const moment = (iso: string): Html =>
  html`<time datetime="${iso}">${day(iso)}, ${iso.slice(11, 16)} UTC</time>`;

export interface DaysLeft {
  text: string;
  tone: 'calm' | 'soon' | 'late';
}

/** Whole days from today until a calendar day, both counted in UTC. */
export const daysLeft = (deadline: string, now: Date): DaysLeft => {
  const today = Date.parse(`${now.toISOString().slice(0, 10)}T00:00:00Z`);
  const days = Math.round((Date.parse(`${deadline}T00:00:00Z`) - today) / DAY);
  if (days < 0) return { text: `${-days} ${days === -1 ? 'day' : 'days'} late`, tone: 'late' };
  if (days === 0) return { text: 'due today', tone: 'late' };
  return { text: `${days} ${days === 1 ? 'day' : 'days'} left`, tone: days <= 7 ? 'soon' : 'calm' };
};

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => Array.from(word)[0] ?? '')
    .filter((_sign, index, all) => index === 0 || index === all.length - 1)
    .join('')
    .toUpperCase();

export const avatar = (id: number, name: string): Html =>
  html`<span class="avatar tone-${id % 6}" aria-hidden="true">${initials(name)}</span>`;
