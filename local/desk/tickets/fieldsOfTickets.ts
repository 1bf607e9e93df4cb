import type { DeskStore } from '../store/deskStore.ts';
import type { FieldRow } from '../store/rows.ts';

const eachTicket = (
  store: DeskStore,
  change: (values: { id: number; value: string | null }[]) => { id: number; value: string | null }[],
): void => {
  for (const ticket of store.tickets.all()) {
    store.tickets.put({ ...ticket, custom_fields: change(ticket.custom_fields) });
  }
};

/** Every ticket gets a new field, empty. As in Zendesk no ticket counts as changed by what is done to a field. */
export const addField = (store: DeskStore, field: FieldRow): void =>
  eachTicket(store, (values) => [...values, { id: field.id, value: null }]);

/** What tickets held in a field goes with it; a tag that it had set stays. */
export const dropField = (store: DeskStore, field: FieldRow): void =>
  eachTicket(store, (values) => values.filter((one) => one.id !== field.id));

/** A ticket whose choice is no longer offered has none. */
export const dropChoices = (store: DeskStore, field: FieldRow): void =>
  eachTicket(store, (values) =>
    values.map((one) =>
      one.id !== field.id || field.options.some((option) => option.value === one.value)
        ? one
        : { id: one.id, value: null },
    ),
  );
