import type { Language } from '../../domain/language.ts';
import type { Persona } from '../demo/personas.ts';

/** The parts of the company file that its website shows. */
export interface SiteCompany {
  name: string;
  privacyEmail: string;
  postalAddress: string;
  brandColor: string;
}

type InEach<T> = Record<Language, T>;

/** The parts of the privacy policy that its page on the website shows. */
export interface SitePolicy {
  current: {
    version: string;
    /** Day in ISO 8601. */
    effectiveFrom: string;
    title: InEach<string>;
    introduction: InEach<string>;
    sections: {
      number: string;
      title: InEach<string>;
      clauses: { id: string; number: string; title: InEach<string>; text: InEach<string> }[];
    }[];
  };
  pageUrls: InEach<string>;
}

export interface SiteContext {
  company: SiteCompany;
  policy: SitePolicy;
  /** Origin that serves the chat's script and frame. */
  widgetOrigin: string;
  /** Listed on the page for people who try the demo. */
  personas: readonly Persona[];
}

export type PageName = 'home' | 'product' | 'policy' | 'people' | 'signIn';

/** The address of each page, in each language. */
export const PATHS: Record<Exclude<PageName, 'policy'>, Record<Language, string>> = {
  home: { en: '/', fr: '/fr/', de: '/de/', it: '/it/', es: '/es/' },
  product: { en: '/product', fr: '/fr/produit', de: '/de/produkt', it: '/it/prodotto', es: '/es/producto' },
  signIn: {
    en: '/account',
    fr: '/fr/compte',
    de: '/de/konto',
    it: '/it/account',
    es: '/es/cuenta',
  },
  people: { en: '/people', fr: '/fr/personnes', de: '/de/personen', it: '/it/persone', es: '/es/personas' },
};

/** The policy's own folder says where the company publishes it. */
export const pathOf = (site: SiteContext, page: PageName, language: Language): string =>
  page === 'policy' ? new URL(site.policy.pageUrls[language], 'http://site').pathname : PATHS[page][language];
