import { type SubjectIdentifiers, soleAddresses } from '../../domain/identifiers.ts';
import type { Subject } from '../../domain/subject.ts';
import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import type { PrivacyRequestRepository } from '../../models/privacyRequest/repository.ts';
import type { Keyring } from '../../secrets/keyring.ts';

interface Parts {
  requests: PrivacyRequestRepository;
  keyring: Keyring;
  tenant: string;
}

/** What one person has asked, also what was filed under a former secret. */
export const requestsOfSubject = async (
  { requests, keyring, tenant }: Parts,
  subjectId: string,
): Promise<PrivacyRequest[]> => {
  const keys = keyring.hashes('subject-hash', tenant, subjectId);
  return (await Promise.all(keys.map((key) => requests.findBySubject(key)))).flat();
};

/** What was begun with an address and is not bound to one person. */
export const unboundRequests = async (
  { requests }: Pick<Parts, 'requests'>,
  addressKeys: readonly string[],
): Promise<PrivacyRequest[]> =>
  (await Promise.all(addressKeys.map((key) => requests.findUnboundByAddress(key)))).flat();

const PAGE = 50;

/**
 * Every request of one person: what is bound to them, and what was begun with an address that they alone have and is bound
 * to nobody. Without a limit, oldest first.
 */
export const eachRequestOf = async function* (
  { requests, keyring, tenant, addressKeys }: Parts & { addressKeys(address: string): string[] },
  { subjectId, also = [] }: Pick<Subject, 'subjectId' | 'also'>,
  known: SubjectIdentifiers,
): AsyncGenerator<PrivacyRequest> {
  const keys = {
    subjectKeys: [subjectId, ...also].flatMap((id) => keyring.hashes('subject-hash', tenant, id)),
    addressKeys: soleAddresses(known).flatMap(addressKeys),
  };
  let last: string | undefined;
  for (;;) {
    const page = await requests.findOfPerson(keys, last, PAGE);
    yield* page;
    last = String(page.at(-1)?._id);
    if (page.length < PAGE) return;
  }
};
