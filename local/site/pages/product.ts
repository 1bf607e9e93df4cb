import type { Language } from '../../../domain/language.ts';
import { PLANS } from '../../demo/vocabulary.ts';
import { html } from '../html.ts';
import type { SiteContext } from '../siteContext.ts';
import { siteTexts } from '../siteTexts.ts';
import type { Page } from './frame.ts';

export const product = (site: SiteContext, language: Language): Page => {
  const { product: texts } = siteTexts[language];
  const price = (name: string): number => PLANS.find((plan) => plan.name === name)?.price ?? 0;
  return {
    title: `${texts.title} · ${site.company.name}`,
    description: texts.description,
    body: html`<section class="head"><div class="wide"><h1>${texts.headline}</h1><p class="lead">${texts.lead}</p></div></section>
<section><div class="wide"><ol class="steps">${texts.steps.map(
      ({ title, text }) => html`<li><h2>${title}</h2><p>${text}</p></li>`,
    )}</ol></div></section>
<section class="pricing" id="pricing"><div class="wide"><h2>${texts.pricingTitle}</h2><p class="lead">${texts.pricingLead}</p>
<div class="plans">${texts.plans.map(
      ({ name, text, points }) => html`<article ${name === 'Gazette' && html`class="favoured"`}>
<h3>${name}</h3><p>${text}</p>
<p class="price">${price(name) === 0 ? html`<b>${texts.free}</b>` : html`<b>CHF ${price(name)}</b> ${texts.perYear}`}</p>
<ul>${points.map((point) => html`<li>${point}</li>`)}</ul>
<p><a class="button" href="mailto:${site.company.privacyEmail.replace(/^[^@]+/, 'hello')}?subject=${name}">${texts.choose}</a></p>
</article>`,
    )}</div></div></section>
<section class="closing"><div class="narrow"><h2>${texts.promiseTitle}</h2><p>${texts.promise}</p></div></section>`,
  };
};
