import { REQUEST_KINDS } from '../../../domain/kinds.ts';
import { REQUEST_STATES } from '../../../domain/states.ts';
import { addUser } from '../users/addUser.ts';
import type { DeskStore } from './deskStore.ts';
import type { FieldRow, StaffRole } from './rows.ts';

/** The four people to sign in as, and the account of the integration. */
export const DEMO_STAFF: { name: string; email: string; staff: StaffRole }[] = [
  { name: 'Nora Lindt', email: 'nora.lindt@desk.example', staff: 'light_agent' },
  { name: 'Marco Bianchi', email: 'marco.bianchi@desk.example', staff: 'agent' },
  { name: 'Sophie Keller', email: 'sophie.keller@desk.example', staff: 'privacy_officer' },
  { name: 'Anna Frei', email: 'anna.frei@desk.example', staff: 'administrator' },
];
export const INTEGRATION = { name: 'Rightsdesk', email: 'rightsdesk@desk.example' };

/** What agents may decide, as they read it. */
const DECISIONS: Record<string, string> = {
  approve: 'Approve',
  approve_1: 'Approve person 1',
  approve_2: 'Approve person 2',
  approve_3: 'Approve person 3',
  ask_customer: 'Ask the customer',
  ask_again: 'Ask to verify again',
  refuse: 'Refuse',
  extend: 'Extend the legal date',
  hold: 'Put on legal hold',
  lift_hold: 'Lift the legal hold',
  handled: 'Done by hand',
  retry: 'Try again',
  cancel: 'Cancel for the customer',
};

const words = (value: string): string => {
  const spaced = value.replaceAll('_', ' ');
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
};

const FIELDS: { type: FieldRow['type']; title: string; values?: readonly string[] }[] = [
  { type: 'subject', title: 'Subject' },
  { type: 'description', title: 'Description' },
  { type: 'status', title: 'Status' },
  { type: 'priority', title: 'Priority' },
  { type: 'text', title: 'Privacy reference' },
  { type: 'tagger', title: 'Privacy request', values: REQUEST_KINDS },
  { type: 'tagger', title: 'Privacy state', values: REQUEST_STATES },
  { type: 'date', title: 'Privacy deadline' },
  { type: 'tagger', title: 'Privacy decision', values: Object.keys(DECISIONS) },
];

const addFields = (store: DeskStore, at: string): void => {
  for (const [index, field] of FIELDS.entries()) {
    const options = (field.values ?? []).map((value) => ({
      id: store.next('field'),
      name: DECISIONS[value] ?? words(value),
      value,
    }));
    store.fields.put({
      id: store.next('field'),
      type: field.type,
      title: field.title,
      description: '',
      position: index,
      active: true,
      required: false,
      removable: index > 3,
      regexp: null,
      options,
      created_at: at,
      updated_at: at,
    });
  }
};

/** The one group that a new account has; the whole staff is in it. */
const addGroup = (store: DeskStore, at: string): void => {
  const stamps = { created_at: at, updated_at: at };
  const facts = { description: '', default: true, deleted: false, is_public: true };
  const group = store.groups.put({ id: store.next('rule'), name: 'Support', ...facts, ...stamps });
  for (const user of store.users.where('standing', 'active')) {
    if (user.staff === null) continue;
    const membership = { id: store.next('rule'), user_id: user.id, group_id: group.id };
    store.memberships.put({ ...membership, default: true, ...stamps });
  }
};

/** One of the triggers that every new account has: whoever asked gets an email when an agent answers in public. */
const addTrigger = (store: DeskStore, at: string): void => {
  const is = (field: string, value: string) => ({ field, operator: 'is', value });
  const subject = 'Re: {{ticket.title}}';
  const body = 'Your request ({{ticket.id}}) has been updated.\n\n{{ticket.latest_public_comment}}';
  store.triggers.put({
    id: store.next('rule'),
    title: 'Notify requester and CCs of comment update',
    description: '',
    position: 1,
    active: true,
    category_id: '1',
    conditions: {
      all: [is('update_type', 'Change'), is('comment_is_public', 'true')],
      any: [is('role', 'agent'), is('role', 'admin')],
    },
    actions: [{ field: 'notification_user', value: ['requester_and_ccs', subject, body] }],
    created_at: at,
    updated_at: at,
  });
};

/** Sets up an empty account: staff, integration, ticket fields. Leaves an account alone that has them. */
export const provision = (store: DeskStore, at: string): void => {
  if (store.fields.all().length === 0) addFields(store, at);
  const existing = new Set(store.users.where('standing', 'active').map((user) => user.email));
  for (const person of [...DEMO_STAFF, { ...INTEGRATION, staff: 'administrator' as const }]) {
    if (existing.has(person.email)) continue;
    addUser(store, {
      name: person.name,
      email: person.email,
      role: person.staff === 'administrator' ? 'admin' : 'agent',
      staff: person.staff,
      verified: true,
      at,
    });
  }
  if (store.groups.all().length > 0) return;
  addGroup(store, at);
  addTrigger(store, at);
};
