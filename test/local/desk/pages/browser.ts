import type { Desk } from '../../../../local/desk/startDesk.ts';
import { createTicket } from '../../../../local/desk/tickets/createTicket.ts';
import { readTicketInput } from '../../../../local/desk/tickets/ticketInput.ts';
import { stamp } from '../../../../local/desk/time.ts';
import { userByEmail } from '../../../../local/desk/users/addUser.ts';

export const PEOPLE = {
  'light agent': 'nora.lindt@desk.example',
  agent: 'marco.bianchi@desk.example',
  'privacy officer': 'sophie.keller@desk.example',
  administrator: 'anna.frei@desk.example',
} as const;
export type Role = keyof typeof PEOPLE;

export interface Page {
  status: number;
  headers: Headers;
  html: string;
}

export interface Browser {
  get(path: string): Promise<Page>;
  /** Sends a form as a browser does, following where the answer leads. */
  submit(path: string, fields: Record<string, string>, headers?: Record<string, string>): Promise<Page>;
}

/** A browser in which one of the demo people is signed in, or nobody. */
export const browse = async (desk: Desk, role?: Role): Promise<Browser> => {
  let cookie = '';
  const get = async (path: string): Promise<Page> => {
    const answer = await fetch(desk.url + path, { headers: { cookie }, redirect: 'manual' });
    const next = answer.headers.get('location');
    if (answer.status === 303 && next) return get(next);
    return { status: answer.status, headers: answer.headers, html: await answer.text() };
  };
  const submit: Browser['submit'] = async (path, fields, headers = {}) => {
    const answer = await fetch(desk.url + path, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie, origin: desk.url, ...headers },
      body: new URLSearchParams(fields),
    });
    cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    const next = answer.headers.get('location');
    if (answer.status === 303 && next) return get(next);
    return { status: answer.status, headers: answer.headers, html: await answer.text() };
  };
  if (role) await submit('/sign-in', { user: String(userByEmail(desk.store, PEOPLE[role])?.id) });
  return { get, submit };
};

/** A ticket as an integration files it, with the privacy fields set by their titles. */
export const fileTicket = (
  desk: Desk,
  ticket: { fields?: Record<string, string>; body?: string; subject?: string } = {},
) => {
  const fields = desk.store.fields.all();
  const custom_fields = Object.entries(ticket.fields ?? {}).map(([title, value]) => ({
    id: fields.find((one) => one.title === title)?.id ?? 0,
    value,
  }));
  const said = {
    subject: ticket.subject ?? 'Erasure',
    comment: { body: ticket.body ?? 'note', public: false },
    custom_fields,
  };
  const actor = userByEmail(desk.store, desk.credentials.email);
  if (!actor) throw new Error('the desk has no integration user');
  const input = readTicketInput({ ticket: said });
  return createTicket(desk.store, input, { actor, via: 'api', at: stamp(desk.clock.now()) }).ticket;
};

/** What a form on the page would send for a field. */
export const fieldIn = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
