import type { Language } from '../../../domain/language.ts';
import { html } from '../html.ts';
import { demoCustomers } from '../signIn/customers.ts';
import { pathOf, type SiteContext } from '../siteContext.ts';
import { siteTexts } from '../siteTexts.ts';
import type { Page } from './frame.ts';

/** Where a demo customer signs in, by a form that works without a script. */
export const signIn = (site: SiteContext, language: Language, query: URLSearchParams): Page => {
  const { signIn: texts } = siteTexts[language];
  const here = pathOf(site, 'signIn', language);
  return {
    title: `${texts.title} · ${site.company.name}`,
    description: texts.lead,
    body: html`<section class="head"><div class="wide"><h1>${texts.title}</h1><p class="lead">${texts.lead}</p></div></section>
<section><div class="narrow"><form class="sign-in" method="post" action="/sign-in">
${query.has('wrong') && html`<p role="alert" class="alarm">${texts.wrong}</p>`}
<input type="hidden" name="from" value="${here}"><input type="hidden" name="back" value="${pathOf(site, 'home', language)}">
<p><label for="customer">${texts.customer}</label><select id="customer" name="customer">${demoCustomers.map(
      ({ number, name }) => html`<option value="${number}">${name} (${number})</option>`,
    )}</select></p>
<p><label for="password">${texts.password}</label><input id="password" name="password" type="password" autocomplete="off" required aria-describedby="hint"></p>
<p id="hint" class="small">${texts.hint}</p>
<p><button class="button">${texts.button}</button></p>
</form></div></section>`,
  };
};
