import type { IdentityPolicy } from '../../domain/identityPolicy.ts';

/** A person of the desk, as the desk itself has them on record; never as a form or a ticket says. */
export interface Agent {
  /** Desk id. */
  id: string;
  role: 'end-user' | 'agent' | 'admin';
  /** Name of the custom role, where the desk has such. */
  title?: string;
  /** Names of the groups they belong to. */
  groups?: readonly string[];
  light: boolean;
  active: boolean;
}

const DEFAULT_DECIDERS = ['admin', 'privacy officer'];

/** Whether this person may do an agent's work on a request at all. */
export const isAgent = ({ role, light, active }: Agent): boolean => active && !light && role !== 'end-user';

/** Whether this person may let a request pass or refuse it. */
export const mayDecide = (agent: Agent, { deciders = DEFAULT_DECIDERS }: IdentityPolicy = {}): boolean => {
  if (!isAgent(agent)) return false;
  const named = deciders.map((name) => name.toLowerCase());
  const { role, title, groups = [] } = agent;
  const isNamed = (name: string) => named.includes(name.trim().toLowerCase());
  return (
    (role === 'admin' && named.includes('admin')) ||
    named.includes('agent') ||
    (title !== undefined && isNamed(title)) ||
    groups.some(isNamed)
  );
};
