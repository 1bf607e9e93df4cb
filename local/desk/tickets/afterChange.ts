import { runTriggers } from '../rules/runTriggers.ts';
import type { DeskStore } from '../store/deskStore.ts';
import type { AuditRow, TicketRow } from '../store/rows.ts';
import { announce } from '../webhooks/announce.ts';
import type { Acting } from './acting.ts';

interface Changed {
  ticket: TicketRow;
  audit: AuditRow;
}

/** What follows a change that has been written: the account's triggers, then those who want to hear of it. */
export const afterChange = (
  store: DeskStore,
  written: Changed & { before: TicketRow | undefined },
  acting: Acting,
): Changed => {
  if (acting.isImport) return written;
  const changed = runTriggers(store, written, acting);
  announce(store, changed.ticket, changed.audit);
  return changed;
};
