import type { Keyring } from '../../secrets/keyring.ts';

/** 192 bits. */
const PROOF_LENGTH = 32;
const TOKEN = /^([a-z])([\w-]{16,30})([\w-]{32})$/;

/**
 * Tokens of links that can be made again for every mail about the same thing, that nobody can make up, and that serve one
 * purpose alone. `mark` tells what sort of thing the id names.
 */
export const createDerivedLinks = (keyring: Keyring, tenant: string, purpose: string) => {
  const proofOf = (mark: string, id: string): string =>
    keyring.hash('link-hash', purpose, tenant, mark, id).slice(0, PROOF_LENGTH);
  return {
    write: (mark: string, id: string): string => `${mark}${id}${proofOf(mark, id)}`,
    read: (token: string): { mark: string; id: string } | undefined => {
      const [, mark, id, proof] = TOKEN.exec(token) ?? [];
      if (mark === undefined || id === undefined || proof === undefined) return undefined;
      return keyring.matches(proof, 'link-hash', purpose, tenant, mark, id) ? { mark, id } : undefined;
    },
  };
};
