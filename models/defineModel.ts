import { type Connection, type Model, Schema, type SchemaDefinition } from 'mongoose';

/**
 * A model with the project's rules: unknown fields are refused in writes and queries, empty objects are kept, there is no
 * version key. A declared `purgeAt` becomes a TTL index.
 */
export const defineModel = <Document>(
  connection: Connection,
  name: string,
  collection: string,
  definition: SchemaDefinition,
  indexes: [Record<string, 1 | -1>, Record<string, unknown>?][] = [],
): Model<Document> => {
  const known = connection.models[name];
  if (known) return known as Model<Document>;
  const schema = new Schema(definition, {
    collection,
    minimize: false,
    versionKey: false,
    strict: 'throw',
    strictQuery: 'throw',
  });
  for (const [keys, options] of indexes) schema.index(keys, options);
  if ('purgeAt' in definition) schema.index({ purgeAt: 1 }, { expireAfterSeconds: 0 });
  return connection.model(name, schema) as unknown as Model<Document>;
};
