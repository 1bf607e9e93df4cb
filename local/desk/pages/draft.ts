import { isObject } from '../readJson.ts';
import type { TicketRow } from '../store/rows.ts';
import type { SentForm } from './readForm.ts';

/** What stands in the ticket's form, by the name of the control; a custom field as `field_<id>`. */
export type FormValues = Record<string, string>;

/** What was typed and chosen but is not saved yet. */
export interface Draft {
  text: string;
  isPublic: boolean;
  values: FormValues;
  status?: string;
  /** Tokens of files that are uploaded already. */
  uploads: string[];
}

export const fieldName = (id: number): string => `field_${id}`;
export const fieldIdIn = (name: string): number | undefined => {
  const id = /^field_(\d{1,15})$/.exec(name)?.[1];
  return id === undefined ? undefined : Number(id);
};

/** The ticket as the form shows it. */
export const valuesOf = (ticket: TicketRow): FormValues => ({
  priority: ticket.priority ?? '',
  assignee: String(ticket.assignee_id ?? ''),
  group: String(ticket.group_id ?? ''),
  tags: ticket.tags.join(' '),
  ...Object.fromEntries(ticket.custom_fields.map(({ id, value }) => [fieldName(id), value ?? ''])),
});

/** What the page showed when it was made: it comes back with the form. */
export const shownIn = (form: SentForm): FormValues => {
  try {
    const shown: unknown = JSON.parse(form.get('shown') ?? '{}');
    if (!isObject(shown)) return {};
    return Object.fromEntries(Object.entries(shown).map(([name, value]) => [name, String(value)]));
  } catch {
    return {};
  }
};

/** What somebody changed by hand: only that is written, so that two people on one ticket do not undo each other's work. */
export const changedIn = (form: SentForm): FormValues => {
  const shown = shownIn(form);
  return Object.fromEntries(
    Object.entries(shown).flatMap(([name, before]): [string, string][] => {
      const now = form.get(name);
      return now === null || now === before ? [] : [[name, now]];
    }),
  );
};

export const wordsOf = (tags: string): string[] => tags.split(/[\s,]+/).filter(Boolean);

/** Tags as they become when what was added and taken away between two lists is done to a third. */
export const retagged = (current: string, before: string, after: string): string => {
  const [was, is] = [wordsOf(before), wordsOf(after)];
  const kept = wordsOf(current).filter((tag) => is.includes(tag) || !was.includes(tag));
  return [...new Set([...kept, ...is.filter((tag) => !was.includes(tag))])].join(' ');
};

/** The form as it was sent, laid over the ticket as it is by now. */
export const draftOf = (ticket: TicketRow, form: SentForm, uploads: string[]): Draft => {
  const values = valuesOf(ticket);
  const { tags, ...changed } = changedIn(form);
  const status = form.get('status');
  return {
    text: (form.get('text') ?? '').replaceAll('\r\n', '\n'),
    isPublic: form.get('mode') === 'reply',
    values: {
      ...values,
      ...changed,
      ...(tags !== undefined && { tags: retagged(values['tags'] ?? '', shownIn(form)['tags'] ?? '', tags) }),
    },
    ...(status !== null && status !== '' && { status }),
    uploads,
  };
};
