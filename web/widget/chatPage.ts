import { LANGUAGES, type Language } from '../../domain/language.ts';
import { widgetTexts } from '../../wording/widget/widgetTexts.ts';

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** JSON inside a script element: nothing in it can end the element. */
const scriptJson = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

export interface ChatPage {
  company: string;
  color: string | undefined;
  language: Language;
  privacyUrl: (language: Language) => string;
  /** Paths of the window's script and style. */
  script: string;
  style: string;
}

/** The document inside the widget's frame. It holds no inline script or style, so its policy can forbid both. */
export const renderChatPage = (page: ChatPage): string => {
  const { company, color, language } = page;
  const texts = widgetTexts[language];
  const privacy = Object.fromEntries(LANGUAGES.map((one) => [one, page.privacyUrl(one)]));
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${escapeHtml(texts.title)} - ${escapeHtml(company)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${escapeHtml(page.style)}">
<script type="application/json" id="config">${scriptJson({ company, color, language, privacy })}</script>
<script src="${escapeHtml(page.script)}" defer></script>
</head>
<body>
<div id="chat"></div>
<noscript><p>${escapeHtml(texts.needsScript)} <a href="${escapeHtml(page.privacyUrl(language))}" target="_blank" rel="noopener">${escapeHtml(texts.privacy)}</a></p></noscript>
</body>
</html>
`;
};
