import type { Document } from 'bson';
import { EJSON } from 'bson';

/** Options for the driver that keep every type as BSON has it. */
export const EXACT = { promoteValues: false, promoteBuffers: false, bsonRegExp: true } as const;

/** A value with all its types in text, so that comparing texts compares types, digits and the order of fields. */
export const exactText = (value: unknown): string => EJSON.stringify(value, { relaxed: false });

/** As text where 3 and 3.0 are the same. */
export const looseText = (value: unknown): string => EJSON.stringify(value, { relaxed: true });

/** EJSON takes the query operator `$regex` for an old way to write a regular expression; here it stays an operator. */
const named = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(named);
  if (Object.prototype.toString.call(value) !== '[object Object]' || (value as Document)['_bsontype'])
    return value;
  return Object.fromEntries(
    Object.entries(value as Document).map(([name, inner]) => [
      name.replace('@regex', '$regex'),
      named(inner),
    ]),
  );
};

/** Reads canonical EJSON and keeps every number's type. */
export const exactParse = (text: string): Document =>
  named(EJSON.parse(text.replaceAll('"$regex"', '"@regex"'), { relaxed: false })) as Document;
