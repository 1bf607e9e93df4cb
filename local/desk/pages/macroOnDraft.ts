import { isObject } from '../readJson.ts';
import { applyMacro } from '../rules/applyMacro.ts';
import type { DeskStore } from '../store/deskStore.ts';
import type { TicketRow, UserRow } from '../store/rows.ts';
import type { MacroRow } from '../store/ruleRows.ts';
import { readComment } from '../tickets/commentInput.ts';
import { type Draft, type FormValues, fieldName, retagged } from './draft.ts';

const NAMES: Record<string, string> = { priority: 'priority', assignee_id: 'assignee', group_id: 'group' };

const text = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

/** The part of a macro's answer that stands in the controls beside the conversation. */
const valuesIn = (made: Record<string, unknown>): FormValues => ({
  ...Object.fromEntries(
    Object.entries(NAMES).flatMap(([key, name]) => (key in made ? [[name, text(made[key])]] : [])),
  ),
  ...Object.fromEntries(
    (Array.isArray(made['custom_fields']) ? made['custom_fields'] : [])
      .filter(isObject)
      .map((one) => [fieldName(Number(one['id'])), text(one['value'])]),
  ),
});

/** What somebody has typed and chosen so far, with what a macro writes and chooses added. */
export const macroOnDraft = (
  macro: MacroRow,
  ticket: TicketRow,
  draft: Draft,
  by: { store: DeskStore; actor: UserRow; now: Date },
): Draft => {
  const made = applyMacro(macro, ticket, by) as Record<string, unknown>;
  const comment = isObject(made['comment']) ? made['comment'] : undefined;
  const html = comment?.['html_body'];
  const body = typeof html === 'string' ? readComment({ html_body: html }).body : text(comment?.['body']);
  const tags = Array.isArray(made['tags'])
    ? retagged(draft.values['tags'] ?? '', ticket.tags.join(' '), made['tags'].join(' '))
    : draft.values['tags'];
  return {
    ...draft,
    text: [draft.text.trim(), body].filter(Boolean).join('\n\n'),
    isPublic: comment ? comment['public'] === true : draft.isPublic,
    values: { ...draft.values, ...(tags !== undefined && { tags }), ...valuesIn(made) },
    ...(typeof made['status'] === 'string' && { status: made['status'] }),
  };
};
