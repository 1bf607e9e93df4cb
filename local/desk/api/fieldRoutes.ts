import { namedBy, oneOf, optionalBoolean, optionalNumber, optionalText } from '../readJson.ts';
import type { FieldRow, FieldType } from '../store/rows.ts';
import { addField, dropChoices, dropField } from '../tickets/fieldsOfTickets.ts';
import { stamp } from '../time.ts';
import { invalid, notFound } from './apiError.ts';
import { type Call, idFrom, type Reply, type Route } from './call.ts';
import { onlyAdministrators, sentObject, setUpRoutes } from './crud.ts';
import { readOption, readOptions } from './fieldOptions.ts';
import { paginate } from './paginate.ts';
import { presentField, presentOption } from './presentField.ts';

/** Of Zendesk's types those that a privacy request can use; a multi-select and a checkbox are not offered. */
const TYPES = ['text', 'textarea', 'integer', 'decimal', 'regexp', 'tagger', 'date'];

const fields = setUpRoutes<FieldRow>({
  path: '/ticket_fields',
  single: 'ticket_field',
  plural: 'ticket_fields',
  resource: 'tickets',
  created: 201,
  table: (store) => store.fields,
  read: ({ store }, sent, before) => {
    const options = before?.options ?? [];
    const type = before?.type ?? oneOf<FieldType>(sent, 'type', TYPES, 'Type');
    const chosen =
      sent.custom_field_options === undefined
        ? options
        : readOptions(store, before?.id, options, sent.custom_field_options);
    if (type === 'tagger' && chosen.length === 0) {
      throw invalid('custom_field_options', 'Custom field options: cannot be blank', 'BlankValue');
    }
    const regexp = optionalText(sent, 'regexp_for_validation', before?.regexp ?? '');
    return {
      type,
      title: namedBy(sent, 'title', before?.title),
      description: optionalText(sent, 'description', before?.description ?? ''),
      position: optionalNumber(sent, 'position', before?.position ?? store.fields.all().length),
      active: optionalBoolean(sent, 'active', before?.active ?? true),
      required: optionalBoolean(sent, 'required', before?.required ?? false),
      removable: before?.removable ?? true,
      regexp: regexp === '' ? null : regexp,
      options: chosen,
    };
  },
  present: (row, call) => presentField(row, call.origin),
  list: (_call, rows) => rows.sort((a, b) => a.position - b.position || a.id - b.id),
  written: ({ store }, row, before) => {
    if (!before) addField(store, row);
    else if (row.type === 'tagger') dropChoices(store, row);
  },
  remove: ({ store }, row) => {
    if (!row.removable) throw invalid('base', `${row.title}: is a field of Zendesk's own and stays`);
    store.fields.remove(row.id);
    dropField(store, row);
    for (const form of store.forms.all()) {
      const ticket_field_ids = form.ticket_field_ids.filter((id) => id !== row.id);
      store.forms.put({ ...form, ticket_field_ids });
    }
  },
});

const dropdown = (call: Call): FieldRow => {
  const field = call.store.fields.get(idFrom(call));
  if (field?.type !== 'tagger') throw notFound();
  return field;
};

const keep = (call: Call, field: FieldRow, options: FieldRow['options']): void => {
  const changed = call.store.fields.put({ ...field, options, updated_at: stamp(call.now) });
  dropChoices(call.store, changed);
};

const listOptions = (call: Call): Reply => {
  const field = dropdown(call);
  const show = (one: FieldRow['options'][number]): unknown => presentOption(field, one, call.origin);
  return { status: 200, body: paginate(call, 'custom_field_options', field.options, show) };
};

const writeOption = (call: Call): Reply => {
  onlyAdministrators(call);
  const field = dropdown(call);
  const option = readOption(call.store, field.id, field.options, sentObject(call, 'custom_field_option'));
  const isNew = !field.options.some((one) => one.id === option.id);
  const options = isNew
    ? [...field.options, option]
    : field.options.map((one) => (one.id === option.id ? option : one));
  keep(call, field, options);
  const shown = presentOption(field, option, call.origin);
  return { status: isNew ? 201 : 200, body: { custom_field_option: shown } };
};

const removeOption = (call: Call): Reply => {
  onlyAdministrators(call);
  const field = dropdown(call);
  const id = idFrom(call, 'option');
  if (!field.options.some((one) => one.id === id)) throw notFound();
  keep(
    call,
    field,
    field.options.filter((one) => one.id !== id),
  );
  return { status: 204 };
};

const resource = 'tickets';
const path = '/ticket_fields/:id/options';
export const fieldRoutes: Route[] = [
  ...fields,
  { method: 'GET', path, resource, handle: listOptions },
  { method: 'POST', path, resource, handle: writeOption },
  { method: 'DELETE', path: `${path}/:option`, resource, handle: removeOption },
];
