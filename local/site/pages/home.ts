import type { Language } from '../../../domain/language.ts';
import { html } from '../html.ts';
import { pathOf, type SiteContext } from '../siteContext.ts';
import { siteTexts } from '../siteTexts.ts';
import type { Page } from './frame.ts';

export const home = (site: SiteContext, language: Language): Page => {
  const { home: texts, sheet } = siteTexts[language];
  return {
    title: texts.title,
    description: texts.description,
    body: html`<section class="hero"><div class="wide">
<div>
<p class="kicker">${texts.kicker}</p>
<h1>${texts.headline}</h1>
<p class="lead">${texts.lead}</p>
<p class="actions"><a class="button" href="${pathOf(site, 'product', language)}">${texts.start}</a>
<a class="quiet" href="${pathOf(site, 'product', language)}#pricing">${texts.more}</a></p>
</div>
<div class="sheet" aria-hidden="true">
<p class="issue">${sheet.issue}</p><p class="title">${sheet.headline}</p>
<svg viewBox="0 0 320 120" preserveAspectRatio="xMidYMid slice"><rect width="320" height="120" class="sky"/><circle cx="232" cy="42" r="17" class="sun"/><path class="far" d="M0 78 44 52l30 17 42-37 46 39 38-24 46 30 36-20 38 22v41H0z"/><path class="near" d="M0 92l60-16 52 12 70-20 64 18 74-12v46H0z"/><path class="wave" d="M20 107c10-6 20-6 30 0s20 6 30 0 20-6 30 0 20 6 30 0M190 112c10-6 20-6 30 0s20 6 30 0"/></svg>
<p>${sheet.words}</p><i></i><i></i><i class="short"></i>
</div>
</div></section>
<section class="facts"><div class="wide"><dl>${texts.facts.map(
      ({ number, text }) => html`<div><dt>${number}</dt><dd>${text}</dd></div>`,
    )}</dl></div></section>
<section><div class="wide"><h2>${texts.featuresTitle}</h2><div class="columns">${texts.features.map(
      ({ title, text }) => html`<article><h3>${title}</h3><p>${text}</p></article>`,
    )}</div></div></section>
<section class="voice"><div class="narrow"><blockquote><p>${texts.quote}</p><footer>${texts.quoteBy}</footer></blockquote></div></section>
<section class="closing"><div class="narrow"><h2>${texts.closingTitle}</h2><p>${texts.closing}</p>
<p><a class="quiet" href="${pathOf(site, 'policy', language)}" lang="en">Privacy</a></p></div></section>`,
  };
};
