import ZAFClient from 'zendesk_app_framework_sdk';

/** The helpdesk around us: where we are, and who works with it. */
export interface Helpdesk {
  place: { kind: 'ticket'; ticket: number } | { kind: 'board' };
  /** Id of the agent, as the page around us says. Our server looks them up. */
  agentId: string;
  /** Only beside a ticket: takes as much room as we need. */
  resize(height: number): void;
  openTicket(id: number): void;
}

/** @throws where nothing answers: the page stands alone, or in something that is no helpdesk */
export const joinHelpdesk = async (): Promise<Helpdesk> => {
  const client = ZAFClient.init();
  if (!client) throw new Error('no helpdesk around us');
  const { location } = await client.context();
  const { currentUser } = await client.get('currentUser');
  const { id } = currentUser as { id: number | string };
  const inTicket = location === 'ticket_sidebar';
  const ticket = inTicket ? Number((await client.get('ticket.id'))['ticket.id']) : 0;
  return {
    place: inTicket ? { kind: 'ticket', ticket } : { kind: 'board' },
    agentId: String(id),
    resize: (height) => {
      if (inTicket) void client.invoke('resize', { width: '100%', height: `${height}px` }).catch(() => {});
    },
    openTicket: (wanted) => void client.invoke('routeTo', 'ticket', wanted).catch(() => {}),
  };
};
