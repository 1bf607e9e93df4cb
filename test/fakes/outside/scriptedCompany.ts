import type { SubjectIdentifiers } from '../../../domain/identifiers.ts';
import type { Subject } from '../../../domain/subject.ts';
import type { CategoryFacts, DataSource, FactQuestion } from '../../../integrations/sources/source.ts';

/** Somebody whom the company knows, and what it holds of them. */
export interface KnownPerson {
  subject: Subject;
  /** Categories of which one row is held. */
  holds: readonly string[];
  /** Whether an invoice has to stay when the rest is erased. */
  invoiced?: boolean;
  /** Right answers to the company's questions, by the question's name. */
  answers?: Record<string, string[]>;
}

const category = (name: string, title: string, sensitive = false): CategoryFacts => ({
  category: name,
  title: { en: title },
  purpose: { en: 'To serve you' },
  retention: { en: 'As long as the account exists' },
  recipients: { en: 'None' },
  origin: { en: 'From you' },
  ...(sensitive && { sensitive: true }),
});

const FACTS = [
  category('account', 'Account'),
  category('orders', 'Orders'),
  category('newsletter', 'Newsletter'),
  category('diagnoses', 'Diagnoses', true),
];
/** The record from which the last email takes its address. */
const CONTACT = 'account';
const INVOICES = {
  category: 'invoices',
  count: 1,
  title: { en: 'Invoices' },
  legalBasis: { en: 'Art. 958f CO' },
  until: new Date('2036-12-31T00:00:00Z'),
};

/** The one system of a company in memory: it holds rows of each person by category, and what is erased is gone. */
export const scriptedCompany = (
  people: readonly KnownPerson[],
  questions: readonly FactQuestion[],
): DataSource => {
  const held = new Map(people.map(({ subject, holds }) => [subject.subjectId, new Set(holds)]));
  const personOf = ({ subjectId }: SubjectIdentifiers) =>
    people.find(({ subject }) => subject.subjectId === subjectId);
  const rowsOf = ({ subjectId }: SubjectIdentifiers) =>
    [...(held.get(subjectId) ?? [])].map((name) => ({ category: name, count: 1 }));
  const going = (subject: SubjectIdentifiers, phase: 'all_but_contact' | 'contact') =>
    rowsOf(subject).filter((row) => phase === 'contact' || row.category !== CONTACT);
  const kept = (subject: SubjectIdentifiers) => (personOf(subject)?.invoiced ? [INVOICES] : []);
  return {
    name: 'company',
    identity: true,
    facts: FACTS,
    questions,
    findSubjects: async (address) =>
      people
        .map(({ subject }) => subject)
        .filter(
          ({ subjectId, addressesOnFile }) =>
            addressesOnFile.includes(address) && held.get(subjectId)?.size !== 0,
        ),
    findBySignIn: async (sub) =>
      people.map(({ subject }) => subject).filter(({ subjectId }) => subjectId === sub),
    answersTo: async (subject, question) => personOf(subject)?.answers?.[question] ?? [],
    keyOf: (subjectId) => ({ kind: 'subject', value: subjectId, strength: 'key' }),
    gatherIdentifiers: async (subject) => ({
      keys: [],
      addresses: personOf(subject)?.subject.addressesOnFile ?? [],
    }),
    unattributable: async () => [],
    find: async (subject) => rowsOf(subject),
    export: async (subject) =>
      FACTS.filter((facts) => held.get(subject.subjectId)?.has(facts.category)).map((facts) => ({
        facts,
        records: [{ number: 1 }],
      })),
    erase: async (subject, phase) => {
      const erased = going(subject, phase).map((row) => ({ ...row, title: { en: row.category } }));
      for (const row of erased) held.get(subject.subjectId)?.delete(row.category);
      return { source: 'company', erased, kept: kept(subject) };
    },
    verifyAbsence: async (subject, phase, now) => {
      const remaining = going(subject, phase);
      return {
        source: 'company',
        checkedAt: now,
        absent: remaining.length === 0,
        remaining,
        kept: kept(subject),
      };
    },
    restrict: async () => ({ changed: 1 }),
    withdraw: async () => ({ changed: 1 }),
    keepWithdrawn: async () => ({ changed: 0 }),
  };
};
