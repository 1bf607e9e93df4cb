import { mkdirSync } from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import type { AppRow, InstallationRow } from '../apps/rows.ts';
import type { InvocationRow, WebhookRow } from '../webhooks/rows.ts';
import type {
  AttachmentRow,
  AuditRow,
  CommentRow,
  ContentRow,
  FieldRow,
  IdentityRow,
  TicketRow,
  UserRow,
} from './rows.ts';
import type { FormRow, GroupRow, MacroRow, MailRow, MembershipRow, TriggerRow, ViewRow } from './ruleRows.ts';
import { openTable, type Table } from './table.ts';
import type { ComplianceRow, IdempotencyRow, JobRow, SettingRow, TokenRow } from './workRows.ts';

export interface DeskStore {
  users: Table<UserRow>;
  identities: Table<IdentityRow>;
  tickets: Table<TicketRow>;
  comments: Table<CommentRow>;
  audits: Table<AuditRow>;
  fields: Table<FieldRow>;
  forms: Table<FormRow>;
  groups: Table<GroupRow>;
  memberships: Table<MembershipRow>;
  triggers: Table<TriggerRow>;
  macros: Table<MacroRow>;
  views: Table<ViewRow>;
  mails: Table<MailRow>;
  webhooks: Table<WebhookRow>;
  invocations: Table<InvocationRow>;
  attachments: Table<AttachmentRow>;
  contents: Table<ContentRow>;
  apps: Table<AppRow>;
  installations: Table<InstallationRow>;
  jobs: Table<JobRow>;
  compliance: Table<ComplianceRow>;
  tokens: Table<TokenRow>;
  idempotency: Table<IdempotencyRow>;
  settings: Table<SettingRow>;
  /** The next number of a sequence; no number is used twice, not even after a reset. */
  next(sequence: keyof typeof FIRST_NUMBER): number;
  /** Runs `work` in a transaction: when this returns, either all of it is on disk or none. Inside another one: a part that may fail alone. */
  transaction<T>(work: () => T): T;
  /** Calls back whenever a whole transaction is on disk. */
  onCommit(heard: () => void): void;
  /** Empties every table but the settings. */
  clear(): void;
  close(): void;
}

/** Tickets count from a small number, everything else from a long one, as in a real account. */
const FIRST_NUMBER = {
  ticket: 1001,
  user: 380_000_001,
  event: 920_000_001,
  field: 41_000_001,
  rule: 52_000_001,
  webhook: 1,
};

export const openDeskStore = (dir: string): DeskStore => {
  mkdirSync(dir, { recursive: true });
  const connection = new Database(path.join(dir, 'desk.db'), { timeout: 5_000 });
  connection.exec('pragma journal_mode = wal; pragma synchronous = full; pragma busy_timeout = 5000');

  // One transaction for all: each table by itself would wait for the disk.
  connection.exec('begin immediate');
  const tables = {
    users: openTable<UserRow>(connection, 'users', ['email', 'external_id', 'standing', 'role']),
    identities: openTable<IdentityRow>(connection, 'identities', ['user_id', 'value']),
    tickets: openTable<TicketRow>(
      connection,
      'tickets',
      ['external_id', 'requester_id', 'status', 'updated_at'],
      { group_id: null, ticket_form_id: null, followup_source_id: null, followup_ids: [], solved_at: null },
    ),
    comments: openTable<CommentRow>(connection, 'comments', ['ticket_id']),
    audits: openTable<AuditRow>(connection, 'audits', ['ticket_id'], { custom: {} }),
    fields: openTable<FieldRow>(connection, 'fields', [], {
      description: '',
      active: true,
      required: false,
      regexp: null,
      updated_at: '2020-01-01T00:00:00Z',
    }),
    forms: openTable<FormRow>(connection, 'forms'),
    groups: openTable<GroupRow>(connection, 'groups'),
    memberships: openTable<MembershipRow>(connection, 'memberships', ['user_id', 'group_id']),
    triggers: openTable<TriggerRow>(connection, 'triggers'),
    macros: openTable<MacroRow>(connection, 'macros'),
    views: openTable<ViewRow>(connection, 'views'),
    mails: openTable<MailRow>(connection, 'mails', ['state']),
    webhooks: openTable<WebhookRow>(connection, 'webhooks'),
    invocations: openTable<InvocationRow>(connection, 'invocations', ['webhook_id', 'waiting']),
    attachments: openTable<AttachmentRow>(connection, 'attachments', ['token', 'key', 'comment_id']),
    contents: openTable<ContentRow>(connection, 'contents'),
    apps: openTable<AppRow>(connection, 'apps'),
    installations: openTable<InstallationRow>(connection, 'installations'),
    jobs: openTable<JobRow>(connection, 'jobs', ['finished'], { targets: [], results: [], by: 0 }),
    compliance: openTable<ComplianceRow>(connection, 'compliance', ['user_id']),
    tokens: openTable<TokenRow>(connection, 'tokens'),
    idempotency: openTable<IdempotencyRow>(connection, 'idempotency'),
  };
  const settings = openTable<SettingRow>(connection, 'settings');
  connection.exec('create table if not exists sequences (name text primary key, next integer not null)');
  connection.exec('commit');
  const advance = connection.prepare(
    'insert into sequences (name, next) values (?, ? + 1) on conflict (name) do update set next = next + 1 returning next - 1 as given',
  );

  const listeners: (() => void)[] = [];
  const transaction = <T>(work: () => T): T => {
    // libsql ends the process when a closed connection is asked whether it is in a transaction.
    if (!connection.open) throw new Error("The local desk's store is closed");
    const nested = connection.inTransaction;
    connection.exec(nested ? 'savepoint part' : 'begin immediate');
    try {
      const answer = work();
      connection.exec(nested ? 'release part' : 'commit');
      if (!nested) for (const heard of listeners) heard();
      return answer;
    } catch (error) {
      if (nested) connection.exec('rollback to part; release part');
      else if (connection.inTransaction) connection.exec('rollback');
      throw error;
    }
  };

  return {
    ...tables,
    settings,
    next: (sequence) => (advance.get(sequence, FIRST_NUMBER[sequence]) as { given: number }).given,
    transaction,
    onCommit: (heard) => void listeners.push(heard),
    clear: () => {
      for (const table of Object.values(tables)) table.clear();
    },
    close: () => void connection.close(),
  };
};
