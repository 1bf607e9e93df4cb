import { isAppError } from '../../errors.ts';
import { type AccountFacts, orNone } from './accountFacts.ts';
import type { DeskPerson } from './ticketDesk.ts';
import type { WireMembership, WireUser } from './wire.ts';
import type { ZendeskClient } from './zendeskClient.ts';

const roleOf = (role: string | undefined): DeskPerson['role'] =>
  role === 'agent' || role === 'admin' ? role : 'end-user';

const LIGHT_AGENT = 1;

const groupsOf = async (client: ZendeskClient, account: AccountFacts, id: number): Promise<string[]> => {
  const path = ['users', id, 'group_memberships'];
  const memberships = await orNone(client.list<WireMembership>(path, 'group_memberships'));
  if (memberships.length === 0) return [];
  const names = await account.groupNames();
  return memberships.flatMap(({ group_id }) => names.get(group_id) ?? []);
};

/** Who somebody is at the desk, and what they may do there; nobody where Zendesk does not know the id. */
export const readPerson = async (
  client: ZendeskClient,
  account: AccountFacts,
  id: number,
): Promise<DeskPerson | undefined> => {
  try {
    const { user } = await client.get<{ user?: WireUser }>(['users', id]);
    if (typeof user?.id !== 'number') return undefined;
    const role = roleOf(user.role);
    const custom = typeof user.custom_role_id === 'number';
    const title = custom ? (await account.roleTitles()).get(user.custom_role_id as number) : undefined;
    return {
      id: user.id,
      name: user.name,
      role,
      // Only agents are in groups.
      groups: role === 'end-user' ? [] : await groupsOf(client, account, id),
      active: user.active !== false && user['suspended'] !== true,
      light: user.role_type === LIGHT_AGENT,
      ...(title !== undefined && { title }),
    };
  } catch (error) {
    if (isAppError(error, 'desk_not_found')) return undefined;
    throw error;
  }
};
