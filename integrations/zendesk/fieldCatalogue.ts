import type { Logger } from '../../observe/logger.ts';
import { TICKET_DECISIONS, type TicketDecision, type TicketFields } from './ticketDesk.ts';
import type { WireField, WireTicket } from './wire.ts';
import type { ZendeskClient } from './zendeskClient.ts';

/** What the custom fields of a privacy ticket are called in the account. */
export const FIELD_TITLES: Record<keyof TicketFields, string> = {
  reference: 'Privacy reference',
  kind: 'Privacy request',
  state: 'Privacy state',
  deadline: 'Privacy deadline',
  decision: 'Privacy decision',
};
const KEYS = Object.keys(FIELD_TITLES) as (keyof TicketFields)[];

interface ResolvedField {
  id: number;
  /** For a dropdown: the account's value of each of ours. */
  options: Map<string, string> | undefined;
}

export interface FieldCatalogue {
  missing: (keyof TicketFields)[];
  /** `custom_fields` for an update. Values that the account cannot hold are left out. */
  toWire(fields: TicketFields): { id: number; value: string | null }[];
  fromWire(ticket: WireTicket): TicketFields;
  /** Whether a line of a ticket's history set one of our fields to one of our values. */
  isChangeTo(
    key: keyof TicketFields,
    value: string,
    event: { field_name?: string; value?: unknown },
  ): boolean;
}

const plain = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');

/**
 * An account's dropdown may use our word as value, with the prefix `privacy_` (values are tags and must be unique), or as
 * the name of an option.
 */
const optionsOf = (field: WireField): Map<string, string> | undefined => {
  if (field.type !== 'tagger') return undefined;
  const options = field.custom_field_options ?? [];
  const named = options.map((option): [string, string] => [plain(option.name), option.value]);
  const valued = options.map((option): [string, string] => [
    plain(option.value).replace(/^privacy_/, ''),
    option.value,
  ]);
  return new Map([...named, ...valued]);
};

const resolve = (all: WireField[]): Map<keyof TicketFields, ResolvedField> => {
  const found = new Map<keyof TicketFields, ResolvedField>();
  for (const key of KEYS) {
    const title = FIELD_TITLES[key].toLowerCase();
    const field = all.find(
      (one) =>
        one.active !== false &&
        [one.title, one.raw_title].some((said) => said?.trim().toLowerCase() === title),
    );
    if (field) found.set(key, { id: field.id, options: optionsOf(field) });
  }
  return found;
};

const ours = (field: ResolvedField, value: string): string => {
  for (const [word, wire] of field.options ?? []) if (wire === value) return word;
  return value;
};

const isDecision = (value: string): value is TicketDecision =>
  TICKET_DECISIONS.includes(value as TicketDecision);

/** Reads the account's ticket fields and finds ours by their titles. */
export const readFieldCatalogue = async (client: ZendeskClient, logger: Logger): Promise<FieldCatalogue> => {
  const resolved = resolve(await client.list<WireField>(['ticket_fields'], 'ticket_fields'));
  const missing = KEYS.filter((key) => !resolved.has(key));
  if (missing.length > 0) {
    logger.warn('the Zendesk account lacks custom ticket fields; their values go into the note', {
      error: missing.map((key) => FIELD_TITLES[key]).join(', '),
      remedy: 'To resolve, create the fields with exactly these titles and restart.',
    });
  }
  const warned = new Set<string>();
  const wireValue = (key: keyof TicketFields, field: ResolvedField, value: string): string | undefined => {
    if (!field.options) return value;
    // The last one listed wins, which is the one by value.
    const option = field.options.get(plain(value));
    if (option === undefined && !warned.has(`${key} ${value}`)) {
      warned.add(`${key} ${value}`);
      logger.warn('a ticket field of the Zendesk account lacks an option', {
        error: `${FIELD_TITLES[key]}: ${value}`,
      });
    }
    return option;
  };

  return {
    missing,
    toWire: (fields) =>
      KEYS.flatMap((key): { id: number; value: string | null }[] => {
        const field = resolved.get(key);
        const value = fields[key];
        if (!field || value === undefined) return [];
        if (value === null) return [{ id: field.id, value: null }];
        const wire = wireValue(key, field, value);
        return wire === undefined ? [] : [{ id: field.id, value: wire }];
      }),
    isChangeTo: (key, value, event) => {
      const field = resolved.get(key);
      return (
        field !== undefined &&
        event.field_name === String(field.id) &&
        typeof event.value === 'string' &&
        ours(field, event.value) === value
      );
    },
    fromWire: (ticket) => {
      const fields: TicketFields = {};
      for (const [key, field] of resolved) {
        const held = ticket.custom_fields?.find((one) => one.id === field.id)?.value;
        if (typeof held !== 'string' || held === '') continue;
        const value = ours(field, held);
        if (key !== 'decision') fields[key] = value;
        else if (isDecision(value)) fields.decision = value;
      }
      return fields;
    },
  };
};
