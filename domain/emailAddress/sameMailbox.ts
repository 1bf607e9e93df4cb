import { domainToASCII, domainToUnicode } from 'node:url';

const NOT_ASCII = /[^\0-\x7f]/;

const parts = (address: string): { local: string; domain: string } => {
  const at = address.lastIndexOf('@');
  return { local: address.slice(0, at + 1), domain: address.slice(at + 1) };
};

/**
 * How an address on file is compared, whether or not an email can be written to it: trimmed, lower case, composed, and its
 * domain in punycode, because `bücher.example` and `xn--bcher-kva.example` are one domain (RFC 5890).
 */
export const normaliseAddress = (address: string): string => {
  const plain = address.normalize('NFC').trim().toLowerCase();
  const { local, domain } = parts(plain);
  const ascii = local !== '' && NOT_ASCII.test(domain) ? domainToASCII(domain) : '';
  return ascii === '' ? plain : `${local}${ascii}`;
};

/** Every way to write the domain of a compared address in which a record may hold it: one, or two. */
export const writingsOf = (address: string): string[] => {
  const { local, domain } = parts(address);
  const unicode = local === '' ? '' : domainToUnicode(domain);
  return unicode === '' || unicode === domain ? [address] : [address, `${local}${unicode}`];
};
