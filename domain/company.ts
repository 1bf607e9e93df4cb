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
  postalAddress: string;
  /** `#1f4f5c` */
  brandColor: string;
  /** Shown as the sender of mails and in the chat's header. */
  assistantName: string;
  /** Where people may complain; the first is the company's own. */
  authorities: SupervisoryAuthority[];
  /** What this company asks before it believes somebody, where it is not the default. */
  identity?: IdentityPolicy;
}

export interface SupervisoryAuthority {
  /** A country (`CH`), a country with a subdivision (`US-CA`), or `EU`. */
  for: string;
  /** By language tag; `en` is always there. */
  name: Record<string, string>;
  address: string;
  url: string;
}
