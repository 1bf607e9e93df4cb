import type { Language } from '../../../domain/language.ts';
import { html } from '../html.ts';
import type { SiteContext } from '../siteContext.ts';
import { siteTexts } from '../siteTexts.ts';
import type { Page } from './frame.ts';

/** For people who try the demo: who they can be, and what to type first. */
export const people = (site: SiteContext, language: Language): Page => {
  const { people: texts } = siteTexts[language];
  return {
    title: `${texts.title} · ${site.company.name}`,
    description: texts.lead,
    body: html`<section class="head"><div class="wide"><h1>${texts.title}</h1><p class="lead">${texts.lead}</p></div></section>
<section><div class="wide"><ul class="people">${site.personas.map(
      (persona) => html`<li><h2><bdi>${persona.name}</bdi></h2>
<p class="address"><code>${persona.address}</code></p>
<p lang="en">${persona.description}.</p>
<dl><div><dt>${texts.type}</dt><dd lang="${persona.language}"><q>${persona.typeFirst}</q></dd></div>
<div><dt>${texts.happens}</dt><dd lang="en">${persona.expect}.</dd></div></dl></li>`,
    )}</ul><p class="small">${texts.note}</p></div></section>`,
  };
};
