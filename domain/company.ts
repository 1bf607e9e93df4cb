import type { LegalClock } from './clocks.ts';
import type { IdentityPolicy } from './identityPolicy.ts';

/** The controller for whom the product runs: read from COMPANY_FILE. */
export interface Company {
  name: string;
  /** As it stands in the commercial register. */
  legalName: string;
  /** ISO 3166-1 alpha-2, with the subdivision whose holidays count (`GE`). */
  country: string;
  subdivision?: string;
  /** IANA name. */
  timeZone: string;
  laws: LegalClock['law'][];
  languages: string[];
  /** Where store, exports and backups lie, as customers read it. */
  region: string;
  website: string;
  privacyEmail: string;
  /** Where the product's own support is reached: an address, or a page. Left out: the chat passes such questions on. */
  support?: string;
  postalAddress: string;
  /** `#1f4f5c` */
  brandColor: string;
  /** Shown as the sender of mails and in the chat's header. */
  assistantName: string;
  /** Where people may complain; the first is the company's own. */
  authorities: SupervisoryAuthority[];
  /** When people of the company answer in the chat. Left out: the chat promises nothing. */
  answers?: AnswerTimes;
  /** What this company asks before it believes somebody, where it is not the default. */
  identity?: IdentityPolicy;
}

/** ISO weekdays: 1 is Monday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export interface AnswerTimes {
  /** In the company's time zone. `days` in order, `from` and `to` as `09:00`. */
  officeHours?: { days: Weekday[]; from: string; to: string };
  /** How soon an answer usually comes, within the office hours where there are such. */
  within?: { amount: number; unit: 'minute' | 'hour' | 'day' };
}

export interface SupervisoryAuthority {
  /** A country (`CH`), a country with a subdivision (`US-CA`), or `EU`. */
  for: string;
  /** By language tag; `en` is always there. */
  name: Record<string, string>;
  address: string;
  url: string;
}
