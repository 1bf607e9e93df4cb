import type { Subject } from '../../../domain/subject.ts';
import type { DataSource, ErasurePhase, Holding } from '../../../integrations/sources/source.ts';

export interface ScriptedSource extends DataSource {
  /** Who is on file. */
  people: Subject[];
  /** Rows that it holds of whoever is asked for, by phase in which they go. */
  held: Record<ErasurePhase, number>;
  /** What was asked of it, in order. */
  calls: string[];
  /** What it holds under shared or former addresses, and cannot attribute. */
  unclear: Holding[];
  /** Called before each operation; throws to make it fail. */
  before: (call: string) => void | Promise<void>;
}

const FACTS = {
  category: 'orders',
  title: { en: 'Orders', fr: 'Commandes', de: 'Bestellungen' },
  purpose: { en: 'To deliver' },
  retention: { en: 'As long as the account exists' },
  recipients: { en: 'None' },
  origin: { en: 'From you' },
};

/** A source in memory with two rows: one that goes first, and the contact record. */
export const scriptedSource = (name: string): ScriptedSource => {
  const asked = async (call: string): Promise<void> => {
    await source.before(call);
    source.calls.push(call);
  };
  const remaining = (phase: ErasurePhase): number =>
    source.held.all_but_contact + (phase === 'contact' ? source.held.contact : 0);
  const source: ScriptedSource = {
    name,
    people: [],
    held: { all_but_contact: 1, contact: 1 },
    calls: [],
    unclear: [],
    before: () => {},
    identity: true,
    facts: [FACTS],
    findSubjects: async (address) =>
      source.people.filter(({ addressesOnFile }) => addressesOnFile.includes(address)),
    keyOf: (subjectId) => ({ kind: 'subject', value: subjectId, strength: 'key' }),
    gatherIdentifiers: async ({ subjectId }) => ({
      keys: [],
      addresses: source.people
        .filter((person) => person.subjectId === subjectId)
        .flatMap(({ addressesOnFile }) => addressesOnFile),
    }),
    unattributable: async () => source.unclear,
    find: async () => [{ category: 'orders', count: remaining('contact') }],
    export: async () => {
      await asked('export');
      return [{ facts: FACTS, records: [{ order: 1 }] }];
    },
    erase: async (_subject, phase) => {
      await asked(`erase:${phase}`);
      const count = remaining(phase);
      source.held = { all_but_contact: 0, contact: phase === 'contact' ? 0 : source.held.contact };
      return {
        source: name,
        erased: count > 0 ? [{ category: 'orders', title: FACTS.title, count }] : [],
        kept: [],
      };
    },
    verifyAbsence: async (_subject, phase, now) => {
      await asked(`prove:${phase}`);
      const count = remaining(phase);
      return {
        source: name,
        checkedAt: now,
        absent: count === 0,
        remaining: count > 0 ? [{ category: 'orders', count }] : [],
        kept: [],
      };
    },
    restrict: async (_subject, { stopped }) => {
      await asked(stopped ? 'stop' : 'resume');
      return { changed: 1 };
    },
    withdraw: async () => {
      await asked('withdraw');
      return { changed: 1 };
    },
  };
  return source;
};
