interface Titled {
  title: string;
  text: string;
}

/** What the demo company says about itself. */
export interface SiteTexts {
  languageName: string;
  skip: string;
  nav: { product: string; pricing: string; menu: string; languages: string };
  home: {
    title: string;
    description: string;
    kicker: string;
    headline: string;
    lead: string;
    start: string;
    more: string;
    facts: { number: string; text: string }[];
    features: Titled[];
    featuresTitle: string;
    quote: string;
    quoteBy: string;
    closingTitle: string;
    closing: string;
  };
  sheet: { issue: string; headline: string; words: string };
  product: {
    title: string;
    description: string;
    headline: string;
    lead: string;
    steps: Titled[];
    pricingTitle: string;
    pricingLead: string;
    perYear: string;
    free: string;
    choose: string;
    plans: { name: string; text: string; points: string[] }[];
    promiseTitle: string;
    promise: string;
  };
  policy: {
    description: string;
    versionLine: (version: string, day: string) => string;
    contents: string;
    ask: string;
    askText: string;
    linkTo: (number: string) => string;
  };
  people: { title: string; lead: string; type: string; happens: string; note: string };
  signIn: {
    title: string;
    lead: string;
    customer: string;
    password: string;
    hint: string;
    button: string;
    wrong: string;
    signOut: string;
  };
  footer: { made: string; contact: string; demo: string; people: string };
  notFound: { title: string; text: string; back: string };
}
