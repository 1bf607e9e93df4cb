import type { FieldRow } from '../store/rows.ts';

export const presentOption = (
  field: FieldRow,
  option: FieldRow['options'][number],
  origin: string,
): object => ({
  url: `${origin}/api/v2/ticket_fields/${field.id}/options/${option.id}.json`,
  ...option,
  raw_name: option.name,
  position: field.options.indexOf(option),
});

export const presentField = (field: FieldRow, origin: string): object => ({
  url: `${origin}/api/v2/ticket_fields/${field.id}.json`,
  id: field.id,
  type: field.type,
  title: field.title,
  raw_title: field.title,
  title_in_portal: field.title,
  raw_title_in_portal: field.title,
  description: field.description,
  raw_description: field.description,
  position: field.position,
  active: field.active,
  required: field.required,
  collapsed_for_agents: false,
  regexp_for_validation: field.regexp,
  visible_in_portal: !field.removable,
  editable_in_portal: !field.removable,
  required_in_portal: false,
  tag: null,
  removable: field.removable,
  agent_can_edit: true,
  created_at: field.created_at,
  updated_at: field.updated_at,
  ...(field.type === 'tagger' && {
    custom_field_options: field.options.map(({ id, name, value }) => ({
      id,
      name,
      raw_name: name,
      value,
      default: false,
    })),
  }),
});
