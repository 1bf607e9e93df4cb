import type { FieldRow } from '../store/rows.ts';
import { fieldName } from './draft.ts';
import { type Html, html } from './html.ts';

/** The controls beside a conversation belong to the form below it: one press saves everything. */
export const FORM = 'answer';

export const select = (
  name: string,
  label: string,
  { options, chosen, off }: { options: [string, string][]; chosen: string; off: boolean },
): Html =>
  html`<div class="control"><label for="${name}">${label}</label><select id="${name}" name="${name}" form="${FORM}"${off && html` disabled`}>${options.map(
    ([value, text]) => html`<option value="${value}"${value === chosen && html` selected`}>${text}</option>`,
  )}</select></div>`;

export const input = (
  name: string,
  label: string,
  { value, off, type = 'text' }: { value: string; off: boolean; type?: string },
): Html =>
  html`<div class="control"><label for="${name}">${label}</label><input id="${name}" name="${name}" type="${type}" form="${FORM}" value="${value}"${off && html` disabled`} autocomplete="off"></div>`;

/** A custom field as its type wants it. A value that is no longer offered stays to be seen. */
export const fieldControl = (field: FieldRow, value: string, off: boolean, none = 'None'): Html => {
  const name = fieldName(field.id);
  if (field.type === 'tagger') {
    const offered = field.options.map((one): [string, string] => [one.value, one.name]);
    const known = value === '' || offered.some(([option]) => option === value);
    const options: [string, string][] = [
      ['', none],
      ...offered,
      ...(known ? [] : [[value, value] as [string, string]]),
    ];
    return select(name, field.title, { options, chosen: value, off });
  }
  return input(name, field.title, { value, off, type: field.type === 'date' ? 'date' : 'text' });
};
