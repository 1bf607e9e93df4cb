import { isObject, namedBy, optionalBoolean, optionalText } from '../readJson.ts';
import { readActions } from '../rules/actions.ts';
import { applyMacro } from '../rules/applyMacro.ts';
import type { TicketRow } from '../store/rows.ts';
import type { MacroRow, Restriction } from '../store/ruleRows.ts';
import { liveTicket } from '../tickets/updateTicket.ts';
import { notFound } from './apiError.ts';
import { type Call, idFrom, type Reply, type Route } from './call.ts';
import { setUpRoutes } from './crud.ts';

/** Who sees it: everybody, or the members of a group. */
export const readRestriction = (sent: unknown, before: Restriction | null): Restriction | null => {
  if (sent === undefined) return before;
  return isObject(sent) && typeof sent.type === 'string' ? (sent as unknown as Restriction) : null;
};

const macros = setUpRoutes<MacroRow>({
  path: '/macros',
  single: 'macro',
  plural: 'macros',
  resource: 'macros',
  created: 200,
  table: (store) => store.macros,
  read: ({ store }, sent, before) => ({
    title: namedBy(sent, 'title', before?.title),
    description: optionalText(sent, 'description', before?.description ?? ''),
    position: before?.position ?? store.macros.all().length + 1,
    active: optionalBoolean(sent, 'active', before?.active ?? true),
    restriction: readRestriction(sent.restriction, before?.restriction ?? null),
    actions:
      sent.actions === undefined && before ? before.actions : readActions(store, sent.actions, 'macro'),
  }),
  present: (row) => ({ ...row, default: false }),
  list: (call, rows) => {
    const active = call.query.get('active');
    return active === null ? rows : rows.filter((row) => String(row.active) === active);
  },
});

/** What a macro would change, on a ticket or on none; nothing is written. */
const apply = (call: Call, id: number, ticket: TicketRow | undefined): Reply => {
  const macro = call.store.macros.get(id);
  if (!macro) throw notFound();
  const shown = applyMacro(macro, ticket, { store: call.store, actor: call.actor, now: call.now });
  const of = ticket && { id: ticket.id, url: `${call.origin}/api/v2/tickets/${ticket.id}.json` };
  return { status: 200, body: { result: { ticket: { ...of, ...shown } } } };
};

const resource = 'macros';
export const macroRoutes: Route[] = [
  ...macros,
  {
    method: 'GET',
    path: '/macros/:id/apply',
    resource,
    handle: (call) => apply(call, idFrom(call), undefined),
  },
  {
    method: 'GET',
    path: '/tickets/:id/macros/:macro/apply',
    resource,
    handle: (call) => apply(call, idFrom(call, 'macro'), liveTicket(call.store, idFrom(call))),
  },
];
