import { escapeHtml } from '../pages/html.ts';

/** What the page's script is told: its session, which it takes out of the document at once. */
export interface SidebarConfig {
  session: string;
}

const ORIGIN = /^https?:\/\/[\w.*-]+(:\d{1,5})?$/;

/** Only our own files run or are fetched; only the helpdesk frames it; nothing is kept. */
export const sidebarHeaders = (frameOrigins: readonly string[]): Record<string, string> => ({
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${frameOrigins.filter((origin) => ORIGIN.test(origin)).join(' ')}`,
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; '),
  'Cache-Control': 'no-store',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex, nofollow',
});

const page = (head: string, body: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Privacy requests</title>
<link rel="icon" href="data:,">
${head}
</head>
<body>
${body}
</body>
</html>
`;

const styleLink = (style: string) => `<link rel="stylesheet" href="/sidebar/${escapeHtml(style)}">`;

export const renderSidebar = (
  { session }: SidebarConfig,
  { script, style }: { script: string; style: string },
): string =>
  page(
    `${styleLink(style)}
<script src="/sidebar/${escapeHtml(script)}" defer></script>`,
    `<div id="app" data-session="${escapeHtml(session)}"></div>
<noscript><p>This app needs JavaScript.</p></noscript>`,
  );

/** In the place of the app, where it cannot be opened. */
export const renderNotice = (style: string, title: string, text: string): string =>
  page(
    styleLink(style),
    `<main class="notice"><h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p></main>`,
  );
