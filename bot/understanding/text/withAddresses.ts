import type { FoundAddress } from '../../../domain/emailAddress/found.ts';

/** The same text with addresses that were spelled out, spaced or mistyped written as addresses, for whatever reads on. */
export const withAddresses = (text: string, found: readonly FoundAddress[]): string => {
  let [written, read] = ['', 0];
  for (const one of found) {
    if (one.outcome === 'unusable' || one.at < read) continue;
    if (text.slice(one.at, one.end).toLowerCase() === one.address.toLowerCase()) continue;
    written += text.slice(read, one.at) + one.address;
    read = one.end;
  }
  return written + text.slice(read);
};
