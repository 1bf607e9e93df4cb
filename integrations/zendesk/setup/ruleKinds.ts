import type { MacroThing, TriggerThing, ViewThing } from '../blueprint/things.ts';
import { columnIn } from './references.ts';
import { heldRules, mergeActions, mergeConditions } from './rules.ts';
import type { ThingKind } from './thingKind.ts';

export const views: ThingKind<ViewThing> = {
  name: 'view',
  path: 'views',
  single: 'view',
  titled: 'title',
  items: ({ views: all }) => all,
  wanted: ({ all, any }, refs, row) => {
    const merged = mergeConditions({ all, any }, refs, row);
    return { body: { active: true, ...merged.conditions }, without: merged.without };
  },
  held: (row) => ({ active: row.active !== false, ...heldRules(row).conditions }),
  atFirst: ({ columns, sortBy }, refs) => ({
    output: {
      columns: columns.flatMap((name) => columnIn(name, refs)),
      sort_by: String(columnIn(sortBy, refs)[0] ?? 'updated'),
      sort_order: 'asc',
    },
  }),
};

export const macros: ThingKind<MacroThing> = {
  name: 'macro',
  path: 'macros',
  single: 'macro',
  titled: 'title',
  items: ({ macros: all }) => all,
  wanted: ({ actions }, refs, row) => {
    const merged = mergeActions(actions, refs, row);
    return { body: { active: true, actions: merged.actions }, without: merged.without };
  },
  held: (row) => ({ active: row.active !== false, actions: heldRules(row).actions }),
};

export const triggers: ThingKind<TriggerThing> = {
  name: 'trigger',
  path: 'triggers',
  single: 'trigger',
  titled: 'title',
  items: ({ triggers: all }) => all,
  wanted: ({ actions, conditions }, refs, row) => {
    const when = mergeConditions(conditions, refs, row);
    const then = mergeActions(actions, refs, row);
    return {
      body: { active: true, conditions: when.conditions, actions: then.actions },
      without: [...when.without, ...then.without],
    };
  },
  held: (row) => ({ active: row.active !== false, ...heldRules(row) }),
};
