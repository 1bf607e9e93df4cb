import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  ADDRESS,
  type Identifier,
  type Strength,
  type SubjectIdentifiers,
} from '../../../domain/identifiers.ts';
import { createOwnership } from '../../../integrations/sources/ownership.ts';
import type { DataSource, Holding } from '../../../integrations/sources/source.ts';
import { type ContractRecord, contractWorld, type Person } from './contractWorld.ts';

/** A system filled with the records of a world, and what a test must see of it beside the source. */
export interface SourceUnderTest {
  source: DataSource;
  /** Every record that is still there, by its label, with all that is stored of it but the time of the last change. */
  stored(): Promise<Record<string, unknown>>;
  /** Adds a record to those that are there. */
  plant(record: ContractRecord): Promise<void>;
  /** The same source while its system does not answer: whatever it asks fails. */
  unreachable(): DataSource;
  close?(): Promise<void>;
}

/** What a source may be able to change; it leaves out what it cannot. */
type Change = 'restrict' | 'rectify' | 'withdraw' | 'keepWithdrawn';
const CHANGES: readonly Change[] = ['restrict', 'rectify', 'withdraw', 'keepWithdrawn'];

export interface KindOfSource {
  open(records: readonly ContractRecord[]): Promise<SourceUnderTest>;
  /** A field that a correction changes in every record. */
  rectifiable: string;
  /** The same mailbox as this kind may hold it in another spelling; left out where it stores one spelling alone. */
  respell?(address: string): string;
}

/** No source of any kind answers that nothing has changed where it cannot change anything. */
export const describeChanges = (
  name: string,
  { open, can }: { open: () => DataSource; can: readonly Change[] },
): void =>
  it(`a source of the kind ${name} offers the changes that it can carry out, and no other`, () => {
    const source = open();
    expect(CHANGES.filter((change) => source[change] !== undefined)).toEqual(can);
  });

const NOW = new Date('2026-11-24T08:00:00Z');

/**
 * What every kind of source promises: by the one rule for what belongs to whom, each operation reaches the records of their
 * owner and no others. Who owns what is written down in the world, not asked of any source.
 */
export const describeSource = (name: string, kind: KindOfSource): void => {
  const { people, records } = contractWorld;
  const labels = records.map(({ label }) => label);
  const ownOf = (person: Person): string[] =>
    records.filter(({ owner }) => owner === person.name).map(({ label }) => label);
  const named = people.map((person) => [person.name, person] as const);

  let opened: SourceUnderTest;
  let source: DataSource;
  beforeEach(async () => {
    opened = await kind.open(records);
    source = opened.source;
  });
  afterEach(() => opened.close?.());

  /** As a request keeps it: with what the source itself needs to find everything again. */
  const recorded = (person: Person): Promise<SubjectIdentifiers> =>
    createOwnership([source]).complete(person.known);
  const changedBetween = (before: Record<string, unknown>, after: Record<string, unknown>): string[] =>
    labels.filter((label) => JSON.stringify(before[label]) !== JSON.stringify(after[label]));
  const eachCategory = (holdings: readonly Holding[], count: number, of: string): void => {
    if (count === 0) expect(holdings, of).toEqual([]);
    else {
      expect(holdings.length, of).toBeGreaterThan(0);
      expect(
        holdings.map((one) => one.count),
        of,
      ).toEqual(holdings.map(() => count));
    }
  };
  const eraseAll = async (known: SubjectIdentifiers): Promise<void> => {
    await source.erase(known, 'all_but_contact', NOW);
    await source.erase(known, 'contact', NOW);
  };

  describe(`a source of the kind ${name}`, () => {
    describeChanges(name, { open: () => source, can: ['restrict', 'rectify'] });

    it('finds and hands out the records of each person, and no other', async () => {
      for (const person of people) {
        const own = ownOf(person);
        for (const known of [person.known, await recorded(person)]) {
          eachCategory(await source.find(known), own.length, person.name);
          const text = JSON.stringify(await source.export(known));
          expect(
            labels.filter((label) => text.includes(label)),
            person.name,
          ).toEqual(own);
        }
      }
    });

    it('counts, and never shows, what leads to a person without saying whose it is', async () => {
      for (const person of people) {
        const unclear = records.filter(({ unclearFor = [] }) => unclearFor.includes(person.name));
        eachCategory(await source.unattributable(person.known), unclear.length, person.name);
      }
    });

    it('names no address, and no key by which a record of anybody else is found', async () => {
      for (const person of people) {
        const { keys, addresses } = await source.gatherIdentifiers(person.known);
        expect(addresses).toEqual([]);
        expect(keys.every(({ strength, kind: of }) => strength === 'key' && of !== ADDRESS)).toBe(true);
      }
    });

    it.each(named)('erases what is of %s and leaves everybody else’s as it was', async (_, person) => {
      const own = ownOf(person);
      const known = await recorded(person);
      const before = await opened.stored();
      expect(Object.keys(before).sort()).toEqual([...labels].sort());
      expect((await source.verifyAbsence(known, 'contact', NOW)).absent).toBe(own.length === 0);

      await eraseAll(known);
      const after = await opened.stored();
      expect(Object.keys(after).sort()).toEqual(labels.filter((label) => !own.includes(label)).sort());
      expect(changedBetween(before, after)).toEqual(own);
      expect(await source.verifyAbsence(known, 'contact', NOW)).toMatchObject({
        absent: true,
        remaining: [],
      });
      eachCategory(await source.find(person.known), 0, person.name);
    });

    it.each(named)('may be asked to erase %s again and again', async (_, person) => {
      const known = await recorded(person);
      await eraseAll(known);
      const once = await opened.stored();
      await eraseAll(known);
      expect(await opened.stored()).toEqual(once);
      expect((await source.verifyAbsence(known, 'contact', NOW)).absent).toBe(true);
    });

    it('does not prove absence while a record has come back', async () => {
      const person = people.find(({ name: of }) => of === 'ada')!;
      const [address] = person.sole!;
      const known = await recorded(person);
      await eraseAll(known);
      await opened.plant({ label: '<ada, back>', address: kind.respell?.(address!) ?? address! });
      const proof = await source.verifyAbsence(known, 'contact', NOW);
      expect(proof.absent).toBe(false);
      eachCategory(proof.remaining, 1, 'ada');
    });

    it('does not count a record of somebody else that has come under an address of theirs', async () => {
      const person = people.find(({ name: of }) => of === 'ada')!;
      const known = await recorded(person);
      await eraseAll(known);
      await opened.plant({ label: '<new owner>', key: 'N1', address: person.sole![0]! });
      expect((await source.verifyAbsence(known, 'contact', NOW)).absent).toBe(true);
      await eraseAll(known);
      expect(Object.keys(await opened.stored())).toContain('<new owner>');
    });

    it('stops processing of the records of each person, and takes it up again, once', async () => {
      for (const person of people) {
        const own = ownOf(person);
        const before = await opened.stored();
        const order = { services: ['all'], stopped: true, by: 'RD-1', since: NOW };
        expect((await source.restrict!(person.known, order)).changed > 0, person.name).toBe(own.length > 0);
        expect(changedBetween(before, await opened.stored()), person.name).toEqual(own);
        expect(await source.restrict!(person.known, order)).toEqual({ changed: 0 });
        await source.restrict!(person.known, { ...order, stopped: false });
        expect(await opened.stored(), person.name).toEqual(before);
        expect(await source.restrict!(person.known, { ...order, stopped: false })).toEqual({ changed: 0 });
      }
    });

    it.each([
      ['the first', 'RD-1', 'RD-2'],
      ['the second', 'RD-2', 'RD-1'],
    ])('keeps a restriction that two requests have ordered when %s lifts its own', async (_, one, other) => {
      const ada = people.find(({ name: of }) => of === 'ada')!;
      const [own, { known }] = [ownOf(ada), ada];
      const before = await opened.stored();
      const order = { services: ['all'], stopped: true, by: 'RD-1', since: NOW };
      await source.restrict!(known, order);
      await source.restrict!(known, { ...order, by: 'RD-2', since: new Date('2026-12-01T08:00:00Z') });
      await source.restrict!(known, { ...order, stopped: false, by: one });
      expect(changedBetween(before, await opened.stored())).toEqual(own);
      expect(await source.restrict!(known, { ...order, stopped: false, by: one })).toEqual({ changed: 0 });
      await source.restrict!(known, { ...order, stopped: false, by: other });
      expect(await opened.stored()).toEqual(before);
    });

    it('joins what another request has stopped, and stops nothing that goes on', async () => {
      const ada = people.find(({ name: of }) => of === 'ada')!;
      const before = await opened.stored();
      const order = { services: ['all'], stopped: true, by: 'RD-1', since: NOW };
      const joining = { ...order, by: 'RD-2', joinsOnly: true };
      expect(await source.restrict!(ada.known, joining)).toEqual({ changed: 0 });
      expect(await opened.stored()).toEqual(before);
      await source.restrict!(ada.known, order);
      expect((await source.restrict!(ada.known, joining)).changed).toBeGreaterThan(0);
      await source.restrict!(ada.known, { ...order, stopped: false });
      expect(changedBetween(before, await opened.stored())).toEqual(ownOf(ada));
    });

    it('corrects the records of each person, once', async () => {
      for (const person of people) {
        const own = ownOf(person);
        const before = await opened.stored();
        const change = { field: kind.rectifiable, newValue: `+41 44 555 00 0${people.indexOf(person)}` };
        const { changed } = await source.rectify!(person.known, change, NOW);
        expect(changed, person.name).toBe(own.length);
        expect(changedBetween(before, await opened.stored()), person.name).toEqual(own);
        expect(await source.rectify!(person.known, change, NOW)).toEqual({ changed: 0 });
      }
    });

    it.each(unusable)('asks nothing for %s', async (_, identifiers) => {
      const known = { subjectId: 'accounts:A1', identifiers } as SubjectIdentifiers;
      const away = opened.unreachable();
      const order = { services: ['all'], stopped: true, by: 'RD-1', since: NOW };
      const change = { field: kind.rectifiable, newValue: '1' };
      for (const call of [
        () => away.gatherIdentifiers(known),
        () => away.find(known),
        () => away.unattributable(known),
        () => away.export(known),
        () => away.erase(known, 'all_but_contact', NOW),
        () => away.erase(known, 'contact', NOW),
        () => away.verifyAbsence(known, 'contact', NOW),
        () => away.restrict!(known, order),
        () => away.rectify!(known, change, NOW),
      ])
        await expect(call()).rejects.toMatchObject({ code: 'subject_key_empty' });
    });
  });
};

const at = (value: unknown, strength: Strength = 'sole_address') => ({ kind: ADDRESS, value, strength });
const key = (value: unknown): Record<keyof Omit<Identifier, 'within'>, unknown> => ({
  kind: 'accountId',
  value,
  strength: 'key',
});

/** What names nobody, or everybody, in a search. */
const unusable: [string, unknown][] = [
  ['nobody in particular', []],
  ['an address that was merely typed', [at('ada@mail.example', 'typed')]],
  ['a shared address alone', [at('ada@mail.example', 'shared_address')]],
  ['a former address alone', [at('ada@mail.example', 'former_address')]],
  ['a key of another source', [{ ...key('A1'), within: 'crm' }]],
  ['an empty key', [key('')]],
  ['blanks for an address', [at('  '), key('A1')]],
  ['an operator for a key', [key({ $ne: '' })]],
  ['an operator for an address', [at({ $ne: '' })]],
  ['an expression for an address', [at(/./)]],
  ['a number for a key', [key(1)]],
  ['what is no list', 'ada@mail.example'],
];
