import { START_TAG, type TriggerThing } from './things.ts';

export const TRIGGERS: readonly TriggerThing[] = [
  {
    key: 'trigger_sort',
    title: 'Privacy: form and group of new tickets',
    description:
      'Gives the tickets that Rightsdesk creates the form with its fields, and the group that works on them.',
    conditions: {
      all: [
        { field: 'update_type', operator: 'is', value: 'Create' },
        { field: 'current_tags', operator: 'includes', value: 'privacy' },
      ],
      any: [],
    },
    actions: [
      { field: 'ticket_form_id', value: '@form' },
      { field: 'group_id', value: '@group' },
    ],
  },
  {
    key: 'trigger_tell',
    title: 'Privacy: tell Rightsdesk',
    description: 'Calls Rightsdesk whenever somebody else has changed a privacy ticket.',
    conditions: {
      all: [
        { field: 'current_tags', operator: 'includes', value: `privacy ${START_TAG}` },
        // Whoever acts. Of its own changes the product knows.
        { field: 'role', operator: 'is_not', value: '@self', optional: true },
      ],
      any: [],
    },
    actions: [{ field: 'notification_webhook', value: ['@webhook', '{"ticket_id": "{{ticket.id}}"}'] }],
  },
];
