import type { StaffRole, UserRow } from './store/rows.ts';

export const ROLE_TITLES: Record<StaffRole, string> = {
  light_agent: 'Light agent',
  agent: 'Agent',
  privacy_officer: 'Privacy officer',
  administrator: 'Administrator',
};

/** What each role is for, said to the person who chooses one. */
export const ROLE_MEANS: Record<StaffRole, string> = {
  light_agent: 'Reads tickets and adds internal notes',
  agent: 'Answers customers and solves tickets',
  privacy_officer: 'Also decides on privacy requests',
  administrator: 'May do everything, deleting people included',
};

/** The desk's roles as an account on Zendesk's Enterprise plan has them. */
export const CUSTOM_ROLES: { id: number; staff: StaffRole; role_type: number }[] = [
  { id: 9001, staff: 'light_agent', role_type: 1 },
  { id: 9002, staff: 'agent', role_type: 0 },
  { id: 9003, staff: 'privacy_officer', role_type: 0 },
  { id: 9004, staff: 'administrator', role_type: 4 },
];

const isFullAgent = (user: UserRow): boolean => user.staff !== null && user.staff !== 'light_agent';

export const mayReplyPublicly = isFullAgent;
export const mayEditTickets = isFullAgent;
export const mayDeletePeople = (user: UserRow): boolean => user.staff === 'administrator';
export const isStaff = (user: UserRow): boolean => user.staff !== null;
