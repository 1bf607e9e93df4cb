import { createTicket } from '../../../../local/desk/tickets/createTicket.ts';
import { readTicketInput } from '../../../../local/desk/tickets/ticketInput.ts';
import { addUser, userByEmail } from '../../../../local/desk/users/addUser.ts';
import { openDesk } from '../../../local/desk/openDesk.ts';
import type { ContractRecord } from '../contractWorld.ts';
import { describeSource } from '../describeSource.ts';
import { untilDone, zendeskSourceOn } from './zendeskSourceOn.ts';

const AT = '2026-02-20T10:00:00Z';

/** A record is a profile with one ticket. Zendesk keeps addresses in lower case: there is no other spelling of one. */
describeSource('zendesk', {
  rectifiable: 'phone',
  open: async (records) => {
    const desk = await openDesk();
    const { store } = desk;
    const agent = userByEmail(store, 'anna.frei@desk.example')!;
    const plant = async ({ label, key, address }: ContractRecord): Promise<void> => {
      const user = addUser(store, { name: label, email: address, externalId: key, verified: true, at: AT });
      const opened = {
        subject: label,
        requester_id: user.id,
        comment: { body: 'Hello', author_id: user.id },
      };
      createTicket(store, readTicketInput({ ticket: opened }), { actor: agent, via: 'email', at: AT });
    };
    for (const record of records) await plant(record);
    const source = untilDone(zendeskSourceOn(desk));
    return {
      source,
      plant,
      stored: async () => {
        const found: Record<string, unknown[]> = {};
        const add = (label: string, row: object): void => {
          found[label] = [...(found[label] ?? []), row];
        };
        for (const { updated_at: _, ...user } of store.users.where('role', 'end-user'))
          if (user.standing !== 'erased')
            add(user.name, {
              ...user,
              emails: store.identities
                .where('user_id', user.id)
                .flatMap(({ type, value }) => (type === 'email' ? value : [])),
            });
        for (const ticket of store.tickets.all())
          add(ticket.subject, { ...ticket, comments: store.comments.where('ticket_id', ticket.id) });
        return found;
      },
      unreachable: () => {
        desk.faults.down(true);
        return source;
      },
    };
  },
});
