import { isObject, namedBy, optionalBoolean, optionalNumber, optionalText } from '../readJson.ts';
import { readActions } from '../rules/actions.ts';
import { readConditions } from '../rules/conditions.ts';
import type { TriggerRow } from '../store/ruleRows.ts';
import { invalid } from './apiError.ts';
import type { Route } from './call.ts';
import { setUpRoutes } from './crud.ts';

/** The one category that there is. */
const CATEGORY = '1';

/** What happens by itself when a ticket is created or updated. */
export const triggerRoutes: Route[] = setUpRoutes<TriggerRow>({
  path: '/triggers',
  single: 'trigger',
  plural: 'triggers',
  resource: 'triggers',
  created: 201,
  table: (store) => store.triggers,
  read: ({ store }, sent, before) => {
    const conditions = isObject(sent.conditions)
      ? readConditions(store, sent.conditions)
      : (before?.conditions ?? { all: [], any: [] });
    if (conditions.all.length + conditions.any.length === 0) {
      throw invalid('conditions', 'Conditions: must have at least one condition', 'BlankValue');
    }
    return {
      title: namedBy(sent, 'title', before?.title),
      description: optionalText(sent, 'description', before?.description ?? ''),
      position: optionalNumber(sent, 'position', before?.position ?? store.triggers.all().length + 1),
      active: optionalBoolean(sent, 'active', before?.active ?? true),
      category_id: before?.category_id ?? CATEGORY,
      conditions,
      actions:
        sent.actions === undefined && before ? before.actions : readActions(store, sent.actions, 'trigger'),
    };
  },
  present: (row) => ({ ...row, raw_title: row.title, default: false }),
  list: (call, rows) => {
    const active = call.query.get('active');
    const shown = active === null ? rows : rows.filter((row) => String(row.active) === active);
    return shown.sort((a, b) => a.position - b.position || a.id - b.id);
  },
});
