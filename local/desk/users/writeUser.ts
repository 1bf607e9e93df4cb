import { forbidden, invalid, notFound } from '../api/apiError.ts';
import { mayEditTickets } from '../staff.ts';
import type { DeskStore } from '../store/deskStore.ts';
import type { IdentityRow, UserRow } from '../store/rows.ts';
import type { Acting } from '../tickets/acting.ts';
import { cleanTags } from '../tickets/fieldValues.ts';
import { addIdentity, addUser, followIdentities, type NewIdentity, userByEmail } from './addUser.ts';
import type { UserInput } from './userInput.ts';

const refuseTaken = (store: DeskStore, address: string, owner?: number): void => {
  const holder = userByEmail(store, address);
  if (holder && holder.id !== owner) {
    throw invalid('email', `Email: ${address} is already being used by another user`, 'DuplicateValue');
  }
};

export const createUser = (store: DeskStore, input: UserInput, acting: Acting): UserRow => {
  if (!mayEditTickets(acting.actor)) throw forbidden();
  if (!input.name?.trim())
    throw invalid('name', 'Name: is too short (minimum one character)', 'ValueTooShort');
  const addresses = [input.email, ...(input.identities ?? []).map((one) => one.value)];
  for (const address of addresses) if (address !== undefined) refuseTaken(store, address);
  if (input.role !== undefined && input.role !== 'end-user') {
    throw invalid('role', 'Role: this account has no seat left for another agent');
  }
  const first = input.identities?.find((one) => one.type === 'email');
  const user = addUser(store, {
    name: input.name,
    email: input.email ?? first?.value,
    phone: input.phone ?? undefined,
    externalId: input.externalId ?? undefined,
    tags: cleanTags(input.tags ?? []),
    verified: (input.email === undefined ? first?.verified : undefined) ?? input.verified ?? false,
    at: acting.at,
  });
  for (const one of input.identities ?? []) {
    if (one.value !== user.email) addIdentity(store, user.id, one, acting.at);
  }
  return activeUser(store, user.id);
};

export const activeUser = (store: DeskStore, id: number): UserRow => {
  const user = store.users.get(id);
  if (user?.standing !== 'active') throw notFound();
  return user;
};

const replacePhone = (store: DeskStore, user: UserRow, phone: string | null, at: string): void => {
  const type = 'phone_number';
  for (const one of store.identities.where('user_id', user.id)) {
    if (one.type === type && one.value === user.phone) store.identities.remove(one.id);
  }
  if (phone !== null) addIdentity(store, user.id, { type, value: phone, verified: false }, at);
};

/** An address given here is ADDED as a secondary one, as Zendesk does: the primary one changes by its identity. */
export const updateUser = (store: DeskStore, id: number, input: UserInput, acting: Acting): UserRow => {
  if (!mayEditTickets(acting.actor)) throw forbidden();
  const user = activeUser(store, id);
  if (user.staff !== null && acting.actor.staff !== 'administrator') throw forbidden();
  if (input.email !== undefined) {
    refuseTaken(store, input.email, id);
    if (userByEmail(store, input.email) === undefined) {
      const added = { type: 'email' as const, value: input.email, verified: input.verified ?? false };
      addIdentity(store, id, added, acting.at);
    }
  }
  if (input.phone !== undefined && input.phone !== user.phone) {
    replacePhone(store, user, input.phone, acting.at);
  }
  return store.users.put({
    ...activeUser(store, id),
    name: input.name ?? user.name,
    phone: input.phone === undefined ? user.phone : input.phone,
    email: user.email ?? input.email ?? null,
    external_id: input.externalId === undefined ? user.external_id : input.externalId,
    tags: input.tags === undefined ? user.tags : cleanTags(input.tags),
    notes: input.notes ?? user.notes,
    suspended: input.suspended ?? user.suspended,
    updated_at: acting.at,
  });
};

export const createIdentity = (
  store: DeskStore,
  userId: number,
  identity: NewIdentity,
  at: string,
): IdentityRow => {
  activeUser(store, userId);
  if (identity.type === 'email') refuseTaken(store, identity.value);
  return addIdentity(store, userId, identity, at);
};

const identityOf = (store: DeskStore, userId: number, id: number): IdentityRow => {
  const identity = store.identities.get(id);
  if (!identity || identity.user_id !== userId) throw notFound();
  return identity;
};

export const verifyIdentity = (
  store: DeskStore,
  userId: number,
  id: number,
  { verified, at }: { verified: boolean; at: string },
): IdentityRow => {
  activeUser(store, userId);
  const changed = store.identities.put({ ...identityOf(store, userId, id), verified, updated_at: at });
  followIdentities(store, userId);
  return changed;
};

export const makePrimary = (store: DeskStore, userId: number, id: number, at: string): IdentityRow[] => {
  const user = activeUser(store, userId);
  const chosen = identityOf(store, userId, id);
  for (const one of store.identities.where('user_id', userId)) {
    if (one.type !== chosen.type) continue;
    store.identities.put({ ...one, primary: one.id === id, updated_at: at });
  }
  const changed = chosen.type === 'email' ? { email: chosen.value } : { phone: chosen.value };
  store.users.put({ ...user, ...changed, updated_at: at });
  return store.identities.where('user_id', userId);
};

export const removeIdentity = (store: DeskStore, userId: number, id: number): void => {
  activeUser(store, userId);
  const identity = identityOf(store, userId, id);
  if (identity.primary && identity.type === 'email') {
    throw invalid('base', 'The primary email address cannot be deleted');
  }
  store.identities.remove(id);
  followIdentities(store, userId);
};
