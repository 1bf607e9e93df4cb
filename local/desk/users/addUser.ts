import type { DeskStore } from '../store/deskStore.ts';
import type { IdentityRow, StaffRole, UserRow } from '../store/rows.ts';

export interface NewUser {
  name: string;
  email?: string | undefined;
  phone?: string | undefined;
  externalId?: string | undefined;
  role?: UserRow['role'] | undefined;
  staff?: StaffRole | undefined;
  tags?: string[] | undefined;
  at: string;
}

/** Another address or number of a user; the first of its type is the primary one. */
export const addIdentity = (
  store: DeskStore,
  userId: number,
  type: IdentityRow['type'],
  value: string,
  at: string,
): IdentityRow =>
  store.identities.put({
    id: store.next('user'),
    user_id: userId,
    type,
    value: type === 'email' ? value.toLowerCase() : value,
    primary: !store.identities.where('user_id', userId).some((other) => other.type === type),
    verified: true,
    created_at: at,
    updated_at: at,
  });

export const addUser = (store: DeskStore, user: NewUser): UserRow => {
  const row = store.users.put({
    id: store.next('user'),
    name: user.name,
    email: user.email?.toLowerCase() ?? null,
    phone: user.phone ?? null,
    external_id: user.externalId ?? null,
    role: user.role ?? 'end-user',
    staff: user.staff ?? null,
    tags: user.tags ?? [],
    notes: '',
    details: '',
    locale: 'en-US',
    time_zone: 'Bern',
    verified: true,
    suspended: false,
    standing: 'active',
    created_at: user.at,
    updated_at: user.at,
  });
  if (row.email) addIdentity(store, row.id, 'email', row.email, user.at);
  if (row.phone) addIdentity(store, row.id, 'phone_number', row.phone, user.at);
  return row;
};

/** The active user who has this address as one of theirs. */
export const userByEmail = (store: DeskStore, address: string): UserRow | undefined => {
  const identity = store.identities
    .where('value', address.trim().toLowerCase())
    .find((one) => one.type === 'email');
  const user = identity && store.users.get(identity.user_id);
  return user?.standing === 'active' ? user : undefined;
};
