import type { DownloadPageTexts } from '../../wording/pages/types.ts';
import { escapeHtml } from './html.ts';
import { layout, type PageFrame } from './layout.ts';

export interface DownloadPageState {
  linkToken: string;
  expiresAt: Date;
  timeZone: string;
  /** Shown in words above the form. */
  told?: { text: string; alarm: boolean };
  /** Whether a code was sent: the field for it is shown. */
  codeSent: boolean;
}

const list = (items: string[]): string =>
  `<ul>${items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`;

const codeForm = (
  texts: DownloadPageTexts,
  action: string,
): string => `<form method="post" action="${action}">
<label for="code">${escapeHtml(texts.codeLabel)}</label>
<input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="40" required aria-describedby="hint">
<p id="hint" class="quiet">${escapeHtml(texts.codeHint)}</p>
<button>${escapeHtml(texts.download)}</button>
</form>`;

/** The page where an export is fetched: first a fresh code to the address on file, then the file, both by POST. */
export const downloadPage = (frame: PageFrame, state: DownloadPageState): string => {
  const texts = frame.texts.downloadPage;
  const path = `/export/${encodeURIComponent(state.linkToken)}`;
  const told = state.told
    ? `<p role="status"${state.told.alarm ? ' class="alarm"' : ''}>${escapeHtml(state.told.text)}</p>`
    : '';
  const send = `<form method="post" action="${path}/code"><button${state.codeSent ? ' class="second"' : ''}>${escapeHtml(
    state.codeSent ? texts.sendAgain : texts.sendCode,
  )}</button></form>`;
  return layout(
    frame,
    texts.title,
    `<h1>${escapeHtml(texts.title)}</h1>
<p>${escapeHtml(texts.lead)}</p>
${list(texts.contents)}
<p class="quiet">${escapeHtml(texts.expires({ at: state.expiresAt, timeZone: state.timeZone }))}</p>
${told}
${state.codeSent ? codeForm(texts, `${path}/download`) : ''}
${send}`,
  );
};
