import type { Keyring } from '../../secrets/keyring.ts';
import { createDerivedLinks } from './derivedLinks.ts';

/** What somebody can say "this was not me" to: a request, or a code that was sent for something else. */
export type NotMeTarget = { request: string } | { verification: string };

const MARKS = { request: 'r', verification: 'v' } as const;

/** Links "this was not me". */
export const createNotMeLinks = (keyring: Keyring, tenant: string) => {
  const links = createDerivedLinks(keyring, tenant, 'not-me');
  return {
    tokenFor: (target: NotMeTarget): string =>
      'request' in target
        ? links.write(MARKS.request, target.request)
        : links.write(MARKS.verification, target.verification),
    targetOf: (token: string): NotMeTarget | undefined => {
      const found = links.read(token);
      if (found?.mark === MARKS.request) return { request: found.id };
      return found?.mark === MARKS.verification ? { verification: found.id } : undefined;
    },
  };
};

export type NotMeLinks = ReturnType<typeof createNotMeLinks>;
