import type { Language } from '../../domain/language.ts';

/** One of the documented demo people: who they are, and what to type first. */
export interface Persona {
  id: string;
  /** What this person shows, in one line. */
  description: string;
  name: string;
  address: string;
  language: Language;
  /** ISO 3166-1, `US-CA` for California. */
  country: string;
  /** The first sentence to type into the chat; the address is asked for. */
  typeFirst: string;
  /** What then happens, in one line. */
  expect: string;
}

export const personas: readonly Persona[] = [
  {
    id: 'claire',
    description: 'Ordinary customer with orders and invoices',
    name: 'Claire Rochat',
    address: 'claire.rochat@lacmail.example',
    language: 'fr',
    country: 'CH',
    typeFirst: 'Je voudrais supprimer mon compte et toutes mes données',
    expect: 'A code by mail, a scope to confirm, then everything goes but the invoices',
  },
  {
    id: 'tom',
    description: 'Reads the newsletter only, has no account',
    name: 'Tom Ashworth',
    address: 'tom.ashworth@quillmail.example',
    language: 'en',
    country: 'GB',
    typeFirst: 'Please unsubscribe me from your newsletter',
    expect: 'Ends at once, no code needed',
  },
  {
    id: 'zuercher',
    description: 'Two people, Anna and Beat, who share one address',
    name: 'Anna and Beat Zürcher',
    address: 'familie.zuercher@bergmail.example',
    language: 'de',
    country: 'CH',
    typeFirst: 'Welche Daten haben Sie über mich gespeichert?',
    expect:
      'A customer number tells which of the two it is (100301 Anna, 100302 Beat); without it an agent decides',
  },
  {
    id: 'jonas',
    description: 'One person with two accounts',
    name: 'Jonas Keller',
    address: 'jonas.keller@aaremail.example',
    language: 'de',
    country: 'CH',
    typeFirst: 'Bitte löschen Sie mein zweites Konto',
    expect:
      'A customer number tells which of the two accounts is meant (100410, 100411); without it an agent decides',
  },
  {
    id: 'nadia',
    description: 'Her address on file changed ten days ago',
    name: 'Nadia Benali',
    address: 'nadia.benali@courrier.example',
    language: 'fr',
    country: 'FR',
    typeFirst: 'Je souhaite une copie de mes données',
    expect: 'Held for an agent: a new address could have been put there by somebody else',
  },
  {
    id: 'maya',
    description: 'Lives in California',
    name: 'Maya Torres',
    address: 'maya.torres@harbormail.example',
    language: 'en',
    country: 'US-CA',
    typeFirst: 'What do you know about me? I live in California',
    expect: 'The export by mail; the clock of California runs beside the others',
  },
  {
    id: 'henrik',
    description: "Merely stands on two clients' contact lists",
    name: 'Henrik Vogel',
    address: 'henrik.vogel@post.example',
    language: 'de',
    country: 'DE',
    typeFirst: 'Woher haben Sie meine Adresse? Ich will eine Auskunft',
    expect: 'Learns which clients answer for it and how to reach them; nothing of the lists is handed out',
  },
  {
    id: 'mallory',
    description: 'Hostile name and texts: formula, markup, emoji, right to left',
    name: '=cmd() <img src=x onerror=alert(1)>',
    address: 'mallory.odd@letterbox.example',
    language: 'en',
    country: 'GB',
    typeFirst: 'Send me a copy of my data <script>alert(1)</script>',
    expect: 'An export like any other: every text arrives as text',
  },
];
