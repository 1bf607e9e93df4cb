import { AppError } from '../../errors.ts';
import type { WireUser } from './wire.ts';
import type { ZendeskClient } from './zendeskClient.ts';

export interface ServiceUser {
  name: string;
  /** Without one Zendesk has nowhere to mail to, which is what a requester that is no person should be. */
  email?: string;
}

export const SERVICE_USER: ServiceUser = { name: 'Privacy requests' };

export const SERVICE_USER_KEY = 'rightsdesk-service-user';

/**
 * The user under whom privacy tickets are filed. Never the customer: Zendesk deletes nobody who is requester of a ticket
 * that is not closed, so the ticket of an erasure would stand in its way.
 */
export const ensureServiceUser = async (client: ZendeskClient, wanted: ServiceUser): Promise<number> => {
  const byKey = await client.list<WireUser>(
    ['users', 'search', { external_id: SERVICE_USER_KEY }],
    'users',
    1,
  );
  const query = wanted.email === undefined ? undefined : `email:${wanted.email.toLowerCase()}`;
  const byAddress =
    query === undefined ? [] : await client.list<WireUser>(['users', 'search', { query }], 'users', 1);
  const known =
    byAddress.find((user) => user.email?.toLowerCase() === wanted.email?.toLowerCase()) ??
    byKey.find((user) => user.external_id === SERVICE_USER_KEY && wanted.email === undefined);
  if (known && typeof known.id === 'number') return known.id;
  const { user } = await client.post<{ user?: WireUser }>(['users', 'create_or_update'], {
    user: {
      name: wanted.name,
      ...(wanted.email === undefined ? { external_id: SERVICE_USER_KEY } : { email: wanted.email }),
      skip_verify_email: true,
      verified: true,
    },
  });
  if (typeof user?.id !== 'number') throw new AppError('desk_refused', 'Zendesk made no service user');
  return user.id;
};
