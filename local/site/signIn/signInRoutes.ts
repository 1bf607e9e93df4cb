import type { IncomingMessage } from 'node:http';
import { isCrossOrigin, jsonAnswer, readBody, type WebAnswer } from '../../desk/http.ts';
import { type Customer, DEMO_PASSWORD, demoCustomers } from './customers.ts';
import type { Sessions } from './sessions.ts';
import type { SiteTokens } from './siteTokens.ts';

export const TOKEN_PATH = '/chat-token';
const LONGEST_FORM = 2_048;

/** What the sign-in answers beside pages: forms that are posted, the chat's tokens, the key set. */
export const createSignInRoutes =
  (sessions: Sessions, tokens: SiteTokens) =>
  async (request: IncomingMessage, pathname: string): Promise<WebAnswer | undefined> => {
    if (pathname === '/.well-known/jwks.json' && request.method === 'GET')
      return jsonAnswer(200, tokens.keySet, { 'cache-control': 'max-age=60' });
    if (request.method !== 'POST') return undefined;
    if (isCrossOrigin(request)) return { status: 403, headers: {}, body: '' };
    const { cookie } = request.headers;
    switch (pathname) {
      case TOKEN_PATH: {
        const session = sessions.find(cookie);
        return session
          ? jsonAnswer(200, { token: await tokens.tokenFor(session) })
          : { status: 204, headers: {}, body: '' };
      }
      case '/sign-in': {
        const form = new URLSearchParams(await readBody(request, LONGEST_FORM));
        const back = pathIn(form.get('back'));
        const customer = customerIn(form);
        return customer
          ? redirect(back, sessions.begin(customer))
          : redirect(`${pathIn(form.get('from'))}?wrong=1`);
      }
      case '/sign-out': {
        const form = new URLSearchParams(await readBody(request, LONGEST_FORM));
        return redirect(pathIn(form.get('back')), sessions.end(cookie));
      }
      default:
        return undefined;
    }
  };

const customerIn = (form: URLSearchParams): Customer | undefined =>
  form.get('password') === DEMO_PASSWORD
    ? demoCustomers.find(({ number }) => number === form.get('customer'))
    : undefined;

/** A path of this site and nothing else: no other host, no scheme. */
const pathIn = (value: string | null): string =>
  value !== null && /^\/(?!\/)[\w/.-]{0,100}$/.test(value) ? value : '/';

const redirect = (location: string, cookie?: string): WebAnswer => ({
  status: 303,
  headers: { location, ...(cookie !== undefined && { 'set-cookie': cookie }) },
  body: '',
});
