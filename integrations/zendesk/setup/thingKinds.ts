import type { FieldThing, WebhookThing } from '../blueprint/things.ts';
import { plainWord, valuesOf } from '../fieldCatalogue.ts';
import { SERVICE_USER_KEY } from '../serviceUser.ts';
import type { WireField } from '../wire.ts';
import { optionValue, type References } from './references.ts';
import { macros, triggers, views } from './ruleKinds.ts';
import type { ThingKind, WireThing } from './thingKind.ts';

const nothing: string[] = [];

const serviceUsers: ThingKind = {
  name: 'service user',
  path: 'users',
  listed: ['users', 'search', { external_id: SERVICE_USER_KEY }],
  made: ['users', 'create_or_update'],
  single: 'user',
  titled: 'name',
  undescribed: true,
  items: ({ serviceUsers: all }) => all,
  wanted: () => ({ body: {}, without: nothing }),
  held: () => ({}),
  atFirst: ({ key }) => ({ external_id: key, skip_verify_email: true, verified: true }),
  isIt: ({ external_id }, { key }) => external_id === key,
};

const groups: ThingKind = {
  name: 'group',
  path: 'groups',
  single: 'group',
  titled: 'name',
  items: ({ groups: all }) => all,
  wanted: () => ({ body: {}, without: nothing }),
  held: () => ({}),
};

/** The options that are there, and ours that are missing. */
const optionsFor = ({ options = [] }: FieldThing, row: WireThing | undefined) => {
  const there = row?.custom_field_options ?? [];
  const known = row ? valuesOf(row as WireField) : undefined;
  const missing = options.filter(({ word }) => known?.has(plainWord(word)) !== true);
  return [...there, ...missing.map(({ word, name }) => ({ name, value: optionValue(word) }))];
};

const ticketFields: ThingKind<FieldThing> = {
  name: 'ticket field',
  path: 'ticket_fields',
  single: 'ticket_field',
  titled: 'title',
  items: ({ ticketFields: all }) => all,
  wanted: (item, _refs, row) => ({
    body: { active: true, ...(item.options && { custom_field_options: optionsFor(item, row) }) },
    without: nothing,
  }),
  held: ({ active, custom_field_options }) => ({ active: active !== false, custom_field_options }),
  atFirst: ({ type }) => ({ type }),
  unfit: (row, { type }) =>
    row.type === type
      ? undefined
      : `the field of this name is a ${row.type} field, and must be a ${type} field`,
};

/** Fields of Zendesk's own that a form for agents shows. */
const ON_FORMS = ['subject', 'description', 'status', 'priority', 'assignee', 'group', 'tickettype'];

const fieldIds = ({ fields }: References): (number | string)[] =>
  Object.values(fields).flatMap((field) => (field ? [field.id] : []));

const forms: ThingKind = {
  undescribed: true,
  name: 'ticket form',
  path: 'ticket_forms',
  single: 'ticket_form',
  titled: 'name',
  items: ({ forms: all }) => all,
  wanted: (_item, refs, row) => ({
    body: {
      active: true,
      ticket_field_ids: [
        ...new Set([
          ...(row?.ticket_field_ids ?? []).filter((id) => refs.existing?.has(id) !== false),
          ...fieldIds(refs),
        ]),
      ],
    },
    without: nothing,
  }),
  held: ({ active, ticket_field_ids }) => ({ active: active !== false, ticket_field_ids }),
  atFirst: ({ title }, refs, system) => ({
    display_name: title,
    end_user_visible: false,
    ticket_field_ids: [
      ...system.filter(({ type = '' }) => ON_FORMS.includes(type)).map(({ id }) => id),
      ...fieldIds(refs),
    ],
  }),
  // A form has no description. What has the field of the decision is ours.
  isIt: ({ ticket_field_ids = [] }, _item, { fields }) =>
    fields.decision !== undefined && ticket_field_ids.some((id) => id === fields.decision?.id),
};

const BY_TRIGGERS = 'conditional_ticket_events';

const webhooks: ThingKind<WebhookThing> = {
  name: 'webhook',
  path: 'webhooks',
  single: 'webhook',
  titled: 'name',
  items: ({ webhooks: all }) => all,
  wanted: ({ endpoint }, _refs, row) => ({
    body: {
      status: 'active',
      endpoint,
      http_method: 'POST',
      request_format: 'json',
      subscriptions: [...new Set([...(row?.subscriptions ?? []), BY_TRIGGERS])],
    },
    without: nothing,
  }),
  held: ({ status, endpoint, subscriptions, ...row }) => ({
    status,
    endpoint,
    http_method: (row as { http_method?: string }).http_method,
    request_format: (row as { request_format?: string }).request_format,
    subscriptions,
  }),
  isIt: ({ endpoint }, item) => endpoint === item.endpoint,
};

/** In the order in which they are set up: what comes later names what came before. */
export const THING_KINDS = { serviceUsers, groups, ticketFields, forms, webhooks, views, macros, triggers };
export type KindName = keyof typeof THING_KINDS;
export const KIND_NAMES = Object.keys(THING_KINDS) as KindName[];
