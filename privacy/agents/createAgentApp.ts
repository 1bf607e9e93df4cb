import type { AppAgent, AppAnswer, AppBoard, AppRequest, Rows } from '../../domain/agentApp.ts';
import { mayDecide } from '../identity/mayDecide.ts';
import { agentView } from './agentView.ts';
import { type BoardQuery, readBoard } from './board.ts';
import type { AgentAppContext } from './context.ts';
import { type AppDecision, decideInApp } from './decideInApp.ts';
import { revealedWho } from './maskedWho.ts';
import { registerCsv } from './registerCsv.ts';

/** What agents can do in the app. Nothing but `agent` and `decide` asks anything of the desk. */
export interface AgentApp {
  /** Whether somebody works for this company’s desk, by its own record. @throws AppError of the desk */
  agent(id: string): Promise<AppAgent | undefined>;
  /** The request that a ticket shows; `undefined` for any other ticket. */
  ofTicket(ticket: number, agent: AppAgent): Promise<AppRequest | undefined>;
  byId(id: string, agent: AppAgent): Promise<AppRequest | undefined>;
  /** Who it is, in full. Stands in the trail. */
  reveal(id: string, agent: AppAgent): Promise<Rows | undefined>;
  /** @throws AppError of the desk: then nothing was decided */
  decide(id: string, decision: AppDecision, agent: AppAgent): Promise<AppAnswer | undefined>;
  board(query: BoardQuery, agent: AppAgent): Promise<AppBoard>;
  /** The whole register as CSV, line by line. */
  register(): AsyncIterable<string>;
}

export const createAgentApp = (context: AgentAppContext): AgentApp => {
  const { requests, desk, company, sealer } = context;
  return {
    agent: async (id) => {
      const known = await desk.readAgent(id);
      if (!known?.agent.active || known.agent.role === 'end-user') return undefined;
      const { agent, name } = known;
      return { id, name, readOnly: agent.light, mayDecide: mayDecide(agent, company.identity) };
    },
    ofTicket: async (ticket, agent) => {
      const request = await requests.findByTicket(ticket);
      return request && agentView(request, agent, context);
    },
    byId: async (id, agent) => {
      const request = await requests.find(id);
      return request && agentView(request, agent, context);
    },
    reveal: async (id, agent) => {
      const request = await requests.find(id);
      if (!request) return undefined;
      const audit = { actor: 'agent', actorId: agent.id, what: 'revealed' } as const;
      // Without its line in the trail nothing is shown; it may have moved on in the same moment.
      const noted = await requests.amend(request._id, { state: request.state, set: {}, audit });
      return noted && revealedWho(noted, sealer);
    },
    decide: async (id, decision, agent) => {
      const request = await requests.find(id);
      return request && decideInApp(request, decision, agent, context);
    },
    board: (query, agent) => readBoard(query, agent, context),
    register: () => registerCsv(requests.eachRequest(), company.timeZone),
  };
};
