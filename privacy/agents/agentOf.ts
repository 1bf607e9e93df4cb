import type { DeskPerson } from '../../integrations/zendesk/ticketDesk.ts';
import type { Agent } from '../identity/mayDecide.ts';

/** A person of the desk, for the rules on who may decide. */
export const agentOf = ({ id, role, light, active, title, groups }: DeskPerson): Agent => ({
  id: String(id),
  role,
  light: light ?? false,
  active,
  groups,
  ...(title !== undefined && { title }),
});
