import { AppError, isAppError } from '../../errors.ts';
import { type Clock, MINUTE } from '../../observe/clock.ts';
import type { Logger } from '../../observe/logger.ts';
import { createAccountFields } from './accountFields.ts';
import type { FieldCatalogue } from './fieldCatalogue.ts';
import { type Remembered, remembered } from './remembered.ts';
import { ensureServiceUser, type ServiceUser } from './serviceUser.ts';
import type { AccountOfTicket } from './ticketWire.ts';
import type { WireGroup, WireRole, WireUser } from './wire.ts';
import type { ZendeskClient } from './zendeskClient.ts';

export interface AccountFacts {
  fields: Remembered<FieldCatalogue>;
  /** Fields, service user and ourselves: what a ticket is written and read with. */
  forTickets(): Promise<AccountOfTicket>;
  /** After a refused write: reads again what an administrator may have changed, unless that was read within a minute. */
  doubt(): void;
  /** Names of the account's own roles by id; none where its plan has no such roles. */
  roleTitles(): Promise<ReadonlyMap<number, string>>;
  /** Names of the groups by id; none where they may not be read. */
  groupNames(): Promise<ReadonlyMap<number, string>>;
  /** Who we are, asked again: proof that the account can be used now. */
  self(): Promise<number>;
}

/** Plans without such a thing, and roles that may not read it, refuse the question: then there are none. */
export const orNone = async <T>(asked: Promise<T[]>): Promise<T[]> => {
  try {
    return await asked;
  } catch (error) {
    const refused = isAppError(error) && [400, 403, 404, 422].includes(error.status ?? 0);
    if (!refused) throw error;
    return [];
  }
};

const LIFE_MS = 5 * MINUTE;

/** What an account does not change from ticket to ticket. */
export const createAccountFacts = (
  client: ZendeskClient,
  serviceUser: ServiceUser,
  { clock, logger }: { clock: Clock; logger: Logger },
): AccountFacts => {
  const self = async (): Promise<number> => {
    const { user } = await client.get<{ user?: WireUser }>(['users', 'me']);
    // Zendesk answers 200 with an anonymous user where it did not accept who we are.
    if (typeof user?.id !== 'number' || user.role === 'end-user') {
      throw new AppError('desk_unauthorised', 'Zendesk does not know the integration as an agent', {
        remedy: 'To resolve, let the OAuth client belong to an agent or administrator of the account.',
      });
    }
    return user.id;
  };
  const names = (path: string) =>
    remembered(
      async (): Promise<ReadonlyMap<number, string>> => {
        const rows = await orNone(client.list<WireRole | WireGroup>([path], path));
        return new Map(rows.map(({ id, name }) => [id, name]));
      },
      clock,
      LIFE_MS,
    );
  const fields = createAccountFields(client, { clock, logger });
  const serviceUserId = remembered(() => ensureServiceUser(client, serviceUser), clock);
  const selfId = remembered(self, clock);
  return {
    fields,
    // One after the other: where the first fails, the others would fail too.
    forTickets: async () => ({
      selfId: await selfId(),
      serviceUserId: await serviceUserId(),
      fields: await fields(),
    }),
    doubt: () => {
      fields.forget(MINUTE);
      serviceUserId.forget(MINUTE);
    },
    roleTitles: names('custom_roles'),
    groupNames: names('groups'),
    self,
  };
};
