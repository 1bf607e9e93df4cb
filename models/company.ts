import type { LegalClock } from './privacyRequest/privacyRequest.ts';

/** The controller for whom the product runs: read from COMPANY_FILE. */
export interface Company {
  name: string;
  /** ISO 3166-1 alpha-2, with the subdivision whose holidays count (`GE`). */
  country: string;
  subdivision?: string;
  /** IANA name. */
  timeZone: string;
  laws: LegalClock['law'][];
  /** Where store, exports and backups lie, as customers read it. */
  region: string;
  website: string;
  privacyEmail: string;
  postalAddress: string;
  brandColor: string;
  /** Shown as the sender of mails and in the chat's header. */
  assistantName: string;
  authority: { name: string; url: string };
}
