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

export interface PageOptions {
  title: string;
  /** The current entry of the header's navigation. */
  section?: 'tickets' | 'people' | 'privacy';
  user?: UserRow | undefined;
  /** Of the installed app: these pages may frame it. */
  appUrl?: string | undefined;
  body: Html;
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

export const page = (options: PageOptions, status = 200): WebAnswer => ({
  status,
  headers: headersOf(options),
  body: html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${options.title} - Desk</title>
<link rel="stylesheet" href="/assets/desk.css">
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
<script src="/assets/desk.js" defer></script>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
${head(options)}
<main id="main">${options.body}</main>
</body>
</html>`.markup,
});

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
