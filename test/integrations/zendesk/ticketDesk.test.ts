import { createTicketDesk } from '../../../integrations/zendesk/createTicketDesk.ts';
import { readTicketInput } from '../../../local/desk/tickets/ticketInput.ts';
import { updateTicket } from '../../../local/desk/tickets/updateTicket.ts';
import { stamp } from '../../../local/desk/time.ts';
import { userByEmail } from '../../../local/desk/users/addUser.ts';
import { silentLogger } from '../../../observe/logger.ts';
import { apiOf } from '../../local/desk/apiClient.ts';
import { openDesk } from '../../local/desk/openDesk.ts';
import { describeDesk } from './describeDesk.ts';

describeDesk('Zendesk, by the local desk', async () => {
  const local = await openDesk();
  const api = await apiOf(local);
  const officer = userByEmail(local.store, 'sophie.keller@desk.example');
  if (!officer) throw new Error('the local desk has no officer');
  const act = async (id: number, ticket: object): Promise<void> => {
    const acting = { actor: officer, via: 'web', at: stamp(local.clock.now()) };
    local.store.transaction(() => updateTicket(local.store, id, readTicketInput({ ticket }), acting));
  };
  const field = local.store.fields.all().find(({ title }) => title === 'Privacy decision')?.id;
  return {
    desk: createTicketDesk({
      url: local.url,
      auth: { kind: 'oauth', ...local.credentials },
      clock: local.clock,
      logger: silentLogger,
    }),
    advance: local.clock.advance,
    decide: (id, value) => act(id, { custom_fields: [{ id: field, value }] }),
    reply: (id, body) => act(id, { comment: { body, public: true } }),
    close: (id) => act(id, { status: 'closed' }),
    remove: async (id) => {
      await api('DELETE', `/tickets/${id}`);
    },
  };
});
