import { describe, expect, it } from 'vitest';
import type { SubjectIdentifiers } from '../../../domain/subject.ts';
import type { DataSource } from '../../../integrations/sources/source.ts';
import { gatherIdentifiers } from '../../../privacy/requests/gatherIdentifiers.ts';
import { person } from '../identity/subjects.ts';

/** A source that knows one key by another. */
const linking = (from: string, to: string, value: string): DataSource =>
  ({
    gatherIdentifiers: async (known: SubjectIdentifiers) =>
      known.keys[from] === undefined ? known : { ...known, keys: { ...known.keys, [to]: [value] } },
  }) as unknown as DataSource;

const begins = {
  gatherIdentifiers: async (known: SubjectIdentifiers) => ({
    ...known,
    keys: { ...known.keys, account: ['a1'] },
  }),
} as unknown as DataSource;

describe('gathering what is known of a person', () => {
  it('begins with the person, their addresses on file and the former one', async () => {
    const subject = person('accounts:1', { previousAddress: 'old@example.org' });
    expect(await gatherIdentifiers([], subject)).toEqual({
      subjectId: 'accounts:1',
      addresses: ['ada@example.org', 'old@example.org'],
      keys: {},
    });
  });

  it('lets one source open the records of another, in whatever order they are asked', async () => {
    const sources = [linking('invoice', 'parcel', 'p1'), linking('account', 'invoice', 'i1'), begins];
    const { keys } = await gatherIdentifiers(sources, person('accounts:1'));
    expect(keys).toEqual({ account: ['a1'], invoice: ['i1'], parcel: ['p1'] });
  });

  it('ends, also when a source always knows more', async () => {
    let n = 0;
    const endless = {
      gatherIdentifiers: async (known: SubjectIdentifiers) => {
        n += 1;
        return { ...known, addresses: [...known.addresses, `a${n}@example.org`] };
      },
    } as unknown as DataSource;
    const { addresses } = await gatherIdentifiers([endless], person('accounts:1'));
    expect(addresses.length).toBeLessThan(10);
  });
});
