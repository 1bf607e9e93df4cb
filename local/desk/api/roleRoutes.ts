import { CUSTOM_ROLES } from '../staff.ts';
import { forbidden } from './apiError.ts';
import type { Call, Reply, Route } from './call.ts';
import { presentRole } from './presentUser.ts';

const list = (call: Call): Reply => {
  if (!call.plan.customRoles) throw forbidden();
  return { status: 200, body: { custom_roles: CUSTOM_ROLES.map(presentRole) } };
};

export const roleRoutes: Route[] = [
  { method: 'GET', path: '/custom_roles', resource: 'users', handle: list },
];
