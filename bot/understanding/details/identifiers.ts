import { addressesIn } from '../../../domain/emailAddress/addressesIn.ts';
import type { FoundAddress } from '../../../domain/emailAddress/found.ts';
import type { UnclearEmail } from '../types.ts';

export const unique = (values: readonly string[]): string[] => [...new Set(values)];

/** What the addresses of a message are: those that can be used as they were typed, and the others. */
export interface NamedEmails {
  sure: string[];
  unclear: UnclearEmail[];
}

export const namedEmails = (found: readonly FoundAddress[]): NamedEmails => ({
  sure: unique(found.flatMap((one) => (one.outcome === 'usable' ? [one.address] : []))),
  unclear: found
    .flatMap((one): UnclearEmail[] => {
      if (one.outcome === 'usable') return [];
      return one.outcome === 'doubtful' ? [{ meant: one.address }] : [{ why: one.why }];
    })
    .filter(
      (one, index, all) =>
        !('meant' in one) ||
        all.findIndex((other) => 'meant' in other && other.meant === one.meant) === index,
    ),
});

/** Those of a part of the message. What the whole message makes doubtful, a part of it cannot make sure. */
export const emailsIn = (part: string, { sure, unclear }: NamedEmails): NamedEmails => ({
  sure: sure.length === 0 ? [] : namedEmails(addressesIn(part)).sure.filter((one) => sure.includes(one)),
  unclear,
});

export const REFERENCE = /\bRD[ .-]{0,3}([0-9A-Z]{4})[ .-]{0,3}([0-9A-Z]{4})(?![0-9A-Za-z])/gi;

/**
 * References of requests however they were typed ("rd 7k3m 9qpx"), as `RD-7K3M-9QPX`; whether the check character
 * agrees is for the reader of references to say. Where letters alone follow, only capitals or a dash after RD make it
 * one ("rd make best" is none).
 */
export const referencesIn = (text: string): string[] =>
  unique(
    [...text.matchAll(REFERENCE)].flatMap(([raw, first, second]) =>
      /\d/.test(raw) || /^rd-/i.test(raw) || raw === raw.toUpperCase()
        ? [`RD-${first}-${second}`.toUpperCase()]
        : [],
    ),
  );
