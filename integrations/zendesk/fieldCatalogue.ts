import { REQUEST_KINDS } from '../../domain/kinds.ts';
import { REQUEST_STATES } from '../../domain/states.ts';
import { TICKET_DECISIONS, type TicketDecision, type TicketFields } from './ticketDesk.ts';
import type { WireField, WireTicket } from './wire.ts';

export type FieldKey = keyof TicketFields;

/** What the custom fields of a privacy ticket are called in the account. */
export const FIELD_TITLES: Record<FieldKey, string> = {
  reference: 'Privacy reference',
  kind: 'Privacy request',
  state: 'Privacy state',
  deadline: 'Privacy deadline',
  decision: 'Privacy decision',
};
const KEYS = Object.keys(FIELD_TITLES) as FieldKey[];

/** Stands in the description of a field, for agents or for customers, and names it whatever its title becomes. */
const markerOf = (key: string): string => `rightsdesk:${key}`;

/** Whether one of these texts holds the marker of something of ours. */
export const isMarked = (key: string, ...texts: (string | null | undefined)[]): boolean =>
  new RegExp(`(?<![\\w:])${markerOf(key)}(?!\\w)`).test(texts.join('\n'));

/** A description that holds the marker. */
export const marked = (key: string, description: string): string =>
  isMarked(key, description) ? description : `${description} (${markerOf(key)})`.trim();

interface ResolvedField {
  id: number;
  /** For a dropdown: the account's value of each of our words. */
  values: Map<string, string> | undefined;
  /** For a dropdown: what the account calls each of its values. */
  names: Map<string, string>;
}

/** Ids of our fields as they were found last. */
export type KnownFields = Partial<Record<FieldKey, number>>;

export interface FieldCatalogue {
  known: KnownFields;
  missing: readonly FieldKey[];
  /** `custom_fields` for an update. Values that the account cannot hold are left out. */
  toWire(fields: TicketFields): { id: number; value: string | null }[];
  fromWire(ticket: WireTicket): TicketFields;
  /** The choice that a line of a ticket's history made. Nothing where it is about another field, or cleared this one. */
  decisionIn(fieldName: string | undefined, value: unknown): TicketDecision | { unknown: string } | undefined;
}

export const plainWord = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');

/**
 * An account's dropdown may use our word as value, with the prefix `privacy_` (values are tags and must be unique), or as
 * the name of an option. The last one of the map wins, which is the one by value.
 */
export const valuesOf = (field: WireField): Map<string, string> | undefined => {
  if (field.type !== 'tagger') return undefined;
  const options = field.custom_field_options ?? [];
  return new Map([
    ...options.map(({ name, value }): [string, string] => [plainWord(name), value]),
    ...options.map(({ value }): [string, string] => [plainWord(value).replace(/^privacy_/, ''), value]),
  ]);
};

/**
 * By its marker, else by its title, else by its number of last time: a field that was renamed is still the same one. Of
 * two with one title, such as a former one and its successor, the newer.
 */
const find = (all: WireField[], key: FieldKey, known: KnownFields): WireField | undefined => {
  const title = FIELD_TITLES[key].toLowerCase();
  const active = all.filter(({ active }) => active !== false).sort((a, b) => b.id - a.id);
  return (
    active.find(({ description, agent_description }) => isMarked(key, agent_description, description)) ??
    active.find((one) => [one.title, one.raw_title].some((said) => said?.trim().toLowerCase() === title)) ??
    active.find(({ id }) => id === known[key])
  );
};

const isDecision = (value: string): value is TicketDecision =>
  TICKET_DECISIONS.includes(value as TicketDecision);

/** What our drop-downs hold. */
const WORDS: Partial<Record<FieldKey, readonly string[]>> = {
  kind: REQUEST_KINDS,
  state: REQUEST_STATES,
  decision: TICKET_DECISIONS,
};

/** Our words for a value of the account: by the name of its option, and by the value itself. */
const wordsFor = (field: ResolvedField, value: string): string[] =>
  [...(field.values ?? [])].flatMap(([word, wire]) => (wire === value ? [word] : []));

const ours = (key: FieldKey, field: ResolvedField, value: string): string => {
  const words = wordsFor(field, value);
  return words.find((word) => WORDS[key]?.includes(word)) ?? words[0] ?? value;
};

/**
 * Finds our fields among those of an account.
 * @param known where they were last time
 * @param lacksOption told of a value for which a dropdown has no option
 */
export const findFields = (
  all: WireField[],
  known: KnownFields,
  lacksOption: (field: string) => void,
): FieldCatalogue => {
  const resolved = new Map<FieldKey, ResolvedField>();
  for (const key of KEYS) {
    const field = find(all, key, known);
    if (!field) continue;
    const names = (field.custom_field_options ?? []).map(({ name, value }): [string, string] => [
      value,
      name,
    ]);
    resolved.set(key, { id: field.id, values: valuesOf(field), names: new Map(names) });
  }
  return {
    known: Object.fromEntries([...resolved].map(([key, { id }]) => [key, id])),
    missing: KEYS.filter((key) => !resolved.has(key)),
    toWire: (fields) =>
      KEYS.flatMap((key): { id: number; value: string | null }[] => {
        const field = resolved.get(key);
        const value = fields[key];
        if (!field || value === undefined) return [];
        const wire = value !== null && field.values ? field.values.get(plainWord(value)) : value;
        if (wire === undefined) lacksOption(`${FIELD_TITLES[key]}: ${value}`);
        return wire === undefined ? [] : [{ id: field.id, value: wire }];
      }),
    fromWire: (ticket) => {
      const fields: TicketFields = {};
      for (const [key, field] of resolved) {
        const held = ticket.custom_fields?.find((one) => one.id === field.id)?.value;
        if (typeof held !== 'string' || held === '') continue;
        const value = ours(key, field, held);
        if (key !== 'decision') fields[key] = value;
        else if (isDecision(value)) fields.decision = value;
      }
      return fields;
    },
    decisionIn: (fieldName, value) => {
      const field = resolved.get('decision');
      if (!field || fieldName !== String(field.id) || typeof value !== 'string' || value === '')
        return undefined;
      const word = ours('decision', field, value);
      return isDecision(word) ? word : { unknown: field.names.get(value) ?? value };
    },
  };
};
