import type { CodePage } from '../../privacy/identity/codes.ts';
import { escapeHtml } from './html.ts';
import { layout, noticePage, type PageFrame } from './layout.ts';

const grouped = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`;

/** Opened by the link in the email: what was asked for, and the code to type into the chat. Opening it changes nothing. */
export const codePage = (frame: PageFrame, page: CodePage, timeZone: string): string => {
  const texts = frame.texts.codePage;
  if (!page.open) return noticePage(frame, texts.expired);
  return layout(
    frame,
    texts.title,
    `<h1>${escapeHtml(texts.title)}</h1>
<p>${escapeHtml(texts.lead)}</p>
<p class="code">${grouped(page.code)}</p>
<dl>
<dt>${escapeHtml(texts.askedLabel)}</dt><dd>${escapeHtml(texts.asked(page.kind))}</dd>
<dt>${escapeHtml(texts.validLabel)}</dt><dd>${escapeHtml(texts.valid({ at: page.expiresAt, timeZone }))}</dd>
</dl>
<p>${escapeHtml(texts.howTo)}</p>
<p class="quiet">${escapeHtml(texts.keepSecret)}</p>
<p class="quiet"><a href="${escapeHtml(page.notMeUrl)}">${escapeHtml(texts.notMeLink)}</a></p>`,
  );
};
