export interface Schema {
  $ref?: string;
  type?: string;
  format?: string;
  nullable?: boolean;
  enum?: unknown[];
  required?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  additionalProperties?: boolean | Schema;
  allOf?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
}

type Schemas = Record<string, Schema>;
type Json = Record<string, unknown>;

/** `request`: nothing but what the document names. `response`: what is not required may also be null or absent. */
export type Reading = 'request' | 'response';

const nameOf = (ref: string): string => ref.slice(ref.lastIndexOf('/') + 1);

/** Whether a schema says which properties there are; where it does not, any may come. */
const isClosed = (schema: Schema, all: Schemas, depth = 0): boolean => {
  if (depth > 8 || schema.additionalProperties !== undefined) return false;
  if (schema.$ref) return isClosed(all[nameOf(schema.$ref)] ?? {}, all, depth + 1);
  const parts = [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  if (parts.length > 0) return parts.every((part) => isClosed(part, all, depth + 1));
  return schema.properties !== undefined;
};

/** An OpenAPI 3.0 schema as JSON Schema 2019-09. */
export const toJsonSchema = (schema: Schema, all: Schemas, reading: Reading): Json => {
  const inside = (part: Schema): Json => toJsonSchema(part, all, reading);
  const whole = (part: Schema): Json => ({
    ...inside(part),
    ...(reading === 'request' && isClosed(part, all) && { unevaluatedProperties: false }),
  });
  const optional = (name: string): boolean =>
    reading === 'response' && schema.required?.includes(name) !== true && name !== 'id';
  const orNull = (part: Json): Json => ({ anyOf: [part, { type: 'null' }] });
  if (schema.$ref) return { $ref: `zendesk:///${reading}/${nameOf(schema.$ref)}` };
  const { type, format, properties, items, required, additionalProperties } = schema;
  const json: Json = {
    ...(type && { type }),
    ...(format && { format }),
    ...(schema.enum && { enum: schema.enum }),
    ...(required && { required }),
    ...(items && { items: whole(items) }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, part]) => [
          name,
          optional(name) ? orNull(whole(part)) : whole(part),
        ]),
      ),
    }),
    ...(additionalProperties !== undefined && {
      additionalProperties:
        typeof additionalProperties === 'object' ? whole(additionalProperties) : additionalProperties,
    }),
    ...(schema.allOf && { allOf: schema.allOf.map(inside) }),
    ...(schema.anyOf && { anyOf: schema.anyOf.map(inside) }),
    // An object that fits two of the document's loose alternatives is no fault of ours.
    ...(schema.oneOf && { anyOf: schema.oneOf.map(inside) }),
  };
  return schema.nullable ? orNull(json) : json;
};

/** The schema of a whole body. */
export const bodySchema = (schema: Schema, all: Schemas, reading: Reading): Json => ({
  ...toJsonSchema(schema, all, reading),
  ...(reading === 'request' && isClosed(schema, all) && { unevaluatedProperties: false }),
});
