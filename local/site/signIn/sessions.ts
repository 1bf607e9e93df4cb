import { type Clock, HOUR } from '../../../observe/clock.ts';
import { type Randomness, randomToken } from '../../../observe/randomness.ts';
import type { Customer } from './customers.ts';

const NAME = 'plumelac_session';
const LASTS_MS = 8 * HOUR;

export interface Session {
  customer: Customer;
  /** When the password was typed. */
  since: Date;
}

/** Sessions of the website, kept in this process; the browser holds a random name in a cookie of the site's own origin. */
export const createSessions = (clock: Clock, randomness: Randomness) => {
  const sessions = new Map<string, Session>();
  const idIn = (cookies: string | undefined): string | undefined =>
    (cookies ?? '')
      .split(';')
      .map((one) => one.trim())
      .find((one) => one.startsWith(`${NAME}=`))
      ?.slice(NAME.length + 1);
  return {
    begin: (customer: Customer): string => {
      const id = randomToken(randomness);
      sessions.set(id, { customer, since: clock.now() });
      return `${NAME}=${id}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${LASTS_MS / 1_000}`;
    },
    find: (cookies: string | undefined): Session | undefined => {
      const session = sessions.get(idIn(cookies) ?? '');
      return session && clock.now().getTime() - session.since.getTime() < LASTS_MS ? session : undefined;
    },
    end: (cookies: string | undefined): string => {
      sessions.delete(idIn(cookies) ?? '');
      return `${NAME}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0`;
    },
  };
};

export type Sessions = ReturnType<typeof createSessions>;
