import { isFor } from '../rules/isFor.ts';
import type { DeskStore } from '../store/deskStore.ts';
import type { UserRow } from '../store/rows.ts';
import type { MacroRow } from '../store/ruleRows.ts';
import { FORM } from './controls.ts';
import { type Html, html } from './html.ts';

/** What stands before two colons is a folder, as in Zendesk. */
const inFolder = ({ title }: MacroRow): [folder: string, name: string] => {
  const at = title.indexOf('::');
  return at < 0 ? ['', title] : [title.slice(0, at).trim(), title.slice(at + 2).trim()];
};

export const macrosFor = (store: DeskStore, user: UserRow): MacroRow[] =>
  store.macros
    .all()
    .filter((one) => one.active && isFor(store, one.restriction, user))
    .sort((a, b) => a.position - b.position || a.id - b.id);

/** Each fills in the form and sends nothing: the page comes back with what the macro wrote and chose. */
export const macrosMenu = (store: DeskStore, user: UserRow, ticketId: number): Html | undefined => {
  const macros = macrosFor(store, user);
  if (macros.length === 0) return undefined;
  const folders = [...new Set(macros.map((one) => inFolder(one)[0]))];
  return html`<details class="menu macros"><summary>Macros</summary><div class="sheet">${folders.map(
    (folder) =>
      html`${folder && html`<h3>${folder}</h3>`}<ul>${macros
        .filter((one) => inFolder(one)[0] === folder)
        .map(
          (one) =>
            html`<li><button form="${FORM}" formaction="/tickets/${ticketId}/macro" name="macro" value="${one.id}" title="${one.description}">${inFolder(one)[1]}</button></li>`,
        )}</ul>`,
  )}</div></details>`;
};
