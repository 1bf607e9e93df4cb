import { isObject } from '../readJson.ts';
import type { IdentityRow, UserRow } from '../store/rows.ts';
import { userByEmail } from '../users/addUser.ts';
import { findUsers } from '../users/findUsers.ts';
import { readIdentity, readUserInput, readVerified } from '../users/userInput.ts';
import {
  createIdentity,
  createUser,
  makePrimary,
  removeIdentity,
  updateUser,
  verifyIdentity,
} from '../users/writeUser.ts';
import { malformed, notFound } from './apiError.ts';
import { type Call, idFrom, includes, type Reply, type Route } from './call.ts';
import { paginate } from './paginate.ts';
import { presentIdentity, presentUser } from './presentUser.ts';
import { isIndexed } from './searchRoutes.ts';
import { acting, idList } from './ticketRoutes.ts';

const showUser = (call: Call) => (user: UserRow) => presentUser(user, call);
/** One page of people, with all their addresses where the caller asks for them (`include=identities`). */
const page = (call: Call, rows: UserRow[]): Reply => {
  const body = paginate(call, 'users', rows, showUser(call));
  if (!includes(call, 'identities')) return { status: 200, body };
  const identities = (body['users'] as { id: number }[]).flatMap(({ id }) =>
    call.store.identities.where('user_id', id).map((row) => presentIdentity(row, call.origin)),
  );
  return { status: 200, body: { ...body, identities } };
};
const one = (call: Call, status: number, user: UserRow): Reply => ({
  status,
  headers: status === 201 ? { location: `${call.origin}/api/v2/users/${user.id}.json` } : {},
  body: { user: presentUser(user, call) },
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
  return page(call, rows);
};

const search = (call: Call): Reply => {
  const query = call.query.get('query') ?? undefined;
  const externalId = call.query.get('external_id') ?? undefined;
  if (query === undefined && externalId === undefined) throw malformed('query or external_id is required');
  const found = findUsers(call.store, { query, externalId });
  // A number of somebody else's is looked up, words are searched for.
  return page(call, externalId === undefined ? found.filter(isIndexed(call)) : found);
};

const showMany = (call: Call): Reply => {
  const keys = call.query.get('external_ids');
  if (keys === null)
    return page(
      call,
      idList(call).flatMap((id) => call.store.users.get(id) ?? []),
    );
  const named = [...new Set(keys.split(',').filter(Boolean))];
  if (named.length === 0 || named.length > 100) throw malformed('external_ids must name 1 to 100 people');
  return page(
    call,
    named.flatMap((externalId) => findUsers(call.store, { externalId })),
  );
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

const sentIdentity = (call: Call): unknown => (isObject(call.body) ? call.body.identity : undefined);
const identity = (call: Call, status: number, row: IdentityRow): Reply => ({
  status,
  body: { identity: presentIdentity(row, call.origin) },
});

const addIdentity = (call: Call): Reply => {
  const sent = readIdentity(sentIdentity(call));
  return identity(call, 201, createIdentity(call.store, idFrom(call), sent, acting(call).at));
};

const changeVerified = (call: Call, verified: boolean): Reply => {
  const change = { verified, at: acting(call).at };
  return identity(call, 200, verifyIdentity(call.store, idFrom(call), idFrom(call, 'identity'), change));
};

/** Only whether it is verified can be changed here; Zendesk would also take another value. */
const updateIdentity = (call: Call): Reply => {
  const sent = sentIdentity(call);
  const verified = isObject(sent) ? readVerified(sent) : undefined;
  if (verified === undefined) throw malformed('identity.verified is required');
  return changeVerified(call, verified);
};

const verify = (call: Call): Reply => changeVerified(call, true);

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
  { method: 'PUT', path: `${identities}/:identity`, resource: 'users', handle: updateIdentity },
  { method: 'PUT', path: `${identities}/:identity/verify`, resource: 'users', handle: verify },
  { method: 'PUT', path: `${identities}/:identity/make_primary`, resource: 'users', handle: primary },
  { method: 'DELETE', path: `${identities}/:identity`, resource: 'users', handle: dropIdentity },
];
