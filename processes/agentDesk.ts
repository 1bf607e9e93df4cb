import { heading, maskCodes, noteHtml, paragraph } from '../integrations/zendesk/noteHtml.ts';
import type { TicketDesk } from '../integrations/zendesk/ticketDesk.ts';
import type { AgentDesk } from '../privacy/agents/agentDesk.ts';
import { agentOf } from '../privacy/agents/agentOf.ts';

/** The helpdesk as the agents' app needs it. */
export const createAgentDesk = (
  desk: Pick<TicketDesk, 'readPerson' | 'changeTicket' | 'written'>,
): AgentDesk => {
  const names = new Map<string, string>();
  const asked = new Set<string>();

  const readAgent: AgentDesk['readAgent'] = async (id) => {
    const person = await desk.readPerson(Number(id));
    if (!person) return undefined;
    names.set(id, person.name);
    return { agent: agentOf(person), name: person.name };
  };

  return {
    readAgent,
    nameOf: (id) => {
      const known = names.get(id);
      if (known === undefined && !asked.has(id)) {
        asked.add(id);
        void readAgent(id)
          .catch(() => undefined)
          .finally(() => asked.delete(id));
      }
      return known;
    },
    writeOnTicket: async (ticket, { marker, title, text, public: isPublic, doubtful }) => {
      if (doubtful && (await desk.written(ticket, [marker])).has(marker)) return;
      const html = noteHtml(heading(title), paragraph(maskCodes(text)));
      await desk.changeTicket(ticket, { note: { html, markers: [marker], public: isPublic } });
    },
  };
};
