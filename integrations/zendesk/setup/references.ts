import type { Action, Condition } from '../blueprint/things.ts';
import { type FieldKey, valuesOf } from '../fieldCatalogue.ts';
import type { WireField } from '../wire.ts';

/** Of what is still to be made, the plan knows no more than that it will be there. */
export const TO_COME = '(new)';

export interface FieldReference {
  id: number | string;
  /** The account's value for a word of ours; for an option that is still to be added, the one that it will have. */
  valueOf(word: string): string;
}

/** What of the blueprint the account has by now, and under which number. */
export interface References {
  fields: Partial<Record<FieldKey, FieldReference>>;
  group?: number | string;
  form?: number | string;
  webhook?: string;
  self: number;
  /** Numbers of all fields that there are. Absent where we may not know. */
  existing?: Set<number | string>;
}

export const optionValue = (word: string): string => `privacy_${word}`;

export const fieldReference = (field: WireField): FieldReference => ({
  id: field.id,
  valueOf: (word) => {
    const values = valuesOf(field);
    return values ? (values.get(word) ?? optionValue(word)) : word;
  },
});
export const fieldToCome: FieldReference = { id: TO_COME, valueOf: optionValue };

/** Whether what a rule names is about a field that there is no more. */
export const isGone = (name: string, { existing }: References): boolean => {
  const id = /^(?:custom_fields_|ticket_fields_)(\d+)$/.exec(name)?.[1];
  return id !== undefined && existing?.has(Number(id)) === false;
};

const fieldOf = (name: string, refs: References): FieldReference | undefined =>
  refs.fields[name.slice(1) as FieldKey];

const numberOf = (name: string, refs: References): string | undefined => {
  const known = { '@group': refs.group, '@form': refs.form, '@webhook': refs.webhook, '@self': refs.self };
  const id = known[name as keyof typeof known];
  return id === undefined ? undefined : String(id);
};

const isNumber = (value: string): boolean => ['@group', '@form', '@webhook', '@self'].includes(value);

/** In the account's own words; undefined where the account lacks what it is about. */
export const conditionIn = (
  { field: name, operator, value }: Condition,
  refs: References,
): { field: string; operator: string; value: string } | undefined => {
  if (!name.startsWith('@')) {
    const said = isNumber(value) ? numberOf(value, refs) : value;
    return said === undefined ? undefined : { field: name, operator, value: said };
  }
  const field = fieldOf(name, refs);
  const said = field?.valueOf(value);
  return field && said !== undefined
    ? { field: `custom_fields_${field.id}`, operator, value: said }
    : undefined;
};

/** @see conditionIn */
export const actionIn = (
  { field: name, value }: Action,
  refs: References,
): { field: string; value: string | string[] } | undefined => {
  if (typeof value === 'string') {
    const said = conditionIn({ field: name, operator: '', value }, refs);
    return said && { field: said.field, value: said.value };
  }
  const parts = value.map((part) => (isNumber(part) ? numberOf(part, refs) : part));
  return parts.includes(undefined) ? undefined : { field: name, value: parts as string[] };
};

/** Of a view. A column whose field the account lacks is left out. */
export const columnIn = (name: string, refs: References): (string | number)[] =>
  name.startsWith('@') ? [fieldOf(name, refs)?.id ?? []].flat() : [name];
