import { useState } from 'preact/hooks';
import type { AppAgent, AppBoard, BoardView } from '../../../../domain/agentApp.ts';
import { REQUEST_KINDS, type RequestKind } from '../../../../domain/kinds.ts';
import { KIND_TITLES } from '../../../../privacy/agents/titles.ts';
import type { Api } from '../api.ts';

export interface Filters {
  view: BoardView;
  kind: RequestKind | '';
  search: string;
  from: number;
}

const VIEWS: readonly (readonly [BoardView, string])[] = [
  ['decide', 'Needs a decision'],
  ['due', 'Due this week'],
  ['overdue', 'Overdue'],
  ['mine', 'Decided by me'],
  ['open', 'All open'],
  ['ended', 'Ended'],
];

/** Which requests are listed, and the whole register as a file. */
export const BoardFilters = ({
  api,
  agent,
  filters,
  counts,
  change,
}: {
  api: Api;
  agent: AppAgent;
  filters: Filters;
  counts: AppBoard['counts'] | undefined;
  change(filters: Filters): void;
}) => {
  const [typed, setTyped] = useState(filters.search);
  return (
    <header class="filters c-field--compact">
      <div class="top">
        <h1>Privacy requests</h1>
        <search>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              change({ ...filters, search: typed.trim(), from: 0 });
            }}
          >
            <label class="hidden" for="search">
              Search
            </label>
            <input
              id="search"
              type="search"
              class="c-field__input"
              placeholder="Reference, address or name"
              maxLength={200}
              value={typed}
              onInput={(event) => {
                const { value } = event.currentTarget;
                setTyped(value);
                if (value === '') change({ ...filters, search: '', from: 0 });
              }}
            />
            <button type="submit" class="c-btn c-btn--sm">
              Search
            </button>
          </form>
        </search>
        {agent.mayDecide && <Export api={api} />}
      </div>
      <nav aria-label="Views">
        {VIEWS.map(([view, title]) => (
          <button
            key={view}
            type="button"
            class={view === 'overdue' && (counts?.overdue ?? 0) > 0 ? 'alarming' : ''}
            aria-current={filters.view === view && filters.search === '' ? 'page' : undefined}
            onClick={() => {
              setTyped('');
              change({ ...filters, view, search: '', from: 0 });
            }}
          >
            {title}
            {view !== 'ended' && counts && <span class="count">{counts[view]}</span>}
          </button>
        ))}
        <label class="hidden" for="kind">
          Right
        </label>
        <select
          id="kind"
          class="c-field__input c-field__input--select"
          value={filters.kind}
          onChange={(event) =>
            change({ ...filters, kind: event.currentTarget.value as Filters['kind'], from: 0 })
          }
        >
          <option value="">Every right</option>
          {REQUEST_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {KIND_TITLES[kind]}
            </option>
          ))}
        </select>
      </nav>
    </header>
  );
};

const Export = ({ api }: { api: Api }) => {
  const [said, setSaid] = useState('');
  const save = async () => {
    try {
      const url = URL.createObjectURL(await api.register());
      const link = Object.assign(document.createElement('a'), {
        href: url,
        download: 'privacy-requests.csv',
      });
      link.click();
      URL.revokeObjectURL(url);
      setSaid('The register was saved as a file.');
    } catch (error) {
      setSaid((error as Error).message);
    }
  };
  return (
    <>
      <button type="button" class="c-btn c-btn--sm" onClick={() => void save()}>
        Export as CSV
      </button>
      <span class="hidden" role="status">
        {said}
      </span>
    </>
  );
};
