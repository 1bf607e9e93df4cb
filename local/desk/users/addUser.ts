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
  /** Whether their address and number are known to be theirs. */
  verified: boolean;
  at: string;
}

export interface NewIdentity {
  type: IdentityRow['type'];
  value: string;
  verified: boolean;
}

/** A user counts as verified as long as one of their identities does. */
export const followIdentities = (store: DeskStore, userId: number): void => {
  const user = store.users.get(userId);
  const verified = store.identities.where('user_id', userId).some((one) => one.verified);
  if (user && user.verified !== verified) store.users.put({ ...user, verified });
};

/** Another address or number of a user; the first of its type is the primary one. */
export const addIdentity = (
  store: DeskStore,
  userId: number,
  { type, value, verified }: NewIdentity,
  at: string,
): IdentityRow => {
  const added = store.identities.put({
    id: store.next('user'),
    user_id: userId,
    type,
    value: type === 'email' ? value.toLowerCase() : value,
    primary: !store.identities.where('user_id', userId).some((other) => other.type === type),
    verified,
    created_at: at,
    updated_at: at,
  });
  followIdentities(store, userId);
  return added;
};

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
    verified: user.verified,
    suspended: false,
    standing: 'active',
    created_at: user.at,
    updated_at: user.at,
  });
  const { verified, at } = user;
  if (row.email) addIdentity(store, row.id, { type: 'email', value: row.email, verified }, at);
  if (row.phone) addIdentity(store, row.id, { type: 'phone_number', value: row.phone, verified }, at);
  return row;
};

/** The active user who has this address as one of theirs. */
export const userByEmail = (store: DeskStore, address: string): UserRow | undefined => {
  const holders = store.identities
    .where('value', address.trim().toLowerCase())
    .filter((one) => one.type === 'email')
    .map((one) => store.users.get(one.user_id));
  return holders.find((user) => user?.standing === 'active');
};
