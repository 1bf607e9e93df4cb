import type { AppAgent, AppAnswer, AppBoard, AppRequest, Rows } from '../../../domain/agentApp.ts';

/** What went wrong with a call. `over`: the session has ended, and only a reload helps. */
export class CallFailed extends Error {
  readonly kind: 'offline' | 'over' | 'refused';
  constructor(kind: CallFailed['kind'], message: string) {
    super(message);
    this.kind = kind;
  }
}

/** `undefined`: as it was at the last call for it. */
type Fresh<T> = Promise<T | undefined>;

export interface Api {
  confirm(agentId: string): Promise<AppAgent>;
  ofTicket(ticket: number): Fresh<{ request: AppRequest | null }>;
  byId(id: string): Fresh<{ request: AppRequest }>;
  board(query: string): Fresh<AppBoard>;
  reveal(id: string): Promise<{ who: Rows }>;
  decide(id: string, decision: object): Promise<AppAnswer>;
  register(): Promise<Blob>;
}

const OFFLINE = 'The connection is gone.';

/** Calls to our own server. The session lives here and nowhere else, and is exchanged for a fresh one as the server hands it out. */
export const createApi = (firstSession: string): Api => {
  let session = firstSession;
  /** By path, what the last answer was called: the list and what was chosen in it are asked for in turn. */
  const tags = new Map<string, string>();

  const call = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const ask = (): Promise<Response> =>
      fetch(`/sidebar/api${path}`, {
        ...init,
        headers: { ...init.headers, authorization: `Bearer ${session}` },
        credentials: 'omit',
      });
    // A connection that lay idle may have been closed in the very moment; everything here may be asked for twice.
    const response = await ask()
      .catch(ask)
      .catch(() => {
        throw new CallFailed('offline', OFFLINE);
      });
    session = response.headers.get('x-session') ?? session;
    if (response.ok || response.status === 304) return response;
    const { error } = (await response.json().catch(() => ({}))) as { error?: { message?: string } };
    const kind = response.status === 401 || response.status === 403 ? 'over' : 'refused';
    throw new CallFailed(kind, error?.message ?? 'Something went wrong.');
  };

  const read = async <T>(path: string): Fresh<T> => {
    const tag = tags.get(path);
    const response = await call(path, tag === undefined ? {} : { headers: { 'if-none-match': tag } });
    if (response.status === 304) return undefined;
    tags.set(path, response.headers.get('etag') ?? '');
    return (await response.json()) as T;
  };

  const post = async <T>(path: string, body: object): Promise<T> => {
    const headers = { 'content-type': 'application/json' };
    const response = await call(path, { method: 'POST', headers, body: JSON.stringify(body) });
    return (await response.json()) as T;
  };

  return {
    confirm: async (id) => {
      const answer = await post<{ agent: AppAgent; session: string }>('/agent', { id });
      session = answer.session;
      return answer.agent;
    },
    ofTicket: (ticket) => read(`/ticket/${ticket}`),
    byId: (id) => read(`/requests/${id}`),
    board: (query) => read(`/requests?${query}`),
    reveal: (id) => post(`/requests/${id}/reveal`, {}),
    decide: (id, decision) => post(`/requests/${id}/decide`, decision),
    register: async () => (await call('/register.csv')).blob(),
  };
};
