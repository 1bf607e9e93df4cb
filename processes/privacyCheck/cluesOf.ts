import { writingsOf } from '../../domain/emailAddress/sameMailbox.ts';
import { ADDRESS, selects } from '../../domain/identifiers.ts';
import { isAppError } from '../../errors.ts';
import type { MongoSourceDeclaration, SourceDeclaration } from '../../integrations/sources/declaration.ts';
import type { Product } from '../../product.ts';
import type { Clue } from './clues.ts';
import type { CheckOptions } from './readOptions.ts';

/** Fields as customers name them, by which a person can be recognised. */
const TELLING = ['phone', 'postalAddress'];

/** What the identity sources know of a person, and what the operator knows of one whom they have forgotten. */
export const cluesOf = async (
  { shared: { sources, ownership } }: Pick<Product, 'shared'>,
  declared: readonly SourceDeclaration[],
  { subjectId, known }: CheckOptions,
): Promise<Clue[]> => {
  const said = known.map((value): Clue => ({ what: value.includes('@') ? 'address' : 'name', value }));
  const id = subjectId.slice(subjectId.indexOf(':') + 1);
  const clues: Clue[] = [
    { what: 'subject id', value: subjectId },
    { what: 'primary key', value: id },
    ...said,
  ];
  for (const source of sources) {
    const key = source.keyOf(subjectId);
    if (!key) continue;
    try {
      const { addresses } = await source.gatherIdentifiers({ subjectId, identifiers: [key] });
      for (const address of addresses) {
        const subject = (await ownership.holdersOf(address)).find((one) => one.subjectId === subjectId);
        if (!subject) continue;
        const all = await ownership.establish(subject);
        if (subject.name !== undefined) clues.push({ what: 'name', value: subject.name });
        // Under an address that somebody else has too, everything found may be theirs.
        for (const { kind, value } of all.identifiers.filter(selects))
          for (const written of kind === ADDRESS ? writingsOf(value) : [value])
            clues.push({ what: kind === ADDRESS ? 'address' : kind, value: written });
        clues.push(...tellingFields(await source.export(all), declared));
      }
    } catch (error) {
      if (!isAppError(error, 'subject_record_missing')) throw error;
    }
  }
  return eachOnce(clues);
};

/** Phone number and postal address, from the record that the data map declares as the person. */
const tellingFields = (
  exported: readonly { facts: { category: string }; records: Record<string, unknown>[] }[],
  declared: readonly SourceDeclaration[],
): Clue[] => {
  const collections = declared
    .filter((one): one is MongoSourceDeclaration => one.type === 'mongodb')
    .flatMap((one) => one.collections)
    .filter(({ identity }) => identity !== undefined);
  return collections.flatMap(({ facts, rectifiable }) =>
    TELLING.flatMap((what) => {
      const path = rectifiable[what]?.path;
      const records = exported.find((one) => one.facts.category === facts.category)?.records ?? [];
      const values = path === undefined ? [] : records.map((record) => valueAt(record, path));
      return values.filter((value) => typeof value === 'string').map((value) => ({ what, value }));
    }),
  );
};

const valueAt = (record: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (value, part) =>
        typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[part] : undefined,
      record,
    );

const eachOnce = (clues: readonly Clue[]): Clue[] => [
  ...new Map(clues.map((clue) => [`${clue.what}/${clue.value}`, clue])).values(),
];
