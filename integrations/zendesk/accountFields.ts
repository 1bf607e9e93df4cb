import { type Clock, MINUTE } from '../../observe/clock.ts';
import type { Logger } from '../../observe/logger.ts';
import { FIELD_TITLES, type FieldCatalogue, findFields, type KnownFields } from './fieldCatalogue.ts';
import { type Remembered, remembered } from './remembered.ts';
import type { WireField } from './wire.ts';
import type { ZendeskClient } from './zendeskClient.ts';

/** How long an administrator's change to the fields may go unnoticed. */
const LIFE_MS = 5 * MINUTE;

/**
 * The account's ticket fields, read again when they are older than five minutes or were forgotten. Where Zendesk does not
 * give them the ones of last time serve: what cannot be written is refused anyhow.
 */
export const createAccountFields = (
  client: ZendeskClient,
  { clock, logger }: { clock: Clock; logger: Logger },
): Remembered<FieldCatalogue> => {
  let last: FieldCatalogue | undefined;
  const warned = new Set<string>();
  const warn = (message: string, error: string, remedy: string): void => {
    if (warned.has(error)) return;
    warned.add(error);
    logger.warn(message, { error, remedy });
  };
  const lacksOption = (field: string): void =>
    warn(
      'a ticket field of the Zendesk account lacks an option',
      field,
      'To resolve, give the field an option of this name.',
    );

  return remembered(
    async () => {
      const known: KnownFields = last?.known ?? {};
      try {
        const all = await client.list<WireField>(['ticket_fields'], 'ticket_fields');
        last = findFields(all, known, lacksOption);
      } catch (error) {
        if (!last) throw error;
      }
      if (last.missing.length > 0) {
        warn(
          'the Zendesk account lacks custom ticket fields; their values go into the note',
          last.missing.map((key) => FIELD_TITLES[key]).join(', '),
          'To resolve, create the fields with exactly these titles; they are found within five minutes.',
        );
      }
      return last;
    },
    clock,
    LIFE_MS,
  );
};
