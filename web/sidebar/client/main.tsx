import { render } from 'preact';
import { createApi } from './api.ts';
import { joinHelpdesk } from './helpdesk.ts';
import { Board } from './parts/board.tsx';
import { Loading, Notice } from './parts/states.tsx';
import { TicketApp } from './parts/ticketApp.tsx';

const root = document.getElementById('app') as HTMLElement;
const api = createApi(root.dataset['session'] ?? '');
// From here on the session is in the memory of this page alone.
delete root.dataset['session'];

const start = async (): Promise<void> => {
  render(<Loading />, root);
  const helpdesk = await joinHelpdesk();
  const agent = await api.confirm(helpdesk.agentId);
  const { place } = helpdesk;
  document.documentElement.dataset['place'] = place.kind;
  render(
    place.kind === 'ticket' ? (
      <TicketApp api={api} agent={agent} ticket={place.ticket} />
    ) : (
      <Board api={api} agent={agent} openTicket={helpdesk.openTicket} />
    ),
    root,
  );
  const tell = () => helpdesk.resize(Math.ceil(root.getBoundingClientRect().height) + 2);
  new ResizeObserver(tell).observe(root);
  tell();
};

start().catch((error: unknown) => {
  const text = error instanceof Error ? error.message : '';
  render(<Notice title="This app could not be opened" text={text} />, root);
});
