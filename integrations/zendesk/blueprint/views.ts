import type { Condition, ViewThing } from './things.ts';

const OPEN: readonly Condition[] = [
  { field: 'status', operator: 'less_than', value: 'solved' },
  { field: 'current_tags', operator: 'includes', value: 'privacy' },
];
const SHOWN = {
  columns: ['nice_id', 'subject', '@kind', '@state', '@deadline', 'assignee'],
  sortBy: '@deadline',
};

export const VIEWS: readonly ViewThing[] = [
  {
    key: 'view_due_soon',
    title: 'Privacy: due soon',
    description: 'Open privacy requests whose legal date comes within a week.',
    all: [...OPEN, { field: '@deadline', operator: 'within_next_n_days', value: '7' }],
    any: [],
    ...SHOWN,
  },
  {
    key: 'view_needs_decision',
    title: 'Privacy: needs a decision',
    description: 'Privacy requests that wait for an agent.',
    all: OPEN,
    any: [
      { field: '@state', operator: 'is', value: 'awaiting_decision' },
      { field: '@state', operator: 'is', value: 'needs_attention' },
    ],
    ...SHOWN,
  },
  {
    key: 'view_overdue',
    title: 'Privacy: overdue',
    description: 'Open privacy requests whose legal date is today or has passed.',
    all: [...OPEN, { field: '@deadline', operator: 'within_previous_n_days', value: '365' }],
    any: [],
    ...SHOWN,
  },
];
