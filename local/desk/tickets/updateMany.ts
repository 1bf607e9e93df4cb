import { isObject } from '../readJson.ts';
import type { DeskStore } from '../store/deskStore.ts';
import type { Acting } from './acting.ts';
import { readTicket, readTicketInput } from './ticketInput.ts';
import { updateTicket } from './updateTicket.ts';

const each = (body: unknown): Record<string, unknown>[] =>
  isObject(body) && Array.isArray(body.tickets) ? body.tickets.filter(isObject) : [];

/** Which tickets a body `{tickets: [{id, ...}]}` names. */
export const namedIn = (body: unknown): number[] => each(body).map((one) => Number(one.id));

/** One ticket of an update of many: the same change for all, `{ticket}`, or its own, `{tickets}`. */
export const updateOneOfMany = (store: DeskStore, id: number, body: unknown, acting: Acting): void => {
  const own = each(body).find((one) => Number(one.id) === id);
  updateTicket(store, id, own ? readTicket(own) : readTicketInput(body), acting);
};
