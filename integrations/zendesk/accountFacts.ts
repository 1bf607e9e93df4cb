import { AppError } from '../../errors.ts';
import type { Logger } from '../../observe/logger.ts';
import { type FieldCatalogue, readFieldCatalogue } from './fieldCatalogue.ts';
import { ensureServiceUser, type ServiceUser } from './serviceUser.ts';
import type { WireUser } from './wire.ts';
import type { ZendeskClient } from './zendeskClient.ts';

export interface AccountFacts {
  fields(): Promise<FieldCatalogue>;
  serviceUserId(): Promise<number>;
  /** The user as whom the integration is signed in, remembered. */
  selfId(): Promise<number>;
  /** The same, asked again: proof that the account can be used now. */
  self(): Promise<number>;
}

/** Remembers an answer; a failure is not remembered, the next caller asks again. */
const once = <T>(ask: () => Promise<T>): (() => Promise<T>) => {
  let known: Promise<T> | undefined;
  return () => {
    known ??= ask().catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };
};

/** What an account does not change from ticket to ticket: read once per process. */
export const createAccountFacts = (
  client: ZendeskClient,
  serviceUser: ServiceUser,
  logger: Logger,
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
  return {
    fields: once(() => readFieldCatalogue(client, logger)),
    serviceUserId: once(() => ensureServiceUser(client, serviceUser)),
    selfId: once(self),
    self,
  };
};
