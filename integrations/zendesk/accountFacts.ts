import { AppError, isAppError } from '../../errors.ts';
import type { Logger } from '../../observe/logger.ts';
import { type FieldCatalogue, readFieldCatalogue } from './fieldCatalogue.ts';
import { ensureServiceUser, type ServiceUser } from './serviceUser.ts';
import type { WireRole, WireUser } from './wire.ts';
import type { ZendeskClient } from './zendeskClient.ts';

export interface AccountFacts {
  fields(): Promise<FieldCatalogue>;
  serviceUserId(): Promise<number>;
  /** Names of the account's own roles by id; none where its plan has no such roles. */
  roleTitles(): Promise<ReadonlyMap<number, string>>;
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
  const roleTitles = async (): Promise<ReadonlyMap<number, string>> => {
    try {
      const roles = await client.list<WireRole>(['custom_roles'], 'custom_roles', 1);
      return new Map(roles.map(({ id, name }) => [id, name]));
    } catch (error) {
      // Plans without custom roles refuse the question.
      if (isAppError(error, 'desk_refused') || isAppError(error, 'desk_not_found')) return new Map();
      throw error;
    }
  };
  return {
    roleTitles: once(roleTitles),
    fields: once(() => readFieldCatalogue(client, logger)),
    serviceUserId: once(() => ensureServiceUser(client, serviceUser)),
    selfId: once(self),
    self,
  };
};
