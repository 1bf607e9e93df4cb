import { privacyField } from './pages/ticketFacts.ts';
import type { DeskStore } from './store/deskStore.ts';
import type { Action } from './store/ruleRows.ts';

interface DemoMacro {
  title: string;
  description: string;
  decision?: string;
  /** What it writes, and who reads that. */
  reply?: string;
  note?: string;
  status?: string;
  takesIt?: true;
}

const GREETING = 'Hello,\n\n';

/** What agents do on privacy requests, ready to be filled in. */
const MACROS: DemoMacro[] = [
  {
    title: 'Privacy::Approve',
    description: 'The request is carried out.',
    decision: 'approve',
  },
  {
    title: 'Privacy::Refuse, with the reason',
    description: 'The customer gets your reason.',
    decision: 'refuse',
    reply: `${GREETING}we cannot do what you asked for, because `,
  },
  {
    title: 'Privacy::Ask the customer',
    description: 'Your question goes to the customer, and the request waits for the answer.',
    decision: 'ask_customer',
    reply: `${GREETING}before we go on we need to know: `,
  },
  {
    title: 'Privacy::Extend the legal date',
    description: 'The customer is told why it takes longer.',
    decision: 'extend',
    reply: `${GREETING}your request needs more time than usual, because `,
  },
  {
    title: 'Privacy::Done by hand',
    description: 'Needs a note of what was done.',
    decision: 'handled',
    note: 'What was done by hand: ',
  },
  {
    title: 'Take it',
    description: 'Assigns the ticket to you.',
    status: 'open',
    takesIt: true,
  },
  {
    title: 'Thank and solve',
    description: 'A friendly last word.',
    reply: `${GREETING}thank you for writing to us. If anything is left, simply answer.`,
    status: 'solved',
  },
];

const actionsOf = (macro: DemoMacro, decisionField: number): Action[] => {
  const said = macro.reply ?? macro.note;
  return [
    ...(macro.decision === undefined
      ? []
      : [{ field: `custom_fields_${decisionField}`, value: macro.decision }]),
    ...(said === undefined ? [] : [{ field: 'comment_value', value: said }]),
    ...(said === undefined
      ? []
      : [{ field: 'comment_mode_is_public', value: String(macro.reply !== undefined) }]),
    ...(macro.takesIt ? [{ field: 'assignee_id', value: 'current_user' }] : []),
    ...(macro.status === undefined ? [] : [{ field: 'status', value: macro.status }]),
  ];
};

/** Gives an account without macros those that a demo needs. */
export const addDemoMacros = (store: DeskStore, at: string): void => {
  const field = privacyField(store.fields.all(), 'decision');
  if (!field || store.macros.all().length > 0) return;
  for (const [index, macro] of MACROS.entries()) {
    store.macros.put({
      id: store.next('rule'),
      title: macro.title,
      description: macro.description,
      position: index + 1,
      active: true,
      restriction: null,
      actions: actionsOf(macro, field.id),
      created_at: at,
      updated_at: at,
    });
  }
};
