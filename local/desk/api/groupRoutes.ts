import { namedBy, number, optionalBoolean, optionalText } from '../readJson.ts';
import { isStaff } from '../staff.ts';
import type { GroupRow, MembershipRow } from '../store/ruleRows.ts';
import { stamp } from '../time.ts';
import { invalid, notFound } from './apiError.ts';
import { type Call, idFrom, type Reply, type Route } from './call.ts';
import { onlyAdministrators, sentObject, setUpRoutes } from './crud.ts';
import { paginate } from './paginate.ts';
import { presentUser } from './presentUser.ts';

const groups = setUpRoutes<GroupRow>({
  path: '/groups',
  single: 'group',
  plural: 'groups',
  resource: 'users',
  created: 201,
  table: (store) => store.groups,
  isThere: (row) => !row.deleted,
  read: (_call, sent, before) => ({
    name: namedBy(sent, 'name', before?.name),
    description: optionalText(sent, 'description', before?.description ?? ''),
    is_public: optionalBoolean(sent, 'is_public', before?.is_public ?? true),
    default: before?.default ?? false,
    deleted: false,
  }),
  present: (row) => row,
  list: (call, rows) => {
    const user = call.query.get('user_id');
    if (user === null) return rows;
    const own = call.store.memberships.where('user_id', Number(user)).map((one) => one.group_id);
    return rows.filter((row) => own.includes(row.id));
  },
  remove: ({ store, now }, row) => {
    if (row.default) throw invalid('base', 'The default group cannot be deleted');
    for (const one of store.memberships.where('group_id', row.id)) store.memberships.remove(one.id);
    store.groups.put({ ...row, deleted: true, updated_at: stamp(now) });
  },
});

const showMembership = (call: Call) => (row: MembershipRow) => ({
  url: `${call.origin}/api/v2/group_memberships/${row.id}.json`,
  ...row,
});

const answer = (call: Call, rows: MembershipRow[]): Reply => ({
  status: 200,
  body: paginate(call, 'group_memberships', rows, showMembership(call)),
});

const list = (call: Call): Reply => {
  const wanted = (key: string, value: number): boolean =>
    call.query.get(key) === null || Number(call.query.get(key)) === value;
  const rows = call.store.memberships.all();
  return answer(
    call,
    rows.filter((row) => wanted('user_id', row.user_id) && wanted('group_id', row.group_id)),
  );
};

const existing = (call: Call): MembershipRow => {
  const row = call.store.memberships.get(idFrom(call));
  if (!row) throw notFound();
  return row;
};

const add = (call: Call): Reply => {
  onlyAdministrators(call);
  const sent = sentObject(call, 'group_membership');
  const [user_id, group_id] = [number(sent, 'user_id'), number(sent, 'group_id')];
  const user = call.store.users.get(user_id);
  if (user?.standing !== 'active' || !isStaff(user)) throw invalid('user', 'User: is not an agent');
  const group = call.store.groups.get(group_id);
  if (!group || group.deleted) throw invalid('group', 'Group: is invalid');
  const others = call.store.memberships.where('user_id', user_id);
  if (others.some((one) => one.group_id === group_id)) {
    throw invalid('user_id', 'User has already been taken', 'DuplicateValue');
  }
  const at = stamp(call.now);
  const row = call.store.memberships.put({
    id: call.store.next('rule'),
    user_id,
    group_id,
    default: others.length === 0,
    created_at: at,
    updated_at: at,
  });
  return { status: 201, body: { group_membership: showMembership(call)(row) } };
};

const remove = (call: Call): Reply => {
  onlyAdministrators(call);
  call.store.memberships.remove(existing(call).id);
  return { status: 204 };
};

const members = (call: Call): Reply => {
  const rows = call.store.memberships.where('group_id', idFrom(call));
  const users = rows.flatMap((row) => call.store.users.get(row.user_id) ?? []);
  return { status: 200, body: paginate(call, 'users', users, (user) => presentUser(user, call)) };
};

const resource = 'users';
export const groupRoutes: Route[] = [
  ...groups.slice(0, 1).map((all) => ({ ...all, path: '/groups/assignable' })),
  ...groups,
  { method: 'GET', path: '/groups/:id/users', resource, handle: members },
  {
    method: 'GET',
    path: '/groups/:id/memberships',
    resource,
    handle: (call) => answer(call, call.store.memberships.where('group_id', idFrom(call))),
  },
  {
    method: 'GET',
    path: '/users/:id/group_memberships',
    resource,
    handle: (call) => answer(call, call.store.memberships.where('user_id', idFrom(call))),
  },
  { method: 'GET', path: '/group_memberships', resource, handle: list },
  { method: 'POST', path: '/group_memberships', resource, handle: add },
  {
    method: 'GET',
    path: '/group_memberships/:id',
    resource,
    handle: (call) => ({ status: 200, body: { group_membership: showMembership(call)(existing(call)) } }),
  },
  { method: 'DELETE', path: '/group_memberships/:id', resource, handle: remove },
];
