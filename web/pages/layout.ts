import type { Notice, PageTexts } from '../../wording/pages/types.ts';
import { escapeHtml } from './html.ts';

/** What every page shows of the company. */
export interface PageFrame {
  company: string;
  brandColor: string;
  privacyUrl: string;
  privacyContact: string;
  texts: PageTexts;
}

/** One page: header with the company's name, one card, footer. No script, no image, nothing from elsewhere. */
export const layout = (frame: PageFrame, title: string, body: string): string => {
  const { texts, company, privacyUrl, privacyContact } = frame;
  return `<!doctype html>
<html lang="${texts.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)} - ${escapeHtml(company)}</title>
<link rel="stylesheet" href="/pages.css">
</head>
<body>
<header><p class="company">${escapeHtml(company)}</p></header>
<main>
${body}
</main>
<footer>
<p>${escapeHtml(texts.contact(privacyContact))}</p>
<p><a href="${escapeHtml(privacyUrl)}">${escapeHtml(texts.privacyLabel)}</a></p>
</footer>
</body>
</html>
`;
};

export const noticePage = (frame: PageFrame, notice: Notice): string =>
  layout(frame, notice.title, `<h1>${escapeHtml(notice.title)}</h1>\n<p>${escapeHtml(notice.text)}</p>`);

export const pagesCss = (brandColor: string): string => `
:root { --brand: ${brandColor}; --ground: #f6f5f1; --card: #ffffff; --ink: #22262a; --quiet: #5d646b; --line: #dcdad3; --alarm: #9a3324; }
@media (prefers-color-scheme: dark) {
  :root { --ground: #15181a; --card: #1e2326; --ink: #eceae5; --quiet: #a5abb0; --line: #353c40; --alarm: #f0a090; }
  header { filter: brightness(0.85); }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 17px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
header { background: var(--brand); color: #fff; padding: 18px 24px; }
.company { margin: 0 auto; max-width: 560px; font-weight: 650; letter-spacing: 0.01em; }
main { max-width: 608px; margin: 32px auto; background: var(--card); border: 1px solid var(--line); border-radius: 14px; padding: 28px 28px 32px; }
h1 { margin: 0 0 12px; font-size: 1.55rem; line-height: 1.25; }
p { margin: 0 0 14px; }
ul { margin: 0 0 14px; padding-left: 1.2em; }
.code { font: 600 2.3rem/1.2 ui-monospace, "SF Mono", Menlo, Consolas, monospace; letter-spacing: 0.08em; margin: 18px 0; white-space: nowrap; user-select: all; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 18px; margin: 0 0 18px; }
dt { color: var(--quiet); }
dd { margin: 0; }
form { margin: 18px 0 0; }
label { display: block; font-weight: 600; margin: 0 0 6px; }
input { font: 600 1.4rem/1 ui-monospace, Menlo, Consolas, monospace; letter-spacing: 0.12em; width: 100%; max-width: 260px; padding: 12px 14px; border: 1.5px solid var(--line); border-radius: 10px; background: var(--ground); color: var(--ink); }
button { display: inline-block; margin-top: 14px; font: 600 1rem/1 inherit; font-family: inherit; padding: 14px 22px; border: 0; border-radius: 10px; background: var(--brand); color: #fff; cursor: pointer; }
button.second { background: none; color: inherit; border: 1.5px solid var(--line); }
input:focus-visible, button:focus-visible, a:focus-visible { outline: 3px solid var(--brand); outline-offset: 2px; }
.alarm { color: var(--alarm); font-weight: 600; }
.quiet, footer { color: var(--quiet); font-size: 0.92rem; }
footer { max-width: 608px; margin: 0 auto 40px; padding: 0 28px; }
a { color: inherit; }
@media (max-width: 480px) { main { margin: 0; border: 0; border-radius: 0; padding: 24px 20px; } footer { padding: 20px; } .code { font-size: 1.9rem; } dl { grid-template-columns: 1fr; } dd { margin-bottom: 8px; } }
`;
