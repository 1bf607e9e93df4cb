import type { CollectionFile, DataMapFile, SourceFile } from './dataMapFile.ts';
import type { CollectionDeclaration, DataMap, SourceDeclaration } from './declaration.ts';
import type { CategoryFacts } from './source.ts';

/** A checked data map with its categories looked up, its defaults filled in and its connection strings read. */
export const resolveDataMap = (file: DataMapFile, env: Record<string, string | undefined>): DataMap => ({
  languages: file.languages,
  sources: file.sources.map((source) => resolveSource(file, source, env)),
});

const factsOf = (file: DataMapFile, category: string): CategoryFacts => {
  const { title, purpose, retention, recipients, origin, sensitive } = file.categories[category]!;
  return { category, title, purpose, retention, recipients, origin, ...(sensitive && { sensitive }) };
};

const resolveSource = (
  file: DataMapFile,
  source: SourceFile,
  env: Record<string, string | undefined>,
): SourceDeclaration => {
  if (source.type === 'zendesk')
    return {
      name: source.name,
      type: 'zendesk',
      ...(source.externalId !== undefined && { externalIdKey: source.externalId }),
      copiedTickets: source.copiedTickets ?? false,
      profile: factsOf(file, source.categories.profile),
      tickets: factsOf(file, source.categories.tickets),
    };
  if (source.type === 'own')
    return {
      name: source.name,
      type: 'own',
      chats: factsOf(file, source.categories.chats),
      requests: factsOf(file, source.categories.requests),
    };
  return {
    name: source.name,
    type: 'mongodb',
    uri: source.uri === 'store' ? 'store' : env[source.uri.slice(2, -1)]!,
    database: source.database,
    collections: source.collections.map((collection) => resolveCollection(file, collection)),
  };
};

const resolveCollection = (file: DataMapFile, collection: CollectionFile): CollectionDeclaration => {
  const { identity, listed } = collection;
  const facts = Object.values(collection.verification ?? {}).map(({ field }) => field);
  return {
    collection: collection.collection,
    facts: factsOf(file, collection.category),
    addressSpelling: collection.addressSpelling ?? 'lower',
    matches: collection.matches,
    yields: collection.yields ?? [],
    ...(identity && {
      identity: {
        ...identity,
        key: identity.key ?? '_id',
        keyType: identity.keyType ?? 'string',
        subjectPrefix: identity.subjectPrefix ?? collection.collection,
        name: [identity.name ?? []].flat(),
        label: (identity.label ?? []).map((field) => ({ field, isFact: facts.includes(field) })),
      },
    }),
    ...(listed && { processor: listed }),
    contact: collection.contact ?? false,
    erasure: collection.erasure,
    exclude: collection.exclude ?? [],
    restriction: collection.restriction ?? {},
    rectifiable: Object.fromEntries(
      Object.entries(collection.rectifiable ?? {}).map(([field, where]) => [
        field,
        typeof where === 'string' ? { path: where } : where,
      ]),
    ),
    withdraw: collection.withdraw ?? {},
    verification: Object.entries(collection.verification ?? {}).map(
      ([name, { field, ask, as = 'text' }]) => ({
        name,
        field,
        as,
        ask,
        disputedAs: disputedAs(collection, field),
      }),
    ),
  };
};

/** Under which names a customer could have this field corrected. */
const disputedAs = ({ rectifiable = {} }: CollectionFile, field: string): string[] =>
  Object.entries(rectifiable)
    .filter(([, where]) =>
      typeof where === 'string' ? where === field : Object.values(where).includes(field),
    )
    .map(([name]) => name);
