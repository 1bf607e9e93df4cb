import { type Html, html } from './html.ts';
import { day, daysLeft, title } from './words.ts';

export const statusBadge = (status: string): Html =>
  html`<span class="badge ${status}">${title(status)}</span>`;

export const priorityMark = (priority: string | null): Html | undefined =>
  priority === null ? undefined : html`<span class="priority ${priority}">${title(priority)}</span>`;

/** A legal day, and while the ticket is open how far off it is. */
export const dueMark = (deadline: string | null, open: boolean, now: Date): Html | undefined => {
  if (deadline === null) return undefined;
  const due = daysLeft(deadline, now);
  return html`<span class="due-day">${day(deadline)}</span>${open && html` <span class="due ${due.tone}">${due.text}</span>`}`;
};
