import type { UserRow } from '../store/rows.ts';
import { isObject } from '../tickets/ticketInput.ts';
import { userByEmail } from '../users/addUser.ts';
import { findUsers } from '../users/findUsers.ts';
import { checkAddress, readUserInput } from '../users/userInput.ts';
import { createIdentity, createUser, makePrimary, removeIdentity, updateUser } from '../users/writeUser.ts';
import { malformed, notFound } from './apiError.ts';
import { type Call, idFrom, type Reply, type Route } from './call.ts';
import { paginate } from './paginate.ts';
import { presentIdentity, presentUser } from './present.ts';
import { acting, idList } from './ticketRoutes.ts';

const showUser = (call: Call) => (user: UserRow) => presentUser(user, call.origin);
const one = (call: Call, status: number, user: UserRow): Reply => ({
  status,
  headers: status === 201 ? { location: `${call.origin}/api/v2/users/${user.id}.json` } : {},
  body: { user: presentUser(user, call.origin) },
});

const me = (call: Call): Reply => {
  const { body } = one(call, 200, call.actor) as { body: { user: object } };
  return { status: 200, body: { user: { ...body.user, authenticity_token: 'none-for-api-clients' } } };
};

const list = (call: Call): Reply => {
  const externalId = call.query.get('external_id');
  const roles = [call.query.get('role'), ...call.query.getAll('role[]')].filter(Boolean);
  const rows = call.store.users
    .where('standing', 'active')
    .filter((user) => externalId === null || user.external_id?.toLowerCase() === externalId.toLowerCase())
    .filter((user) => roles.length === 0 || roles.includes(user.role));
  return { status: 200, body: paginate(call, 'users', rows, showUser(call)) };
};

const search = (call: Call): Reply => {
  const query = call.query.get('query') ?? undefined;
  const externalId = call.query.get('external_id') ?? undefined;
  if (query === undefined && externalId === undefined) throw malformed('query or external_id is required');
  const rows = findUsers(call.store, { query, externalId });
  return { status: 200, body: paginate(call, 'users', rows, showUser(call)) };
};

const showMany = (call: Call): Reply => {
  const rows = idList(call).flatMap((id) => call.store.users.get(id) ?? []);
  return { status: 200, body: paginate(call, 'users', rows, showUser(call)) };
};

/** Deleted people are still shown, as inactive. */
const show = (call: Call): Reply => {
  const user = call.store.users.get(idFrom(call));
  if (!user) throw notFound();
  return one(call, 200, user);
};

const create = (call: Call): Reply =>
  one(call, 201, createUser(call.store, readUserInput(call.body), acting(call)));

const createOrUpdate = (call: Call): Reply => {
  const input = readUserInput(call.body);
  const known =
    (input.externalId ? findUsers(call.store, { externalId: input.externalId })[0] : undefined) ??
    (input.email === undefined ? undefined : userByEmail(call.store, input.email));
  if (!known) return one(call, 201, createUser(call.store, input, acting(call)));
  return one(call, 200, updateUser(call.store, known.id, input, acting(call)));
};

const update = (call: Call): Reply =>
  one(call, 200, updateUser(call.store, idFrom(call), readUserInput(call.body), acting(call)));

const identitiesOf = (call: Call): Reply => {
  const id = idFrom(call);
  if (!call.store.users.get(id)) throw notFound();
  const show = (row: Parameters<typeof presentIdentity>[0]): unknown => presentIdentity(row, call.origin);
  return {
    status: 200,
    body: paginate(call, 'identities', call.store.identities.where('user_id', id), show),
  };
};

const addIdentity = (call: Call): Reply => {
  const identity = isObject(call.body) ? call.body.identity : undefined;
  if (!isObject(identity) || typeof identity.value !== 'string') throw malformed('identity is required');
  const type = identity.type === 'phone_number' ? 'phone_number' : 'email';
  const value = type === 'email' ? checkAddress(identity.value) : identity.value;
  const made = createIdentity(call.store, idFrom(call), { type, value }, acting(call).at);
  return { status: 201, body: { identity: presentIdentity(made, call.origin) } };
};

const primary = (call: Call): Reply => {
  const rows = makePrimary(call.store, idFrom(call), idFrom(call, 'identity'), acting(call).at);
  return { status: 200, body: { identities: rows.map((row) => presentIdentity(row, call.origin)) } };
};

const dropIdentity = (call: Call): Reply => {
  removeIdentity(call.store, idFrom(call), idFrom(call, 'identity'));
  return { status: 204 };
};

const identities = '/users/:id/identities';
export const userRoutes: Route[] = [
  { method: 'GET', path: '/users/me', resource: 'users', handle: me },
  { method: 'GET', path: '/users', resource: 'users', handle: list },
  { method: 'POST', path: '/users', resource: 'users', handle: create },
  { method: 'GET', path: '/users/search', resource: 'users', handle: search },
  { method: 'GET', path: '/users/show_many', resource: 'users', handle: showMany },
  { method: 'POST', path: '/users/create_or_update', resource: 'users', handle: createOrUpdate },
  { method: 'GET', path: '/users/:id', resource: 'users', handle: show },
  { method: 'PUT', path: '/users/:id', resource: 'users', handle: update },
  { method: 'GET', path: identities, resource: 'users', handle: identitiesOf },
  { method: 'POST', path: identities, resource: 'users', handle: addIdentity },
  { method: 'PUT', path: `${identities}/:identity/make_primary`, resource: 'users', handle: primary },
  { method: 'DELETE', path: `${identities}/:identity`, resource: 'users', handle: dropIdentity },
];
