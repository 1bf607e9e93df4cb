import { ADDRESS } from '../../domain/identifiers.ts';
import type { CollectionFile, DataMapFile, SourceFile } from './dataMapFile.ts';
import { missingLanguages } from './missingLanguages.ts';
import type { Problem } from './placedYaml.ts';

type Path = (string | number)[];

/** What a schema cannot say: that names fit together, and that no declaration could reach the wrong person. */
export const checkDataMap = (file: DataMapFile, env: Record<string, string | undefined>): Problem[] => [
  ...missingLanguages(file),
  ...sameNames(file),
  ...file.sources.flatMap((source, index) => sourceProblems(file, source, ['sources', index], env)),
];

const sameNames = (file: DataMapFile): Problem[] => {
  const prefixes = file.sources.flatMap((source, s) =>
    source.type !== 'mongodb'
      ? []
      : source.collections.flatMap((collection, c) =>
          collection.identity || collection.listed
            ? [
                {
                  name: collection.identity?.subjectPrefix ?? collection.collection,
                  path: ['sources', s, 'collections', c] as Path,
                },
              ]
            : [],
        ),
  );
  const questions = file.sources.flatMap((source, s) =>
    source.type !== 'mongodb'
      ? []
      : source.collections.flatMap(({ verification = {} }, c) =>
          Object.keys(verification).map((name) => ({
            name,
            path: ['sources', s, 'collections', c, 'verification', name] as Path,
          })),
        ),
  );
  const sources = file.sources.map(({ name }, s) => ({ name, path: ['sources', s, 'name'] as Path }));
  return [
    ...repeated(
      questions,
      'another fact for verification has this name.',
      'To resolve, give each of them its own name.',
    ),
    ...repeated(sources, 'another source has this name.', 'To resolve, give each source its own name.'),
    ...repeated(
      prefixes,
      'another collection names its persons with the same prefix.',
      'To resolve, set a different "subjectPrefix" below "identity".',
    ),
  ];
};

const repeated = (named: { name: string; path: Path }[], problem: string, remedy: string): Problem[] =>
  named
    .filter(({ name }, index) => named.findIndex((other) => other.name === name) < index)
    .map(({ path }) => ({ path, problem, remedy }));

const sourceProblems = (
  file: DataMapFile,
  source: SourceFile,
  path: Path,
  env: Record<string, string | undefined>,
): Problem[] => {
  const unknownCategory = (category: string, at: Path): Problem[] =>
    file.categories[category]
      ? []
      : [
          {
            path: at,
            problem: `no category "${category}" is declared.`,
            remedy: 'To resolve, add it below "categories".',
          },
        ];
  if (source.type !== 'mongodb')
    return Object.entries(source.categories).flatMap(([role, category]) =>
      unknownCategory(category, [...path, 'categories', role]),
    );
  const variable = source.uri === 'store' ? undefined : source.uri.slice(2, -1);
  const unset: Problem[] =
    variable !== undefined && !env[variable]
      ? [
          {
            path: [...path, 'uri'],
            problem: `the environment variable ${variable} is not set.`,
            remedy: `To resolve, set ${variable} to the connection string of this database.`,
          },
        ]
      : [];
  return [
    ...unset,
    ...unreachableKeys(source.collections, path),
    ...source.collections.flatMap((collection, index) => {
      const at = [...path, 'collections', index];
      return [
        ...unknownCategory(collection.category, [...at, 'category']),
        ...collectionProblems(source.collections, collection, at),
      ];
    }),
  ];
};

/** A key that no record of a person yields leads nowhere: its rows would never be found, and that would look like none. */
const unreachableKeys = (collections: CollectionFile[], path: Path): Problem[] => {
  const yielded = new Set(
    collections.flatMap(({ identity, yields = [] }) => [
      ...yields.map(({ identifier }) => identifier),
      ...(identity ? [identity.identifier] : []),
    ]),
  );
  // Without an identity collection the keys come from another source.
  if (!collections.some(({ identity }) => identity)) return [];
  return collections.flatMap(({ matches }, c) =>
    matches.flatMap(({ identifier }, m) =>
      identifier === ADDRESS || yielded.has(identifier)
        ? []
        : [
            {
              path: [...path, 'collections', c, 'matches', m, 'identifier'],
              problem: `no collection yields "${identifier}", so nobody's rows are ever found by it.`,
              remedy: `To resolve, add { field: ..., identifier: ${identifier} } to the "yields" of the collection that says who a person is.`,
            },
          ],
    ),
  );
};

const collectionProblems = (siblings: CollectionFile[], collection: CollectionFile, at: Path): Problem[] => {
  const { identity, listed, erasure, matches } = collection;
  const problems: Problem[] = [];
  const say = (path: Path, problem: string, remedy: string) =>
    problems.push({ path: [...at, ...path], problem, remedy });
  const known = (name: string) => siblings.some((other) => other.collection === name && other.identity);

  if (identity && matches.some(({ identifier }) => identifier === ADDRESS))
    say(
      ['matches'],
      'rows that say who a person is must not be matched by address: two persons may share one.',
      `To resolve, match them by "${identity.identifier}".`,
    );
  if (identity && !matches.some(({ identifier }) => identifier === identity.identifier))
    say(
      ['identity', 'identifier'],
      `no match leads to the person by "${identity.identifier}".`,
      `To resolve, add { field: ${identity.key ?? '_id'}, identifier: ${identity.identifier} } to "matches".`,
    );
  if (collection.contact && !identity)
    say(
      ['contact'],
      'a contact record must say whose it is.',
      'To resolve, add "identity" or remove "contact".',
    );
  if (identity?.linkedTo && !known(identity.linkedTo.collection))
    say(
      ['identity', 'linkedTo', 'collection'],
      `"${identity.linkedTo.collection}" is no collection with "identity" in this source.`,
      'To resolve, name one.',
    );
  if (collection.role === 'processor' && !listed)
    say([], 'a collection of role processor must say who answers for it.', 'To resolve, add "listed".');
  if (listed && (collection.role !== 'processor' || identity))
    say(
      ['listed'],
      '"listed" belongs to collections of role processor without "identity".',
      'To resolve, set "role: processor" and remove "identity".',
    );
  if (listed && !known(listed.controller.collection))
    say(
      ['listed', 'controller', 'collection'],
      `"${listed.controller.collection}" is no collection with "identity" in this source.`,
      'To resolve, name the collection of the accounts that own these rows.',
    );
  if (erasure.rule === 'anonymise')
    for (const { field } of matches)
      if (!erasure.unset.some((gone) => field === gone || field.startsWith(`${gone}.`)))
        say(
          ['erasure', 'unset'],
          `the row would still lead to the person by "${field}".`,
          `To resolve, add "${field}" to "unset", or delete the row instead.`,
        );
  if (erasure.rule === 'keep' && matches.every(({ field }) => erasure.unset.includes(field)))
    say(
      ['erasure', 'unset'],
      'nothing would be left by which the kept row can be found again.',
      'To resolve, leave one of the matched fields out of "unset".',
    );
  if (erasure.rule !== 'delete' && collection.contact)
    say(['erasure', 'rule'], 'a contact record is deleted at the end.', 'To resolve, set "rule: delete".');
  return problems;
};
