/** A page of a company that embeds the widget: another origin, its own styles, a strict policy of its own. */
export const hostPage = (
  widgetOrigin: string,
  attributes: string,
  language = 'en',
): string => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Feldpost - newsletters people like to open</title>
<style nonce="host">
* { box-sizing: border-box } div, button, dialog, iframe { border-color: red }
body { margin: 0; font: 17px/1.6 system-ui, sans-serif; color: #2a2622; background: #fff }
header { display: flex; justify-content: space-between; padding: 20px 6vw; border-bottom: 1px solid #eee }
main { max-width: 760px; padding: 8vh 6vw } h1 { font-size: clamp(30px, 5vw, 52px); line-height: 1.12; margin: 0 0 20px }
button { text-transform: uppercase } .ask { padding: 12px 20px }
@media (prefers-color-scheme: dark) { body { background: #14120f; color: #eee8df } header { border-color: #333 } }
</style>
<script src="${widgetOrigin}/widget.js" ${attributes} async></script>
</head>
<body>
<header><strong>Feldpost</strong><a href="/other">Pricing</a></header>
<main><h1>Newsletters people like to open</h1><p>Write once, send kindly, and know who wants to hear from you.</p><button class="ask" id="before">Try it</button></main>
</body></html>`;

/** What a careful company sends along: only the widget's origin may run scripts and be framed. */
export const hostPolicy = (widgetOrigin: string): string =>
  `default-src 'none'; script-src ${widgetOrigin}; frame-src ${widgetOrigin}; style-src 'nonce-host'; require-trusted-types-for 'script'`;
