import type { AppAgent } from '../../../../domain/agentApp.ts';
import type { Api } from '../api.ts';
import { usePolled } from '../usePolled.ts';
import { RequestView } from './requestView.tsx';
import { Loading, Notice, Trouble } from './states.tsx';

/** Beside a ticket: the request that the ticket shows. */
export const TicketApp = ({ api, agent, ticket }: { api: Api; agent: AppAgent; ticket: number }) => {
  const { value, failure, refresh } = usePolled(`ticket ${ticket}`, () => api.ofTicket(ticket));
  if (!value) return failure ? <Notice title="Not shown" text={failure.message} /> : <Loading />;
  if (!value.request)
    return (
      <Notice
        title="No privacy request"
        text="This ticket does not show a privacy request, so there is nothing to decide here."
      />
    );
  return (
    <main class="ticket">
      <Trouble failure={failure} />
      <RequestView api={api} agent={agent} request={value.request} changed={refresh} />
    </main>
  );
};
