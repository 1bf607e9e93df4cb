import type { NotMePage } from '../../privacy/identity/notMe.ts';
import { escapeHtml } from './html.ts';
import { layout, type PageFrame } from './layout.ts';

/** Opened from a warning: what was asked, and a button that stops it. Opening it changes nothing. */
export const notMePage = (
  frame: PageFrame,
  page: Extract<NotMePage, { state: 'open' }>,
  token: string,
  timeZone: string,
): string => {
  const { notMePage: texts, codePage } = frame.texts;
  return layout(
    frame,
    texts.title,
    `<h1>${escapeHtml(texts.title)}</h1>
<p>${escapeHtml(texts.lead)}</p>
<dl>
<dt>${escapeHtml(texts.askedLabel)}</dt><dd>${escapeHtml(codePage.asked(page.kind))}</dd>
<dt>${escapeHtml(texts.startedLabel)}</dt><dd>${escapeHtml(texts.started({ at: page.startedAt, timeZone }))}</dd>
</dl>
<p class="quiet">${escapeHtml(texts.nothingYet)}</p>
<form method="post" action="/not-me/${encodeURIComponent(token)}"><button>${escapeHtml(texts.stop)}</button></form>`,
  );
};
