import type { Language } from '../../../domain/language.ts';
import { html } from '../html.ts';
import { prose } from '../prose.ts';
import type { SiteContext } from '../siteContext.ts';
import { siteTexts } from '../siteTexts.ts';
import type { Page } from './frame.ts';

export const policy = (site: SiteContext, language: Language): Page => {
  const { policy: texts } = siteTexts[language];
  const { current } = site.policy;
  const day = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : `${language}-CH`, {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${current.effectiveFrom}T12:00:00Z`));
  return {
    title: `${current.title[language]} · ${site.company.name}`,
    description: texts.description,
    body: html`<section class="head"><div class="wide"><p class="kicker">${texts.versionLine(current.version, day)}</p>
<h1>${current.title[language]}</h1><div class="lead">${prose(current.introduction[language])}</div></div></section>
<div class="policy wide">
<aside>
<div class="ask"><p>${texts.askText}</p><p><button type="button" class="button" data-open-chat hidden>${texts.ask}</button></p></div>
<nav aria-label="${texts.contents}"><h2>${texts.contents}</h2><ol>${current.sections.map(
      ({ number, title }) =>
        html`<li><a href="#section-${number}"><span>${number}</span> ${title[language]}</a></li>`,
    )}</ol></nav>
</aside>
<div class="clauses">${current.sections.map(
      (section) =>
        html`<section id="section-${section.number}"><h2><span>${section.number}</span> ${section.title[language]}</h2>${section.clauses.map(
          (clause) =>
            html`<section class="clause" id="${clause.id}"><h3><a href="#${clause.id}" aria-label="${texts.linkTo(
              clause.number,
            )}">${clause.number}</a> ${clause.title[language]}</h3>${prose(clause.text[language])}</section>`,
        )}</section>`,
    )}</div>
</div>`,
  };
};
