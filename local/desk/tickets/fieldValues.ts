import { invalid } from '../api/apiError.ts';
import type { FieldRow, FieldValue } from '../store/rows.ts';

/** Tags as Zendesk keeps them: lower case, no blanks, each once. */
export const cleanTags = (tags: string[]): string[] =>
  [...new Set(tags.map((tag) => tag.trim().toLowerCase().replace(/\s+/g, '_')))].filter(Boolean).sort();

/** `Date` takes 30 February for 2 March, so it is asked to write down what it read. */
const isDay = (value: string): boolean => {
  const read = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : new Date(Number.NaN);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(value);
};

const isValid = (field: FieldRow, value: string): boolean => {
  if (field.type === 'tagger') return field.options.some((option) => option.value === value);
  if (field.type === 'date') return isDay(value);
  if (field.type === 'integer') return /^-?\d+$/.test(value);
  if (field.type === 'decimal') return /^-?\d+(\.\d+)?$/.test(value);
  return field.type !== 'regexp' || field.regexp === null || new RegExp(field.regexp).test(value);
};

const check = (field: FieldRow, value: string): void => {
  if (!isValid(field, value))
    throw invalid('base', `${field.title}: '${value.slice(0, 60)}' is not a valid value`);
};

export interface FieldsAndTags {
  values: FieldValue[];
  tags: string[];
}

/**
 * Writes field values the way Zendesk does: an unknown field is passed over in silence, a wrong value is refused, the
 * value of a dropdown also becomes a tag of the ticket and its former one goes.
 */
export const setFields = (fields: FieldRow[], before: FieldsAndTags, wanted: FieldValue[]): FieldsAndTags => {
  const values = new Map(before.values.map((one) => [one.id, one.value]));
  let tags = before.tags;
  for (const { id, value } of wanted) {
    const field = fields.find((one) => one.id === id);
    if (!field?.removable || !field.active) continue;
    if (value !== null) check(field, value);
    if (field.type === 'tagger') {
      const former = values.get(id);
      tags = [...tags.filter((tag) => tag !== former), ...(value === null ? [] : [value])];
    }
    values.set(id, value);
  }
  return { values: [...values].map(([id, value]) => ({ id, value })), tags: cleanTags(tags) };
};

/** Replaces the tags; a dropdown follows its tag, so a replaced tag empties the field. */
export const setTags = (fields: FieldRow[], before: FieldsAndTags, wanted: string[]): FieldsAndTags => {
  const tags = cleanTags(wanted);
  const values = before.values.map((one) => {
    const field = fields.find((candidate) => candidate.id === one.id);
    if (field?.type !== 'tagger') return one;
    if (one.value !== null && tags.includes(one.value)) return one;
    const added = field.options.find(
      (option) => tags.includes(option.value) && !before.tags.includes(option.value),
    );
    return { id: one.id, value: added?.value ?? null };
  });
  return { values, tags };
};

export const emptyFields = (fields: FieldRow[]): FieldValue[] =>
  fields.filter((field) => field.removable).map((field) => ({ id: field.id, value: null }));
