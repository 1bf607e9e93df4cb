import type { MandatePage } from '../../privacy/requests/mandates.ts';
import { escapeHtml } from './html.ts';
import { layout, type PageFrame } from './layout.ts';

/** Who asks for what in this person's name, and two buttons. Opening it changes nothing. */
export const mandatePage = (
  frame: PageFrame,
  page: Extract<MandatePage, { state: 'open' }>,
  token: string,
  timeZone: string,
): string => {
  const { mandatePage: texts, notMePage, codePage } = frame.texts;
  const answer = (value: 'yes' | 'no', label: string, style = '') =>
    `<button name="answer" value="${value}"${style}>${escapeHtml(label)}</button>`;
  return layout(
    frame,
    texts.title,
    `<h1>${escapeHtml(texts.title)}</h1>
<p>${escapeHtml(texts.lead)}</p>
<dl>
<dt>${escapeHtml(texts.byLabel)}</dt><dd>${escapeHtml(page.by)}</dd>
<dt>${escapeHtml(notMePage.askedLabel)}</dt><dd>${escapeHtml(codePage.asked(page.kind))}</dd>
<dt>${escapeHtml(notMePage.startedLabel)}</dt><dd>${escapeHtml(notMePage.started({ at: page.startedAt, timeZone }))}</dd>
</dl>
<p>${escapeHtml(texts.goesTo)}</p>
<form method="post" action="/mandate/${encodeURIComponent(token)}">${answer('yes', texts.agree)}
${answer('no', texts.decline, ' class="second"')}</form>`,
  );
};
