import type { FieldKey } from '../fieldCatalogue.ts';

/**
 * What the product wants of an account, as data. In conditions, actions and columns `@group`, `@form`, `@webhook` and `@self` stand for
 * the number of that thing in the account, and `@kind`, `@state`, `@decision`, `@deadline`, `@reference` for our ticket fields; a value
 * beside one of these is our own word for it.
 */
export interface Blueprint {
  /** Who is the requester of our tickets; the key is its external id. */
  serviceUsers: readonly Thing[];
  groups: readonly Thing[];
  ticketFields: readonly FieldThing[];
  forms: readonly Thing[];
  webhooks: readonly WebhookThing[];
  views: readonly ViewThing[];
  macros: readonly MacroThing[];
  triggers: readonly TriggerThing[];
}

export interface Thing {
  /** Stands in its description as `rightsdesk:<key>`, by which it is found again whatever it is called by then. */
  key: string;
  title: string;
  /** For the administrator who wonders what it is. */
  description: string;
}

export interface FieldThing extends Thing {
  key: FieldKey;
  type: 'text' | 'tagger' | 'date';
  /** Of a drop-down: our words, and how agents see them. */
  options?: readonly { word: string; name: string }[];
}

export interface WebhookThing extends Thing {
  endpoint: string;
}

export interface Condition {
  field: string;
  operator: string;
  value: string;
  /** Spares calls and no more: an account that refuses it does without. */
  optional?: true;
}
export interface Conditions {
  all: readonly Condition[];
  any: readonly Condition[];
}

export interface Action {
  field: string;
  value: string | readonly string[];
}

export interface ViewThing extends Thing, Conditions {
  columns: readonly string[];
  sortBy: string;
}

export interface MacroThing extends Thing {
  actions: readonly Action[];
}

export interface TriggerThing extends MacroThing {
  conditions: Conditions;
}

/** With this tag somebody asks for a privacy request to be begun from a ticket, and with the other it has been. */
export const START_TAG = 'privacy_start';
export const STARTED_TAG = 'privacy_started';
