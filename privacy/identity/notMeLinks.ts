import { type Keyring, sameHash } from '../../secrets/keyring.ts';

/** What somebody can say "this was not me" to: a request, or a code that was sent for something else. */
export type NotMeTarget = { request: string } | { verification: string };

const MARKS = { request: 'r', verification: 'v' } as const;
/** 192 bits. */
const PROOF_LENGTH = 32;
const TOKEN = /^([rv])([\w-]{16,30})([\w-]{32})$/;

/** Links that can be made again for every mail about the same thing, and that nobody can make up. */
export const createNotMeLinks = (keyring: Keyring, tenant: string) => {
  const proofOf = (mark: string, id: string): string =>
    keyring.hash('link-hash', 'not-me', tenant, mark, id).slice(0, PROOF_LENGTH);
  const written = (mark: string, id: string): string => `${mark}${id}${proofOf(mark, id)}`;
  return {
    tokenFor: (target: NotMeTarget): string =>
      'request' in target
        ? written(MARKS.request, target.request)
        : written(MARKS.verification, target.verification),
    targetOf: (token: string): NotMeTarget | undefined => {
      const [, mark, id, proof] = TOKEN.exec(token) ?? [];
      if (mark === undefined || id === undefined || proof === undefined) return undefined;
      if (!sameHash(proof, proofOf(mark, id))) return undefined;
      return mark === MARKS.request ? { request: id } : { verification: id };
    },
  };
};

export type NotMeLinks = ReturnType<typeof createNotMeLinks>;
