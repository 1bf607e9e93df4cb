import type { DeskOptions } from '../../../local/desk/startDesk.ts';
import { type ApiAnswer, type Json, lastingApiOf } from './apiClient.ts';
import { openDesk } from './openDesk.ts';

/** A desk, a client of its API, and the calls that tests make again and again. */
export const openAccount = async (options: Partial<DeskOptions> = {}) => {
  const desk = await openDesk(options);
  const api = lastingApiOf(desk);
  const ticketOf = ({ status, body }: ApiAnswer): Json => {
    if (status >= 300) throw new Error(`${status}: ${JSON.stringify(body)}`);
    return body.ticket;
  };
  return {
    desk,
    api,
    clock: desk.clock,
    file: async (ticket: Json = {}): Promise<Json> =>
      ticketOf(await api('POST', '/tickets', { ticket: { comment: { body: 'Hello' }, ...ticket } })),
    change: async (id: number, ticket: Json): Promise<Json> =>
      ticketOf(await api('PUT', `/tickets/${id}`, { ticket })),
    show: async (id: number): Promise<Json> => ticketOf(await api('GET', `/tickets/${id}`)),
    comments: async (id: number): Promise<Json[]> =>
      (await api('GET', `/tickets/${id}/comments`)).body.comments,
    audits: async (id: number): Promise<Json[]> => (await api('GET', `/tickets/${id}/audits`)).body.audits,
    fieldId: async (title: string): Promise<number> =>
      (await api('GET', '/ticket_fields')).body.ticket_fields.find((one: Json) => one.title === title).id,
  };
};
