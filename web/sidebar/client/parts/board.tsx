import { useEffect, useState } from 'preact/hooks';
import type { AppAgent, AppRow, BoardView } from '../../../../domain/agentApp.ts';
import type { Api } from '../api.ts';
import { usePolled } from '../usePolled.ts';
import { BoardFilters, type Filters } from './boardFilters.tsx';
import { RequestView } from './requestView.tsx';
import { DueTag, StateTag } from './small.tsx';
import { Loading, Notice, Trouble } from './states.tsx';

interface BoardProps {
  api: Api;
  agent: AppAgent;
  openTicket(id: number): void;
}

const EMPTY: Record<BoardView, string> = {
  decide: 'Nothing waits for a decision.',
  due: 'Nothing is due within a week.',
  overdue: 'Nothing is overdue.',
  mine: 'You have decided on nothing yet.',
  open: 'No request is open.',
  ended: 'No request has ended yet.',
};

const queryOf = ({ view, kind, search, from }: Filters): string =>
  new URLSearchParams({
    view,
    from: String(from),
    ...(kind && { kind }),
    ...(search && { search }),
  }).toString();

/** All requests: filters, search, list, and beside it the one that was chosen. */
export const Board = ({ api, agent, openTicket }: BoardProps) => {
  const [filters, setFilters] = useState<Filters>({ view: 'decide', kind: '', search: '', from: 0 });
  const [chosen, setChosen] = useState<string | undefined>();
  const query = queryOf(filters);
  const { value, failure, refresh } = usePolled(query, () => api.board(query));
  return (
    <main class={`board${chosen === undefined ? '' : ' split'}`}>
      <div class="list">
        <BoardFilters api={api} agent={agent} filters={filters} counts={value?.counts} change={setFilters} />
        <Trouble failure={failure} />
        {!value && !failure && <Loading />}
        {value && (
          <>
            {value.searched !== undefined && (
              <p class="quiet" role="status">
                {value.rows.length} found {value.searched}.
              </p>
            )}
            {value.rows.length === 0 ? (
              <p class="empty">{value.searched === undefined ? EMPTY[filters.view] : 'Nothing was found.'}</p>
            ) : (
              <Table rows={value.rows} chosen={chosen} choose={setChosen} />
            )}
            <Pages filters={filters} more={value.more} change={setFilters} />
          </>
        )}
      </div>
      {chosen !== undefined && (
        <Detail
          key={chosen}
          {...{ api, agent, openTicket }}
          id={chosen}
          open={setChosen}
          changed={refresh}
          close={() => setChosen(undefined)}
        />
      )}
    </main>
  );
};

const Table = ({
  rows,
  chosen,
  choose,
}: {
  rows: readonly AppRow[];
  chosen: string | undefined;
  choose(id: string): void;
}) => (
  <table>
    <caption class="hidden">Privacy requests</caption>
    <thead>
      <tr>
        <th scope="col">Request</th>
        <th scope="col">State</th>
        <th scope="col">Waits</th>
        <th scope="col">Due</th>
        <th scope="col">Received</th>
        <th scope="col">Ticket</th>
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr key={row.id} class={row.id === chosen ? 'chosen' : ''}>
          <th scope="row">
            <button
              type="button"
              class="link"
              aria-expanded={row.id === chosen}
              onClick={() => choose(row.id)}
            >
              {row.kindTitle}
            </button>
            <small>{row.reference}</small>
          </th>
          <td>
            <StateTag row={row} />
          </td>
          <td>{row.waits}</td>
          <td>
            <DueTag due={row.due} />
            <small>{row.due.day}</small>
          </td>
          <td>{row.received}</td>
          <td>{row.ticket === undefined ? '' : `#${row.ticket}`}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

const PAGE = 50;

const Pages = ({
  filters,
  more,
  change,
}: {
  filters: Filters;
  more: boolean;
  change(filters: Filters): void;
}) => {
  const go = (by: number) => change({ ...filters, from: Math.max(0, filters.from + by) });
  if (filters.from === 0 && !more) return null;
  return (
    <p class="pages">
      <button type="button" class="c-btn c-btn--sm" disabled={filters.from === 0} onClick={() => go(-PAGE)}>
        Previous
      </button>
      <button type="button" class="c-btn c-btn--sm" disabled={!more} onClick={() => go(PAGE)}>
        Next
      </button>
    </p>
  );
};

const Detail = ({
  api,
  agent,
  id,
  open,
  openTicket,
  changed,
  close,
}: BoardProps & { id: string; open(id: string): void; changed(): void; close(): void }) => {
  const { value, failure, refresh } = usePolled(id, () => api.byId(id));
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape' && !document.querySelector('dialog[open]')) close();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [close]);
  const ticket = value?.request.ticket;
  return (
    <aside class="detail" aria-label="The chosen request">
      <p class="bar">
        {ticket !== undefined && (
          <button type="button" class="c-btn c-btn--sm" onClick={() => openTicket(ticket)}>
            Open ticket #{ticket}
          </button>
        )}
        <button type="button" class="c-btn c-btn--sm c-btn--basic" onClick={close}>
          Close
        </button>
      </p>
      <Trouble failure={value && failure} />
      {value ? (
        <RequestView
          {...{ api, agent, open }}
          request={value.request}
          changed={() => {
            refresh();
            changed();
          }}
        />
      ) : failure ? (
        <Notice title="Not shown" text={failure.message} />
      ) : (
        <Loading />
      )}
    </aside>
  );
};
