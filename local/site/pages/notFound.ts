import type { Language } from '../../../domain/language.ts';
import { html } from '../html.ts';
import { pathOf, type SiteContext } from '../siteContext.ts';
import { siteTexts } from '../siteTexts.ts';
import type { Page } from './frame.ts';

export const notFound = (site: SiteContext, language: Language): Page => {
  const { notFound: texts } = siteTexts[language];
  return {
    title: `${texts.title} · ${site.company.name}`,
    description: texts.text,
    body: html`<section class="head"><div class="wide"><h1>${texts.title}</h1><p class="lead">${texts.text}</p>
<p><a class="button" href="${pathOf(site, 'home', language)}">${texts.back}</a></p></div></section>`,
  };
};
