import type { SubjectIdentifiers } from '../../domain/subject.ts';
import type { OwnRecords } from '../../integrations/sources/own/ownSource.ts';
import type { ConversationRepository } from '../../models/conversation/repository.ts';
import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import type { PrivacyRequestRepository } from '../../models/privacyRequest/repository.ts';
import type { Keyring } from '../../secrets/keyring.ts';
import type { AddressKeys } from '../identity/addressKeys.ts';
import { requestsOfSubject, unboundRequests } from './requestsOf.ts';

/** What the product itself keeps of a person: found by the keyed hashes of their id and their addresses. */
export const ownRecords = (parts: {
  requests: PrivacyRequestRepository;
  conversations: ConversationRepository;
  addressKeys: AddressKeys['addressKeys'];
  keyring: Keyring;
  tenant: string;
}): OwnRecords => {
  const { requests, conversations, addressKeys, keyring, tenant } = parts;

  const requestsOf = async (subject: SubjectIdentifiers): Promise<PrivacyRequest[]> => {
    const bound = await requestsOfSubject({ requests, keyring, tenant }, subject.subjectId);
    const begun = await unboundRequests({ requests }, subject.addresses.flatMap(addressKeys));
    return [...bound, ...begun];
  };

  return {
    conversationsOf: async (subject) => {
      const found = (await requestsOf(subject)).flatMap((request) => request.conversationId ?? []);
      return [...new Set(found)];
    },
    readChat: async (conversationId) => {
      const found = await conversations.activitiesSince(conversationId, 0);
      if (!found) return undefined;
      const messages = found.entries
        .filter((entry) => entry.activity.type === 'message')
        .map(({ at, activity }) => ({
          at: at.toISOString(),
          from: activity.from?.name ?? activity.from?.role ?? '',
          text: activity.text ?? '',
        }));
      return { conversationId, messages };
    },
    forgetChat: (conversationId) => conversations.forget(conversationId),
    requestsOf: async (subject) =>
      (await requestsOf(subject)).map((request) => ({
        reference: request.reference,
        kind: request.kind,
        state: request.state,
        receivedAt: request.receivedAt.toISOString(),
        dueAt: request.dueAt.toISOString(),
        ...(request.endedAt && { endedAt: request.endedAt.toISOString() }),
        policyVersion: request.policyVersion,
      })),
  };
};
