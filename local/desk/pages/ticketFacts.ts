import type { DeskStore } from '../store/deskStore.ts';
import type { FieldRow, TicketRow } from '../store/rows.ts';

/** The privacy fields of a ticket. */
export interface PrivacyFacts {
  reference: string | null;
  kind: string | null;
  state: string | null;
  /** ISO 8601 day. */
  deadline: string | null;
}
export type PrivacyField = keyof PrivacyFacts | 'decision';

const TITLES: Record<PrivacyField, string> = {
  reference: 'Privacy reference',
  kind: 'Privacy request',
  state: 'Privacy state',
  deadline: 'Privacy deadline',
  decision: 'Privacy decision',
};

/** By the marker in its description, whatever an administrator calls it; else by its title. */
export const privacyField = (fields: FieldRow[], key: PrivacyField): FieldRow | undefined => {
  const active = fields.filter((one) => one.active);
  const marked = new RegExp(`(?<![\\w:])rightsdesk:${key}(?!\\w)`);
  return (
    active.find((one) => marked.test(one.description)) ?? active.find((one) => one.title === TITLES[key])
  );
};

export const heldIn = (ticket: TicketRow, field: FieldRow | undefined): string | null =>
  ticket.custom_fields.find((one) => one.id === field?.id)?.value ?? null;

/** Reads the facts of one ticket after the other; the fields are looked up once. */
export const privacyFactsOf = (store: DeskStore): ((ticket: TicketRow) => PrivacyFacts) => {
  const fields = store.fields.all();
  const [reference, kind, state, deadline] = (['reference', 'kind', 'state', 'deadline'] as const).map(
    (key) => privacyField(fields, key),
  );
  const word = (value: string | null): string | null => value?.replace(/^privacy_/, '') ?? null;
  return (ticket) => ({
    reference: heldIn(ticket, reference),
    kind: word(heldIn(ticket, kind)),
    state: word(heldIn(ticket, state)),
    deadline: heldIn(ticket, deadline),
  });
};

export const isOpen = (ticket: TicketRow): boolean => !['solved', 'closed'].includes(ticket.status);
