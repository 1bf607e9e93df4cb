import { ApiError } from '../api/apiError.ts';
import type { WebAnswer } from '../http.ts';
import { mayEditTickets } from '../staff.ts';
import type { UserRow } from '../store/rows.ts';
import { readTicketInput } from '../tickets/ticketInput.ts';
import { updateTicket } from '../tickets/updateTicket.ts';
import { stamp } from '../time.ts';
import { redirect } from './layout.ts';
import type { PageParts } from './pageParts.ts';
import { ticketPage } from './ticketPage.ts';

export const DONE: Record<string, string> = {
  reply: 'Your reply is public.',
  note: 'Your note is saved.',
  solve: 'The ticket is solved.',
  decide: 'Your decision is saved. The request follows it shortly.',
  change: 'The changes are saved.',
};

type Change = Record<string, unknown>;

/** Whoever replies publicly is assigned the ticket, unless it has an assignee. */
const commentChange = (parts: PageParts, user: UserRow, id: number, form: URLSearchParams): Change => {
  const act = form.get('act');
  const text = (form.get('text') ?? '').replaceAll('\r\n', '\n').trim();
  if (act === 'solve')
    return { status: 'solved', ...(text !== '' && { comment: { body: text, public: true } }) };
  const takes = act === 'reply' && parts.store.tickets.get(id)?.assignee_id === null && mayEditTickets(user);
  return { comment: { body: text, public: act === 'reply' }, ...(takes && { assignee_id: user.id }) };
};

const decisionChange = (parts: PageParts, form: URLSearchParams): Change => {
  const field = parts.store.fields.all().find((one) => one.title === 'Privacy decision');
  return { custom_fields: [{ id: field?.id ?? 0, value: form.get('decision') || null }] };
};

const propertyChange = (form: URLSearchParams): Change => ({
  status: form.get('status') ?? undefined,
  priority: form.get('priority') || null,
  assignee_id: form.get('assignee') ? Number(form.get('assignee')) : null,
  tags: (form.get('tags') ?? '').split(/[\s,]+/).filter(Boolean),
});

const explain = (error: ApiError): string => {
  if (error.status === 409)
    return 'Somebody else changed this ticket meanwhile. Look at it again before you save.';
  const { description, details } = error.body as {
    description?: string;
    details?: Record<string, { description: string }[]>;
  };
  const first = Object.values(details ?? {})[0]?.[0]?.description;
  return first === 'Description: cannot be blank'
    ? 'Write something first.'
    : (first ?? description ?? 'That was refused.');
};

/** A form that a browser sends twice takes effect once. */
const isRepeated = (parts: PageParts, form: URLSearchParams): boolean => {
  const id = `form ${form.get('form') ?? ''}`;
  if (id === 'form ' || parts.store.idempotency.get(id)) return id !== 'form ';
  const created_at = parts.clock.now().toISOString();
  parts.store.idempotency.put({ id, body_hash: '', status: 303, headers: {}, body: null, created_at });
  return false;
};

/** Carries out what a form on the ticket page asks for and shows the page again. */
export const actOnTicket = (
  parts: PageParts,
  user: UserRow,
  id: number,
  act: string,
  form: URLSearchParams,
): WebAnswer => {
  const kind = act === 'comment' ? (form.get('act') ?? 'note') : act;
  const change =
    act === 'comment'
      ? commentChange(parts, user, id, form)
      : act === 'decide'
        ? decisionChange(parts, form)
        : propertyChange(form);
  const guarded = form.get('stamp') ? { safe_update: true, updated_stamp: form.get('stamp') } : {};
  try {
    parts.store.transaction(() => {
      if (act === 'comment' && isRepeated(parts, form)) return;
      const input = readTicketInput({ ticket: { ...change, ...guarded } });
      updateTicket(parts.store, id, input, { actor: user, via: 'web', at: stamp(parts.clock.now()) });
    });
  } catch (error) {
    if (!(error instanceof ApiError) || error.status === 404) throw error;
    const draft = form.get('text') ?? '';
    return ticketPage(parts, user, id, { message: explain(error), failed: true, draft }, error.status);
  }
  return redirect(`/tickets/${id}?done=${kind in DONE ? kind : 'change'}`);
};
