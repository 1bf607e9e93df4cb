import type { Subject } from '../../../domain/subject.ts';
import type { FactQuestion } from '../../../integrations/sources/source.ts';
import type { KnownPerson } from '../../fakes/outside/scriptedCompany.ts';

const person = (
  subjectId: string,
  address: string,
  { subject, ...more }: Partial<Omit<KnownPerson, 'subject'>> & { subject?: Partial<Subject> } = {},
): KnownPerson => ({
  subject: { subjectId, addressesOnFile: [address], role: 'controller', ...subject },
  holds: ['account', 'orders', 'newsletter'],
  invoiced: true,
  ...more,
});

/** Whom the company of the transcripts knows, beginning on 10 March 2026. */
export const PEOPLE: readonly KnownPerson[] = [
  person('accounts:1', 'anna@example.org'),
  person('accounts:2', 'ben@example.org'),
  // Reads the newsletter and has no account.
  person('subscribers:1', 'reader@example.org', { holds: ['newsletter'], invoiced: false }),
  // Two who share an address, and of whom nothing is known that tells them apart.
  person('accounts:3', 'family@example.org'),
  person('accounts:4', 'family@example.org'),
  // The address was put on file ten days ago.
  person('accounts:5', 'moved@example.org', {
    subject: { addressChangedAt: new Date('2026-02-28T09:00:00Z') },
  }),
  // Two who share an address and have a customer number each.
  person('accounts:6', 'couple@example.org', { answers: { number: ['100301'] } }),
  person('accounts:7', 'couple@example.org', { answers: { number: ['100302'] } }),
  // Sensitive data is held of her.
  person('accounts:8', 'patient@example.org', {
    holds: ['account', 'diagnoses'],
    answers: { firstOrder: ['2023-11'] },
  }),
  // Stands only on the contact list of a client.
  person('contacts:1', 'contact@example.org', {
    subject: {
      role: 'processor',
      controllers: [{ name: 'Alpenkäse AG', contact: 'privacy@alpenkaese.example' }],
    },
  }),
];

/** What the company may ask for beyond a code. */
export const QUESTIONS: readonly FactQuestion[] = [
  {
    name: 'number',
    ask: { en: 'your customer number', fr: 'votre numéro de client', de: 'Ihre Kundennummer' },
    answer: 'text',
    disputedAs: [],
  },
  {
    name: 'firstOrder',
    ask: { en: 'the month of your first order', de: 'den Monat Ihrer ersten Bestellung' },
    answer: 'month',
    disputedAs: [],
  },
];
