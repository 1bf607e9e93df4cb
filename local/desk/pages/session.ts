import { createHmac, timingSafeEqual } from 'node:crypto';
import { type Clock, HOUR } from '../../../observe/clock.ts';
import type { Randomness } from '../../../observe/randomness.ts';
import type { DeskStore } from '../store/deskStore.ts';
import type { UserRow } from '../store/rows.ts';

const NAME = 'local_desk_session';
const LASTS = 12 * HOUR;

export interface SessionParts {
  store: DeskStore;
  clock: Clock;
  randomness: Randomness;
}

const keyOf = ({ store, randomness }: SessionParts): string => {
  const known = store.settings.get('session_key');
  if (known) return known.value;
  return store.settings.put({ id: 'session_key', value: randomness.bytes(32).toString('hex') }).value;
};

const sign = (text: string, key: string): string =>
  createHmac('sha256', key).update(text).digest('base64url');

export const sessionCookie = (parts: SessionParts, user: UserRow): string => {
  const content = `${user.id}.${parts.clock.now().getTime() + LASTS}`;
  return `${NAME}=${content}.${sign(content, keyOf(parts))}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${LASTS / 1000}`;
};

export const endedCookie = `${NAME}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0`;

/** The member of staff that the cookie was signed for, as long as it is valid and they still exist. */
export const signedIn = (parts: SessionParts, cookies: string | undefined): UserRow | undefined => {
  const value = (cookies ?? '')
    .split(';')
    .map((one) => one.trim())
    .find((one) => one.startsWith(`${NAME}=`))
    ?.slice(NAME.length + 1);
  const [id = '', endsAt = '', signature = ''] = (value ?? '').split('.');
  const expected = Buffer.from(sign(`${id}.${endsAt}`, keyOf(parts)));
  const given = Buffer.from(signature);
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return undefined;
  if (Number(endsAt) <= parts.clock.now().getTime()) return undefined;
  const user = parts.store.users.get(Number(id));
  return user?.standing === 'active' && user.staff !== null && !user.suspended ? user : undefined;
};
