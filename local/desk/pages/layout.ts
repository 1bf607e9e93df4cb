import { createHash } from 'node:crypto';
import type { WebAnswer } from '../http.ts';
import { ROLE_TITLES } from '../staff.ts';
import type { UserRow } from '../store/rows.ts';
import { type Html, html } from './html.ts';
import { avatar } from './words.ts';

const policy = (appUrl: string | undefined): string =>
  [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    `form-action 'self' ${appUrl ?? ''}`.trim(),
    `frame-src ${appUrl ?? "'none'"}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

const headersOf = ({ appUrl }: PageOptions): Record<string, string> => ({
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': policy(appUrl),
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
});

export const STYLES = [
  'base.css',
  'desk.css',
  'controls.css',
  'people.css',
  'queue.css',
  'ticket.css',
  'answer.css',
];

export interface PageOptions {
  title: string;
  /** The current entry of the header's navigation. */
  section?: 'tickets' | 'people' | 'privacy';
  user?: UserRow | undefined;
  /** Of the installed app: these pages may frame it. */
  appUrl?: string | undefined;
  body: Html;
  /** Where the page's script looks for what has changed. Without it the page stays as it is. */
  live?: string;
  /** The number of the page's form: new on every page, so it says nothing about whether the page has changed. */
  formId?: string;
}

const head = ({ section, user, appUrl }: PageOptions): Html => {
  const entry = (href: string, label: string, name: string): Html =>
    html`<a href="${href}"${section === name && html` aria-current="page"`}>${label}</a>`;
  return html`<header class="top">
<a class="brand" href="/"><span class="mark" aria-hidden="true"></span>Desk</a>
${
  user &&
  html`<nav aria-label="Main">${entry('/tickets', 'Tickets', 'tickets')}${entry('/people', 'People', 'people')}${
    appUrl && entry('/privacy', 'Privacy requests', 'privacy')
  }</nav>
<form class="who" method="post" action="/sign-out">${avatar(user.id, user.name)}<span><b>${user.name}</b><small>${
    user.staff && ROLE_TITLES[user.staff]
  }</small></span><button class="quiet">Sign out</button></form>`
}
</header>`;
};

const document = (options: PageOptions): string =>
  html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${options.title} - Desk</title>
${STYLES.map((name) => html`<link rel="stylesheet" href="/assets/${name}">`)}
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
<script src="/assets/desk.js" defer></script>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
${head(options)}
<main id="main"${options.live !== undefined && html` data-live-at="${options.live}"`}>${options.body}</main>
<p class="hidden" id="news" role="status"></p>
</body>
</html>`.markup;

/** Without what is new on every page: the form's number, and what opens an app. */
const lastingPart = (body: string, formId: string | undefined): string => {
  const withoutApps = body.replace(/<aside id="apps"[\s\S]*?<\/aside>/, '');
  return formId === undefined ? withoutApps : withoutApps.replaceAll(formId, '');
};

export const page = (options: PageOptions, status = 200): WebAnswer => {
  const body = document(options);
  const hash = createHash('sha256').update(lastingPart(body, options.formId)).digest('base64url');
  const etag = `W/"${hash.slice(0, 27)}"`;
  return { status, headers: { ...headersOf(options), ...(status === 200 && { etag }) }, body };
};

/** Without its body, where the browser has it already. */
export const unlessKnown = (answer: WebAnswer, known: string | undefined): WebAnswer =>
  known !== undefined && answer.headers['etag'] === known ? { ...answer, status: 304, body: '' } : answer;

export const redirect = (location: string, cookie?: string): WebAnswer => ({
  status: 303,
  headers: { location, ...(cookie !== undefined && { 'set-cookie': cookie }) },
  body: '',
});

export const notFoundPage = (user: UserRow | undefined): WebAnswer =>
  page(
    {
      title: 'Not found',
      user,
      body: html`<div class="empty"><h1>There is nothing here</h1><p>It may have been deleted.</p><p><a href="/tickets">To the tickets</a></p></div>`,
    },
    404,
  );

export const refusedPage = (user: UserRow): WebAnswer =>
  page(
    {
      title: 'Not allowed',
      user,
      body: html`<div class="empty"><h1>You may not do this</h1><p>Your role reads tickets and writes internal notes.</p><p><a href="/tickets">To the tickets</a></p></div>`,
    },
    403,
  );
