import type { Filter } from 'mongodb';
import { writingsOf } from '../../../domain/emailAddress/sameMailbox.ts';
import type { CollectionDeclaration } from '../declaration.ts';
import type { Row } from './context.ts';

/**
 * Rows whose field holds one of the addresses, its domain in punycode or not. `lower`: as the data map says, the field is in lower case. `any`: the same
 * mailbox in whatever case, composed or not, with blanks around it or not; no index helps there.
 * @param addresses as `normaliseAddress` answers them
 */
export const addressFilter = (
  { addressSpelling }: Pick<CollectionDeclaration, 'addressSpelling'>,
  field: string,
  addresses: readonly string[],
): Filter<Row> =>
  ({
    [field]: {
      $in: addresses.flatMap(writingsOf).map((one) => (addressSpelling === 'any' ? anySpelling(one) : one)),
    },
  }) as Filter<Row>;

const anySpelling = (address: string): RegExp => {
  const forms = new Set([address.normalize('NFC'), address.normalize('NFD')]);
  return new RegExp(`^\\s*(?:${[...forms].map(escaped).join('|')})\\s*$`, 'i');
};

const escaped = (text: string): string =>
  text.replace(/[^\p{L}\p{N}\p{M}]/gu, (sign) => (sign === '@' ? sign : `\\${sign}`));

/** Whether an address is written as a field of lower-case addresses must have it. */
export const NOT_LOWER = '\\p{Lu}|^\\s|\\s$';
