import { LANGUAGES, type Language } from '../../../domain/language.ts';
import { type Html, html } from '../html.ts';
import type { Customer } from '../signIn/customers.ts';
import { TOKEN_PATH } from '../signIn/signInRoutes.ts';
import { type PageName, pathOf, type SiteContext } from '../siteContext.ts';
import { siteTexts } from '../siteTexts.ts';

export interface Page {
  title: string;
  description: string;
  body: Html;
}

/** A feather over the line of a lake. */
const logo = html`<svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
  <path fill="currentColor" d="M26.5 2.8C16.4 3 9.3 8.6 8.2 17.4c-.2 1.7-.2 3.4.1 5l1.6-.5c0-1.2.2-2.5.6-3.7 4.9-.2 8.300-1.700 10.500-4.300l-3.600.100c3.200-1.300 5.300-3.500 6.300-6.200l-2.700.400c2.400-1.500 4.300-3.200 5.500-5.400zM10.700 16.300c2-4.700 5.800-8.200 11-10.500-4.700 3.200-8 6.700-9.700 10.400z"/>
  <path fill="none" stroke="var(--accent)" stroke-width="2" stroke-linecap="round" d="M3 27.500c2.200-1.700 4.300-1.700 6.500 0s4.300 1.700 6.500 0 4.300-1.700 6.500 0 4.300 1.700 6.500 0"/>
</svg>`;

const languageLinks = (site: SiteContext, name: PageName, language: Language): Html =>
  html`<ul class="languages" aria-label="${siteTexts[language].nav.languages}">${LANGUAGES.map(
    (other) =>
      html`<li><a href="${pathOf(site, name, other)}" hreflang="${other}" lang="${other}" ${
        other === language && html`aria-current="true"`
      } title="${siteTexts[other].languageName}">${other.toUpperCase()}</a></li>`,
  )}</ul>`;

const account = (
  site: SiteContext,
  name: PageName,
  language: Language,
  visitor: Customer | undefined,
): Html => {
  const { signIn: texts } = siteTexts[language];
  if (visitor === undefined) return html`<a href="${pathOf(site, 'signIn', language)}">${texts.title}</a>`;
  return html`<form class="account" method="post" action="/sign-out"><input type="hidden" name="back" value="${pathOf(site, name, language)}">
<span><bdi>${visitor.name}</bdi></span> <button class="quiet">${texts.signOut}</button></form>`;
};

/** The whole document around a page. The chat is one line, as on any customer's site, and a second for its sign-in. */
export const frame = (
  site: SiteContext,
  name: PageName,
  language: Language,
  page: Page,
  visitor?: Customer,
): string => {
  const texts = siteTexts[language];
  const { company, widgetOrigin } = site;
  const link = (to: PageName, label: string | Html, hash = '') =>
    html`<a href="${pathOf(site, to, language)}${hash}" ${to === name && !hash && html`aria-current="page"`}>${label}</a>`;
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title}</title>
<meta name="description" content="${page.description}">
<meta name="theme-color" content="${company.brandColor}">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/site.css">
${LANGUAGES.map((other) => html`<link rel="alternate" hreflang="${other}" href="${pathOf(site, name, other)}">`)}
</head>
<body>
<a class="skip" href="#content">${texts.skip}</a>
<header class="top"><div class="wide">
<a class="brand" href="${pathOf(site, 'home', language)}">${logo}<span>${company.name}</span></a>
<nav aria-label="${texts.nav.menu}"><ul>
<li>${link('product', texts.nav.product)}</li>
<li>${link('product', texts.nav.pricing, '#pricing')}</li>
<li>${link('policy', html`<span lang="en">Privacy</span>`)}</li>
<li>${account(site, name, language, visitor)}</li>
</ul></nav>
${languageLinks(site, name, language)}
</div></header>
<main id="content">${page.body}</main>
<footer><div class="wide">
<p><strong>${company.name}</strong><br>${company.postalAddress}<br>${texts.footer.made}</p>
<ul>
<li>${link('policy', html`<span lang="en">Privacy</span>`)}</li>
<li><a href="mailto:${company.privacyEmail}">${texts.footer.contact}</a></li>
<li>${link('people', texts.footer.people)}</li>
</ul>
<p class="small">${texts.footer.demo}</p>
</div></footer>
<script src="/site.js" defer></script>
<script src="${widgetOrigin}/widget.js" data-language="${language}" data-color="${company.brandColor}" async></script>
<script src="${widgetOrigin}/widget-sign-in.js" data-token-url="${TOKEN_PATH}" async></script>
</body>
</html>
`.markup;
};
