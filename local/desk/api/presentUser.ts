import { CUSTOM_ROLES, ROLE_MEANS, ROLE_TITLES } from '../staff.ts';
import type { IdentityRow, UserRow } from '../store/rows.ts';
import type { Call } from './call.ts';

/** Where a user is shown: an account without custom roles names none. */
type ShownIn = Pick<Call, 'origin' | 'plan'>;

export const presentUser = (user: UserRow, { origin, plan }: ShownIn): unknown => ({
  id: user.id,
  url: `${origin}/api/v2/users/${user.id}.json`,
  name: user.name,
  email: user.email,
  created_at: user.created_at,
  updated_at: user.updated_at,
  time_zone: user.time_zone,
  iana_time_zone: 'Europe/Zurich',
  phone: user.phone,
  shared_phone_number: null,
  photo: null,
  locale_id: 1,
  locale: user.locale,
  organization_id: null,
  role: user.role,
  role_type: CUSTOM_ROLES.find(({ staff }) => staff === user.staff)?.role_type ?? null,
  custom_role_id: (plan.customRoles && CUSTOM_ROLES.find(({ staff }) => staff === user.staff)?.id) || null,
  verified: user.verified,
  external_id: user.external_id,
  tags: user.tags,
  alias: '',
  active: user.standing === 'active',
  shared: false,
  shared_agent: false,
  moderator: user.staff !== null && user.staff !== 'light_agent',
  only_private_comments: user.staff === 'light_agent',
  restricted_agent: user.staff !== 'administrator',
  suspended: user.suspended,
  ticket_restriction: user.role === 'end-user' ? 'requested' : null,
  details: user.details,
  notes: user.notes,
  signature: '',
  two_factor_auth_enabled: null,
  report_csv: false,
  user_fields: {},
});

export const presentRole = ({ id, staff, role_type }: (typeof CUSTOM_ROLES)[number]): unknown => ({
  id,
  name: ROLE_TITLES[staff],
  description: ROLE_MEANS[staff],
  role_type,
});

export const presentDeletedUser = (user: UserRow, origin: string): unknown => ({
  id: user.id,
  url: `${origin}/api/v2/deleted_users/${user.id}`,
  name: user.name,
  email: user.email,
  created_at: user.created_at,
  updated_at: user.updated_at,
  time_zone: user.time_zone,
  phone: user.phone,
  shared_phone_number: null,
  photo: null,
  locale_id: 1,
  locale: user.locale,
  organization_id: null,
  role: user.role,
  active: false,
});

export const presentIdentity = (identity: IdentityRow, origin: string): unknown => ({
  url: `${origin}/api/v2/users/${identity.user_id}/identities/${identity.id}.json`,
  ...identity,
  verification_method: identity.verified ? 'low' : 'none',
  verified_at: null,
  ...(identity.type === 'email' && { undeliverable_count: 0, deliverable_state: 'deliverable' }),
});
