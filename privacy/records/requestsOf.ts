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
