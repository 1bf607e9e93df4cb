import { mailboxOf } from '../../domain/emailAddress/readMailbox.ts';
import { AppError } from '../../errors.ts';

/** Who our emails come from, already split in two so that no mail library ever parses it. */
export interface Sender {
  name: string;
  address: string;
}

const invalid = (): never => {
  throw new AppError('config_invalid', 'MAIL_FROM is not one sender', {
    remedy:
      'To resolve, set MAIL_FROM to an address or to Name <address>, e.g. Privacy team <privacy@example.com>.',
  });
};

const plainName = (text: string): string =>
  text
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim();

/** Reads `Name <address>` or `address`. Throws `config_invalid`. */
export const senderFrom = (text: string): Sender => {
  if (text.length > 400) return invalid();
  const open = text.indexOf('<');
  const bracketed = open >= 0 && text.trimEnd().endsWith('>');
  const address = mailboxOf(bracketed ? text.slice(open + 1, text.lastIndexOf('>')).trim() : text.trim());
  const name = bracketed ? plainName(text.slice(0, open)) : '';
  if (address === undefined || /[\p{Cc}<>"]/u.test(name)) return invalid();
  return { name, address };
};
