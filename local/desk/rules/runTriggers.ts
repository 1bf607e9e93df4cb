import type { DeskStore } from '../store/deskStore.ts';
import type { AuditEvent, AuditRow, TicketRow, ViaSource } from '../store/rows.ts';
import type { TriggerRow } from '../store/ruleRows.ts';
import type { Acting } from '../tickets/acting.ts';
import { changesBetween } from '../tickets/writeAudit.ts';
import { applyAction } from './actions.ts';
import { allHold } from './conditions.ts';
import { notify } from './notify.ts';
import type { Happening, RuleEvent } from './ticketFields.ts';

const byPosition = (a: TriggerRow, b: TriggerRow): number => a.position - b.position || a.id - b.id;

const fire = (
  trigger: TriggerRow,
  happening: Happening,
): { ticket: TicketRow; events: RuleEvent[]; changes: AuditEvent[] } => {
  const { store, actor } = happening;
  const told = trigger.actions.flatMap((action) => notify(action, happening));
  const ticket = trigger.actions.reduce(
    (changed, action) => applyAction(changed, action, { store, actor }),
    happening.ticket,
  );
  return { ticket, events: told, changes: changesBetween(store, happening.ticket, ticket) };
};

/**
 * Runs the account's triggers on an update that has been written. Each fires once at most; one that changed the ticket
 * lets those before it look again. What they do stands in the update's own audit, each event with `via` of the rule.
 */
export const runTriggers = (
  store: DeskStore,
  written: { before: TicketRow | undefined; ticket: TicketRow; audit: AuditRow },
  acting: Acting,
): { ticket: TicketRow; audit: AuditRow } => {
  const { before, audit } = written;
  const commentId = audit.events.find((event) => event.type === 'Comment')?.comment_id;
  const comment = commentId === undefined ? undefined : store.comments.get(commentId);
  const triggers = store.triggers
    .all()
    .filter((one) => one.active)
    .sort(byPosition);
  const events: AuditEvent[] = [];
  let { ticket } = written;
  const next = (): TriggerRow | undefined =>
    triggers.find((one) =>
      allHold(
        { store, ticket, before, comment, actor: acting.actor, now: new Date(acting.at) },
        one.conditions,
      ),
    );
  for (let trigger = next(); trigger && ticket.status !== 'closed'; trigger = next()) {
    triggers.splice(triggers.indexOf(trigger), 1);
    const happening = { store, ticket, before, comment, actor: acting.actor, now: new Date(acting.at) };
    const fired = fire(trigger, happening);
    const from = { id: trigger.id, title: trigger.title, deleted: false };
    const source: ViaSource = { from, to: {}, rel: 'trigger' };
    const via = { channel: 'rule' as const, source };
    events.push(...fired.events.map((event) => ({ ...event, id: store.next('event'), via })));
    events.push(...fired.changes.map((event) => ({ ...event, via })));
    ticket = fired.ticket;
  }
  if (events.length === 0) return { ticket, audit };
  return {
    ticket: store.tickets.put(ticket),
    audit: store.audits.put({ ...audit, events: [...audit.events, ...events] }),
  };
};
