import { isObject, type Json, text } from '../readJson.ts';
import type { DeskStore } from '../store/deskStore.ts';
import type { FieldRow } from '../store/rows.ts';
import { invalid, malformed } from './apiError.ts';

type Option = FieldRow['options'][number];

/** A value is a tag, and no two dropdowns of an account may set the same one. */
const refuseTaken = (store: DeskStore, fieldId: number | undefined, value: string): void => {
  const taken = store.fields
    .all()
    .some((field) => field.id !== fieldId && field.options.some((option) => option.value === value));
  if (taken) {
    const description = `Custom field options: tag '${value}' is already used in another custom field`;
    throw invalid('custom_field_options', description, 'DuplicateValue');
  }
};

/** One option as it was sent; one that was there is found by its number or its value, and keeps its number. */
export const readOption = (
  store: DeskStore,
  fieldId: number | undefined,
  before: Option[],
  sent: Json,
): Option => {
  const known = before.find((one) => one.id === sent.id) ?? before.find((one) => one.value === sent.value);
  const name = sent.name === undefined && known ? known.name : text(sent, 'name');
  const value = sent.value === undefined && known ? known.value : text(sent, 'value');
  if (!/^[^\s&%"'A-Z]+$/.test(value)) {
    throw invalid('custom_field_options', `Custom field options: '${value}' is not a valid tag`);
  }
  refuseTaken(store, fieldId, value);
  return { id: known?.id ?? store.next('field'), name, value };
};

/** All options of a field: those that are not sent again are gone. */
export const readOptions = (
  store: DeskStore,
  fieldId: number | undefined,
  before: Option[],
  sent: unknown,
): Option[] => {
  if (!Array.isArray(sent) || !sent.every(isObject)) throw malformed('custom_field_options must be an array');
  const options = sent.map((one) => readOption(store, fieldId, before, one));
  if (new Set(options.map((one) => one.value)).size < options.length) {
    throw invalid('custom_field_options', 'Custom field options: tags must be unique', 'DuplicateValue');
  }
  return options;
};
