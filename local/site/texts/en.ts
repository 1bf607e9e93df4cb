import type { SiteTexts } from './shape.ts';

export const en: SiteTexts = {
  languageName: 'English',
  skip: 'Skip to the content',
  nav: { product: 'Product', pricing: 'Pricing', menu: 'Main', languages: 'Languages' },
  home: {
    title: 'Plumelac: newsletters that are read',
    description: 'Write, send and keep newsletters people look forward to. Made and hosted in Geneva.',
    kicker: 'Newsletter software from Geneva',
    headline: 'Letters people look forward to.',
    lead: 'Plumelac is a quiet place to write a newsletter, and a dependable one to send it. No tracking pixels, no tricks: just your words, well set, in the right inboxes.',
    start: 'See how it works',
    more: 'Plans and prices',
    facts: [
      { number: '300', text: 'houses, clubs and shops write with us' },
      { number: '99.2%', text: 'of last month’s letters arrived at once' },
      { number: '0', text: 'tracking pixels in any of them' },
    ],
    featuresTitle: 'Made for people with something to say',
    features: [
      {
        title: 'A page, not a dashboard',
        text: 'You write on a sheet that looks like the letter. Type is set for you, down to the last ligature, and holds in every mail program.',
      },
      {
        title: 'Lists with manners',
        text: 'Every reader has agreed, every letter can be ended with one click, and whoever leaves stays gone, even after the next import.',
      },
      {
        title: 'Sent from the lake',
        text: 'Your lists, drafts and archives stay in Geneva. Delivery is watched by people who answer the phone.',
      },
    ],
    quote:
      'We moved our Friday letter in one afternoon. The first reply came from a reader we had not heard of in a year.',
    quoteBy: 'A bookshop in the old town',
    closingTitle: 'Your readers trust you with their address.',
    closing:
      'So do you with us. Our privacy policy is written to be read, and the assistant behind “Privacy” settles a request while you watch.',
  },
  sheet: {
    issue: 'No. 48, Friday',
    headline: 'What the fog leaves on the shelves',
    words: 'Three new arrivals, one old friend, and an evening with soup.',
  },
  product: {
    title: 'Product and pricing',
    description: 'How Plumelac works and what it costs.',
    headline: 'From first line to last inbox.',
    lead: 'Four steps, and none of them needs a course.',
    steps: [
      {
        title: 'Write',
        text: 'On a sheet with your letterhead. Pictures find their place, links are checked as you type.',
      },
      {
        title: 'Choose readers',
        text: 'Import a list with the consent it came with, or let people subscribe on a page of yours.',
      },
      {
        title: 'Send',
        text: 'Now, or at the hour your readers like. Slow providers get their letters slowly, so that all arrive.',
      },
      {
        title: 'Keep',
        text: 'Each letter stays in an archive of your own, as a page and as PDF, for as long as you like.',
      },
    ],
    pricingTitle: 'Pricing',
    pricingLead: 'By the year, VAT included. Change or stop whenever you want; the rest is paid back.',
    perYear: 'a year',
    free: 'free',
    choose: 'Ask about it',
    plans: [
      {
        name: 'Feuille',
        text: 'For a first letter',
        points: ['up to 200 readers', 'two letters a month', 'your archive page'],
      },
      {
        name: 'Cahier',
        text: 'For clubs and shops',
        points: ['up to 2,000 readers', 'letters without limit', 'your own sender domain'],
      },
      {
        name: 'Gazette',
        text: 'For editors',
        points: ['up to 15,000 readers', 'several authors', 'three languages in one letter'],
      },
      {
        name: 'Maison',
        text: 'For publishing houses',
        points: ['readers without limit', 'approval in steps', 'a person who knows you'],
      },
    ],
    promiseTitle: 'What no plan contains',
    promise:
      'Opens are not counted, clicks are not followed, lists are not sold or lent. We earn with subscriptions only.',
  },
  policy: {
    description: 'Which personal data Plumelac holds, why, where, and how you decide about it.',
    versionLine: (version, day) => `Version ${version}, in force since ${day}`,
    contents: 'Contents',
    ask: 'Ask the privacy assistant',
    askText:
      'A copy of your data, a correction, an erasure, or just a question: the assistant settles it here.',
    linkTo: (number) => `Link to clause ${number}`,
  },
  people: {
    title: 'People to try',
    lead: 'Plumelac and its customers are invented. Open the chat, type the sentence, and give the address when you are asked; the code arrives in the local inbox.',
    type: 'Type first',
    happens: 'What happens',
    note: 'Whatever you do to them can be undone with “npm run demo:reset”.',
  },
  signIn: {
    title: 'Sign in',
    lead: 'Who is signed in here is known in the chat too, and needs no code there.',
    customer: 'Customer',
    password: 'Password',
    hint: 'All demo customers have the password “plumelac”.',
    button: 'Sign in',
    wrong: 'That is not the password.',
    signOut: 'Sign out',
  },
  footer: {
    made: 'Written and hosted in Geneva.',
    contact: 'Contact',
    demo: 'Plumelac is a fictional company that shows Rightsdesk at work.',
    people: 'People to try',
  },
  notFound: {
    title: 'This page is not here',
    text: 'It may have moved, or the link had a slip.',
    back: 'Back to the start',
  },
};
