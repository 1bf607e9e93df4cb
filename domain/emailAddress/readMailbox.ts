const LOCAL_MAX = 64;
const ADDRESS_MAX = 254;

/** What the part before the @ may be made of: RFC 5322's atoms and dots, without what relays have read as routes or programs. */
const LOCAL_PART = /^[A-Za-z0-9#$&'*+/=?^_`{}~.-]+$/;
/** Relays have read these as another host, a pipe or an option of a program. */
const ROUTE = /[%!|]|^[-/]/;
const NOT_ASCII = /[^\0-\x7f]/;
/** Letters of any script, digits, hyphen and dot; what becomes of them in punycode is checked label by label. */
const DOMAIN = /^[\p{L}\p{M}\p{N}.-]+$/u;
const LABEL = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/;
/** No country and no kind has a digit or a single letter; all others are written in punycode. */
const LAST_LABEL = /^(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/;
const HOST_NUMBER = /^[0-9.]+$/;

/** Why no email can go to what somebody wrote as an address. */
export type WhyUnusable =
  /** Before the @ stands a letter that only SMTPUTF8 can carry (RFC 6531); no such email is sent here. */
  | 'not_ascii'
  /** `"tom ashworth"@example.org` */
  | 'quoted'
  /** `tom(home)@example.org` */
  | 'comment'
  /** `tom@[192.0.2.1]`, `tom@192.0.2.1` */
  | 'host_number'
  /** `tom%example.org@relay.example`, `relay!tom@example.org`, `@relay.example:tom@example.org` */
  | 'route'
  /** More than 64 characters before the @, 63 between two dots after it, or 254 in all. */
  | 'too_long'
  /** No address by any rule: two @, dots side by side, a domain that cannot be one. */
  | 'malformed';

export type MailboxReading =
  | { outcome: 'usable'; mailbox: string }
  | { outcome: 'unusable'; why: WhyUnusable };

const unusable = (why: WhyUnusable): MailboxReading => ({ outcome: 'unusable', why });

const whyNoLocalPart = (local: string): WhyUnusable | undefined => {
  if (/^".*"$/su.test(local)) return 'quoted';
  if (/[()]/.test(local)) return 'comment';
  if (ROUTE.test(local)) return 'route';
  if (NOT_ASCII.test(local) && !/[\p{Z}\p{C}]/u.test(local)) return 'not_ascii';
  if (!LOCAL_PART.test(local) || /^\.|\.\.|\.$/.test(local)) return 'malformed';
  return local.length > LOCAL_MAX ? 'too_long' : undefined;
};

/** The domain in lower case and punycode; the platform's URL knows how (UTS 46). */
const inPunycode = (domain: string): string | undefined =>
  URL.canParse(`http://${domain}`) ? new URL(`http://${domain}`).hostname : undefined;

const readDomain = (domain: string): { ascii: string } | WhyUnusable => {
  if (domain.startsWith('[') || HOST_NUMBER.test(domain)) return 'host_number';
  if (/[()]/.test(domain)) return 'comment';
  if (!DOMAIN.test(domain) || /^\.|\.\.|\.$/.test(domain)) return 'malformed';
  if (domain.split('.').some((label) => label.length > 63)) return 'too_long';
  const ascii = inPunycode(domain.toLowerCase());
  const labels = ascii?.split('.') ?? [];
  if (labels.some((label) => label.length > 63)) return 'too_long';
  const sound = labels.length >= 2 && labels.every((label) => LABEL.test(label));
  return ascii !== undefined && sound && LAST_LABEL.test(labels.at(-1) ?? '') ? { ascii } : 'malformed';
};

/**
 * Reads a text that is to be exactly one address and nothing else: no list, no name beside it, no space around it. A
 * usable one comes back in the one form that is written into envelopes and headers: local part as given, domain in lower
 * case and punycode. Linear in the length of the text; whatever is too long is not looked at any further.
 */
export const readMailbox = (text: string): MailboxReading => {
  if (typeof text !== 'string') return unusable('malformed');
  if (text.length > ADDRESS_MAX) return unusable(text.includes('@') ? 'too_long' : 'malformed');
  const at = text.lastIndexOf('@');
  if (at < 1) return unusable('malformed');
  const local = text.slice(0, at);
  if (/^@[^\s@]+:/.test(local)) return unusable('route');
  const why = whyNoLocalPart(local);
  if (why !== undefined) return unusable(why);
  const domain = readDomain(text.slice(at + 1));
  if (typeof domain === 'string') return unusable(domain);
  const mailbox = `${local}@${domain.ascii}`;
  return mailbox.length > ADDRESS_MAX ? unusable('too_long') : { outcome: 'usable', mailbox };
};

/** The form for envelopes and headers; `undefined` for whatever is not exactly one usable address. */
export const mailboxOf = (text: string): string | undefined => {
  const read = readMailbox(text);
  return read.outcome === 'usable' ? read.mailbox : undefined;
};

/** What two spellings of one address have in common: how an address is looked up, compared and counted. */
export const comparableAddress = (typed: string): string | undefined =>
  mailboxOf(typed.trim())?.toLowerCase();
