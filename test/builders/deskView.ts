import type { Desk } from '../../local/desk/startDesk.ts';
import type { TicketRow, UserRow } from '../../local/desk/store/rows.ts';
import { readTicketInput } from '../../local/desk/tickets/ticketInput.ts';
import { updateTicket } from '../../local/desk/tickets/updateTicket.ts';
import { stamp } from '../../local/desk/time.ts';
import { userByEmail } from '../../local/desk/users/addUser.ts';

/** Marco Bianchi, Sophie Keller and Anna Frei. */
const ACTORS = {
  agent: 'marco.bianchi@desk.example',
  officer: 'sophie.keller@desk.example',
  administrator: 'anna.frei@desk.example',
};

export interface TicketView {
  id: number;
  subject: string;
  status: TicketRow['status'];
  /** Custom fields by title. */
  fields: Record<string, string>;
  notes: string[];
  publicComments: string[];
}

export interface DeskView {
  /** The tickets of a reference, deleted ones left out. */
  tickets(reference: string): TicketView[];
  /** The one ticket of a reference. */
  ticket(reference: string): TicketView;
  /** How many privacy tickets there are. */
  countPrivacyTickets(): number;
  knows(address: string): boolean;
  /** Changes a ticket as the privacy officer (or the administrator) does on the page. */
  act(
    reference: string,
    change: {
      reply?: string;
      note?: string;
      /** Comes with the reply. */
      file?: { name: string; contentType: string; bytes: Buffer };
      decision?: string;
      solve?: boolean;
      reopen?: boolean;
      as?: keyof typeof ACTORS;
    },
  ): void;
}

/** What agents see at the local desk, and what they do there. */
export const deskView = (desk: Desk): DeskView => {
  const { store } = desk;
  const titles = () => new Map(store.fields.all().map(({ id, title }) => [id, title]));
  const view = (ticket: TicketRow): TicketView => {
    const comments = store.comments.where('ticket_id', ticket.id);
    return {
      id: ticket.id,
      subject: ticket.subject,
      status: ticket.status,
      fields: Object.fromEntries(
        ticket.custom_fields.flatMap(({ id, value }) => (value ? [[titles().get(id) ?? '', value]] : [])),
      ),
      notes: comments.filter((one) => !one.public).map(({ body }) => body),
      publicComments: comments.filter((one) => one.public).map(({ body }) => body),
    };
  };
  const tickets = (reference: string) =>
    store.tickets
      .where('external_id', reference)
      .filter(({ deleted }) => !deleted)
      .map(view);
  const ticket = (reference: string): TicketView => {
    const [only, ...others] = tickets(reference);
    if (!only || others.length > 0)
      throw new Error(`${others.length + (only ? 1 : 0)} tickets: ${reference}`);
    return only;
  };
  const uploaded = ({ name, contentType, bytes }: { name: string; contentType: string; bytes: Buffer }) => {
    const id = store.next('event');
    const [token, created_at] = [`upload-${id}`, stamp(desk.clock.now())];
    const about = { file_name: name, content_type: contentType, size: bytes.length, created_at };
    store.attachments.put({ id, token, key: `key-${id}`, comment_id: null, ...about });
    store.contents.put({ id, data: bytes.toString('base64') });
    return token;
  };
  return {
    tickets,
    ticket,
    countPrivacyTickets: () =>
      store.tickets.all().filter(({ tags, deleted }) => tags.includes('privacy') && !deleted).length,
    knows: (address) => store.identities.where('value', address).length > 0,
    act: (reference, { reply, note, file, decision, solve, reopen, as = 'officer' }) => {
      const actor = userByEmail(store, ACTORS[as]) as UserRow;
      const field = store.fields.all().find(({ title }) => title === 'Privacy decision');
      const change = {
        ...(reply !== undefined && {
          comment: { body: reply, public: true, ...(file && { uploads: [uploaded(file)] }) },
        }),
        ...(note !== undefined && { comment: { body: note, public: false } }),
        ...(decision !== undefined && { custom_fields: [{ id: field?.id, value: decision }] }),
        ...(solve && { status: 'solved' }),
        ...(reopen && { status: 'open' }),
      };
      store.transaction(() => {
        updateTicket(store, ticket(reference).id, readTicketInput({ ticket: change }), {
          actor,
          via: 'web',
          at: stamp(desk.clock.now()),
        });
      });
    },
  };
};
