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
  get(path: string, headers?: Record<string, string>): Promise<Page>;
  /** Sends a form with files. */
  send(path: string, form: FormData): Promise<Page>;
  /** Sends a form as a browser does, following where the answer leads. */
  submit(path: string, fields: Record<string, string>, headers?: Record<string, string>): Promise<Page>;
}

/** A browser in which one of the demo people is signed in, or nobody. */
export const browse = async (desk: Desk, role?: Role): Promise<Browser> => {
  let cookie = '';
  const read = async (answer: Response): Promise<Page> => {
    cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    const next = answer.headers.get('location');
    if (answer.status === 303 && next) return get(next);
    return { status: answer.status, headers: answer.headers, html: await answer.text() };
  };
  const get: Browser['get'] = async (path, headers = {}) =>
    read(await fetch(desk.url + path, { headers: { cookie, ...headers }, redirect: 'manual' }));
  const post = async (path: string, body: BodyInit, more: Record<string, string> = {}): Promise<Page> => {
    const headers = { cookie, origin: desk.url, ...more };
    return read(await fetch(desk.url + path, { method: 'POST', redirect: 'manual', headers, body }));
  };
  const submit: Browser['submit'] = (path, fields, headers) =>
    post(path, new URLSearchParams(fields), headers);
  const send: Browser['send'] = (path, form) => post(path, form);
  if (role) await submit('/sign-in', { user: String(userByEmail(desk.store, PEOPLE[role])?.id) });
  return { get, submit, send };
};

/** What the account calls a field in the forms of its pages. */
export const controlOf = (desk: Desk, title: string): string =>
  `field_${desk.store.fields.all().find((one) => one.title === title)?.id}`;

/** What a ticket holds in the field with this title. */
export const heldIn = (desk: Desk, ticketId: number, title: string): string | null => {
  const field = desk.store.fields.all().find((one) => one.title === title);
  return desk.store.tickets.get(ticketId)?.custom_fields.find(({ id }) => id === field?.id)?.value ?? null;
};

/** A ticket as an integration files it, with the privacy fields set by their titles. */
export const fileTicket = (
  desk: Desk,
  ticket: {
    fields?: Record<string, string>;
    body?: string;
    html?: string;
    subject?: string;
    isPublic?: boolean;
  } = {},
) => {
  const fields = desk.store.fields.all();
  const custom_fields = Object.entries(ticket.fields ?? {}).map(([title, value]) => ({
    id: fields.find((one) => one.title === title)?.id ?? 0,
    value,
  }));
  const said = {
    subject: ticket.subject ?? 'Erasure',
    comment: {
      ...(ticket.html === undefined ? { body: ticket.body ?? 'note' } : { html_body: ticket.html }),
      public: ticket.isPublic ?? false,
    },
    custom_fields,
  };
  const actor = userByEmail(desk.store, desk.credentials.email);
  if (!actor) throw new Error('the desk has no integration user');
  const input = readTicketInput({ ticket: said });
  return createTicket(desk.store, input, { actor, via: 'api', at: stamp(desk.clock.now()) }).ticket;
};

const readable = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** What a form on the page would send for a hidden field. */
export const fieldIn = (html: string, name: string): string =>
  readable(new RegExp(`name="${name}"(?: form="\\w+")? value="([^"]*)"`).exec(html)?.[1] ?? '');

/** What the form of a ticket page sends by itself, whatever else is typed or chosen. */
export const untouched = (html: string): { form: string; shown: string } => ({
  form: fieldIn(html, 'form'),
  shown: fieldIn(html, 'shown'),
});

/** The words of a page as they are read. */
export const wordsIn = (html: string): string => readable(html.replace(/<[^>]*>/g, ' ')).replace(/\s+/g, ' ');
