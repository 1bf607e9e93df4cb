/** What the desk keeps beside tickets and people: jobs, proofs of deletion, tokens, keys, settings. */
export type Work =
  | 'destroy_tickets'
  | 'delete_tickets'
  | 'update_tickets'
  | 'merge_tickets'
  | 'delete_users'
  | 'erase_user';

export interface JobResult {
  id: number;
  index?: number;
  action?: string;
  status?: string;
  success: boolean;
  error?: string;
  details?: string;
}

/** Work that Zendesk does later. `done_at` is when it takes effect. */
export interface JobRow {
  id: string;
  work: Work;
  targets: number[];
  /** What to do with them, as it was sent. */
  body: unknown;
  /** Who asked for it. */
  by: number;
  results: JobResult[];
  started_at: string;
  done_at: string;
  finished: 0 | 1;
}

export interface ComplianceRow {
  id: number;
  user_id: number;
  action: 'request_deletion' | 'started' | 'complete';
  application: string;
  executer_id: number | null;
  created_at: string;
}

export interface TokenRow {
  /** SHA-256 of the token. */
  id: string;
  user_id: number;
  scopes: string[];
  expires_at: string;
}

export interface IdempotencyRow {
  id: string;
  body_hash: string;
  status: number;
  headers: Record<string, string>;
  body: unknown;
  created_at: string;
}

export interface SettingRow {
  id: string;
  value: string;
}
