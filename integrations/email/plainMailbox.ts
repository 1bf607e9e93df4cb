import { domainToASCII } from 'node:url';

const LOCAL_MAX = 64;
const ADDRESS_MAX = 254;

/**
 * What the part before the @ may be made of. RFC 5322's atom without `%`, `!` and `|`, which mail relays have read as
 * routes or programs; quoted local parts are not supported.
 */
const LOCAL_PART = /^[A-Za-z0-9#$&'*+/=?^_`{}~.-]+$/;
const LABEL = /^[a-z0-9-]{1,63}$/;
/** Letters of any script, digits, hyphen and dot; what becomes of them in punycode is checked label by label. */
const DOMAIN = /^[\p{L}\p{M}\p{N}.-]+$/u;

const isLocalPart = (local: string): boolean =>
  local.length >= 1 &&
  local.length <= LOCAL_MAX &&
  LOCAL_PART.test(local) &&
  !local.startsWith('.') &&
  !local.startsWith('-') &&
  !local.startsWith('/') &&
  !local.endsWith('.') &&
  !local.includes('..');

const asciiDomain = (domain: string): string | undefined => {
  if (!DOMAIN.test(domain)) return undefined;
  const ascii = domainToASCII(domain.toLowerCase());
  const labels = ascii.split('.');
  const plain = labels.every((label) => LABEL.test(label) && !label.startsWith('-') && !label.endsWith('-'));
  const named = labels.length >= 2 && !/^\d+$/.test(labels.at(-1) ?? '');
  return plain && named ? ascii : undefined;
};

/**
 * The address in the one form that is written into envelopes and headers: local part as given, domain in lower case
 * and punycode. `undefined` for whatever is not exactly one plain mailbox: lists, groups, comments, quotes, display
 * names, angle brackets, routes, addresses of hosts by number, control characters, local parts over 64 or addresses
 * over 254 characters. Linear in the length of the input.
 */
export const plainMailbox = (address: string): string | undefined => {
  if (typeof address !== 'string' || address.length > ADDRESS_MAX) return undefined;
  const at = address.indexOf('@');
  if (at < 1 || at !== address.lastIndexOf('@')) return undefined;
  const local = address.slice(0, at);
  const domain = asciiDomain(address.slice(at + 1));
  if (!isLocalPart(local) || domain === undefined) return undefined;
  const mailbox = `${local}@${domain}`;
  return mailbox.length > ADDRESS_MAX ? undefined : mailbox;
};

export const isPlainMailbox = (address: string): boolean => plainMailbox(address) !== undefined;
