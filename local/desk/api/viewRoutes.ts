import {
  isObject,
  isText,
  list as listOf,
  namedBy,
  optionalBoolean,
  optionalNumber,
  optionalText,
} from '../readJson.ts';
import { readConditions } from '../rules/conditions.ts';
import { columnsOf, readColumns, rowOf, ticketsIn } from '../rules/views.ts';
import type { Conditions, ViewRow } from '../store/ruleRows.ts';
import { invalid, notFound } from './apiError.ts';
import { type Call, idFrom, type Reply, type Route } from './call.ts';
import { setUpRoutes } from './crud.ts';
import { readRestriction } from './macroRoutes.ts';
import { paginate } from './paginate.ts';
import { presentTicket } from './present.ts';

/** Zendesk makes no view that would list every ticket there is. */
const NARROWING = ['status', 'type', 'group_id', 'assignee_id', 'requester_id'];

const conditionsOf = (call: Call, sent: Record<string, unknown>, before: ViewRow | undefined): Conditions => {
  const inside = isObject(sent.conditions) ? sent.conditions : sent;
  const said = inside.all !== undefined || inside.any !== undefined;
  if (!said && before) return before.conditions;
  const conditions = readConditions(call.store, inside);
  if (!conditions.all.some((one) => NARROWING.includes(one.field))) {
    const description = `View must test for at least one of the following fields in the ALL section: ${NARROWING.join(', ')}`;
    throw invalid('base', description);
  }
  return conditions;
};

const presentView = (row: ViewRow, call: Call): object => {
  const { columns, sort_by, sort_order, ...plain } = row;
  const shown = columnsOf(call.store, columns);
  return {
    ...plain,
    default: false,
    execution: { columns: shown, fields: shown, custom_fields: [], sort_by, sort_order, group_by: null },
  };
};

const views = setUpRoutes<ViewRow>({
  path: '/views',
  single: 'view',
  plural: 'views',
  resource: 'tickets',
  created: 200,
  table: (store) => store.views,
  read: (call, sent, before) => {
    const output = isObject(sent.output) ? sent.output : {};
    return {
      title: namedBy(sent, 'title', before?.title),
      description: optionalText(sent, 'description', before?.description ?? ''),
      position: optionalNumber(sent, 'position', before?.position ?? call.store.views.all().length + 1),
      active: optionalBoolean(sent, 'active', before?.active ?? true),
      restriction: readRestriction(sent.restriction, before?.restriction ?? null),
      conditions: conditionsOf(call, sent, before),
      columns:
        output.columns === undefined
          ? (before?.columns ?? ['subject', 'requester', 'updated'])
          : readColumns(
              call.store,
              listOf(output, 'columns', (one): one is string => isText(String(one))),
            ),
      sort_by: optionalText(output, 'sort_by', before?.sort_by ?? 'updated'),
      sort_order: optionalText(output, 'sort_order', before?.sort_order ?? 'desc') === 'asc' ? 'asc' : 'desc',
    };
  },
  present: presentView,
  list: (call, rows) => {
    const active = call.query.get('active');
    const shown = active === null ? rows : rows.filter((row) => String(row.active) === active);
    return shown.sort((a, b) => a.position - b.position || a.id - b.id);
  },
});

const existing = (call: Call): ViewRow => {
  const view = call.store.views.get(idFrom(call));
  if (!view) throw notFound();
  return view;
};

const found = (call: Call, view: ViewRow) => {
  const { store, actor, now, query } = call;
  const sort_by = query.get('sort_by') ?? view.sort_by;
  const asked = query.get('sort_order') ?? view.sort_order;
  return ticketsIn(store, { ...view, sort_by, sort_order: asked === 'asc' ? 'asc' : 'desc' }, { actor, now });
};

const execute = (call: Call): Reply => {
  const view = existing(call);
  const page = paginate(call, 'rows', found(call, view), (ticket) => rowOf(call.store, view, ticket));
  const body = {
    ...page,
    columns: columnsOf(call.store, view.columns),
    groups: [],
    view: presentView(view, call),
  };
  return { status: 200, body };
};

const tickets = (call: Call): Reply => {
  const rows = found(call, existing(call));
  return {
    status: 200,
    body: paginate(call, 'tickets', rows, (ticket) => presentTicket(ticket, call.origin)),
  };
};

const count = (call: Call): Reply => {
  const view = existing(call);
  const value = found(call, view).length;
  const url = `${call.origin}/api/v2/views/${view.id}/count.json`;
  const facts = { view_id: view.id, url, value, pretty: String(value), fresh: true, active: view.active };
  return { status: 200, body: { view_count: facts } };
};

const resource = 'tickets';
export const viewRoutes: Route[] = [
  ...views,
  { method: 'GET', path: '/views/:id/execute', resource, handle: execute },
  { method: 'GET', path: '/views/:id/tickets', resource, handle: tickets },
  { method: 'GET', path: '/views/:id/count', resource, handle: count },
];
