import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { shipped } from '../../../config/packageRoot.ts';
import { ApiError } from '../api/apiError.ts';
import { BodyTooLarge, send, type WebAnswer } from '../http.ts';
import { settle } from '../settle.ts';
import type { UserRow } from '../store/rows.ts';
import { appPage } from './appPage.ts';
import { deletePage, remove } from './deletePage.ts';
import { notFoundPage, redirect, refusedPage, STYLES, unlessKnown } from './layout.ts';
import { merge, mergePage } from './mergePage.ts';
import type { PageParts } from './pageParts.ts';
import { peoplePage } from './peoplePage.ts';
import { personPage } from './personPage.ts';
import { readForm, type SentForm } from './readForm.ts';
import { endedCookie, sessionCookie, signedIn } from './session.ts';
import { localPath, signInPage } from './signInPage.ts';
import { DONE, submitTicket, tryMacro } from './ticketActs.ts';
import { ticketListPage } from './ticketListPage.ts';
import { ticketPage } from './ticketPage.ts';

const ASSETS: Record<string, string> = {
  ...Object.fromEntries(STYLES.map((name) => [name, 'text/css; charset=utf-8'])),
  'desk.js': 'text/javascript; charset=utf-8',
  'appHost.js': 'text/javascript; charset=utf-8',
  'icon.svg': 'image/svg+xml',
};

const asset = (name: string): WebAnswer | undefined => {
  const type = ASSETS[name];
  if (type === undefined) return undefined;
  const body = readFileSync(shipped('local', 'desk', 'pages', 'assets', name), 'utf8');
  return { status: 200, headers: { 'content-type': type, 'cache-control': 'max-age=60' }, body };
};

const signIn = (parts: PageParts, form: SentForm): WebAnswer => {
  const user = parts.store.users.get(Number(form.get('user')));
  if (user?.standing !== 'active' || user.staff === null) return signInPage(parts.store, form.get('to'));
  return redirect(localPath(form.get('to')), sessionCookie(parts, user));
};

/** What else there is of a ticket, to look at and to do. */
const LOOKS: Record<string, (parts: PageParts, user: UserRow, id: number) => WebAnswer> = {
  merge: mergePage,
  delete: deletePage,
};
const ACTS: Record<string, (parts: PageParts, user: UserRow, id: number, form: SentForm) => WebAnswer> = {
  submit: submitTicket,
  macro: tryMacro,
  merge,
  delete: remove,
};

const show = (parts: PageParts, user: UserRow, url: URL): WebAnswer => {
  const [, section = '', id, what, more] = url.pathname.split('/');
  if (section === '') return redirect('/tickets');
  if (more !== undefined) return notFoundPage(user);
  if (section === 'tickets' && id === undefined) return ticketListPage(parts, user, url.searchParams);
  if (section === 'tickets' && what !== undefined)
    return LOOKS[what]?.(parts, user, Number(id)) ?? notFoundPage(user);
  if (section === 'tickets') {
    const message = DONE[url.searchParams.get('done') ?? ''];
    const outcome = message === undefined ? undefined : { message, failed: false };
    return ticketPage(parts, user, Number(id), outcome);
  }
  if (section === 'privacy') return appPage(parts, user);
  if (section === 'people' && id === undefined) return peoplePage(parts, user, url.searchParams);
  if (section === 'people') return personPage(parts, user, Number(id));
  return notFoundPage(user);
};

const act = (parts: PageParts, user: UserRow, url: URL, form: SentForm): WebAnswer => {
  const [, section, id, what = ''] = url.pathname.split('/');
  return (section === 'tickets' && ACTS[what]?.(parts, user, Number(id), form)) || notFoundPage(user);
};

const answer = (parts: PageParts, request: IncomingMessage, url: URL, form: SentForm): WebAnswer => {
  const user = signedIn(parts, request.headers.cookie);
  const isPost = request.method === 'POST';
  if (isPost && url.pathname === '/sign-in') return signIn(parts, form);
  if (isPost && url.pathname === '/sign-out') return redirect('/', endedCookie);
  if (!user) return signInPage(parts.store, isPost ? null : url.pathname + url.search);
  try {
    return isPost ? act(parts, user, url, form) : show(parts, user, url);
  } catch (error) {
    if (error instanceof ApiError) return error.status === 404 ? notFoundPage(user) : refusedPage(user);
    throw error;
  }
};

/** The pages that people use. Requests that a page of another origin sent never come this far. */
export const servePages = async (
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  parts: PageParts,
): Promise<void> => {
  const file = url.pathname.startsWith('/assets/') ? asset(url.pathname.slice('/assets/'.length)) : undefined;
  if (file) {
    send(response, file);
    return;
  }
  const form = request.method === 'POST' ? await readForm(request).catch(tooLarge) : NO_FORM;
  if (!form) {
    send(response, { status: 413, headers: { connection: 'close' }, body: 'Files of 20 MB at most.' });
    return;
  }
  parts.store.transaction(() => settle(parts.store, parts.clock.now()));
  const answered = answer(parts, request, url, form);
  send(response, unlessKnown(answered, request.headers['if-none-match']));
};

const NO_FORM: SentForm = { get: () => null, all: () => [], files: [] };
const tooLarge = (error: unknown): undefined => {
  if (!(error instanceof BodyTooLarge)) throw error;
};
