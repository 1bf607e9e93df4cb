import { type SubjectIdentifiers, soleAddresses } from '../../domain/identifiers.ts';
import type { OwnChat, OwnRecords } from '../../integrations/sources/own/ownSource.ts';
import type { LogEntry } from '../../models/conversation/conversation.ts';
import type { ConversationRepository } from '../../models/conversation/repository.ts';
import type { EvidenceRepository } from '../../models/evidence/evidence.ts';
import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import type { PrivacyRequestRepository } from '../../models/privacyRequest/repository.ts';
import type { VerificationRepository } from '../../models/verification/verification.ts';
import { after, MINUTE } from '../../observe/clock.ts';
import type { Keyring } from '../../secrets/keyring.ts';
import { requestsOfSubject } from './requestsOf.ts';

/** How long the turn that files a request may take until its lines are written. */
const FILING_MS = MINUTE;

/**
 * What the product itself keeps of a person: chats by who was proved in them, requests by whom they are bound to, both by
 * the keyed hash of their id. An address that was typed binds nothing.
 */
export const ownRecords = (parts: {
  requests: PrivacyRequestRepository;
  conversations: ConversationRepository;
  verifications: Pick<VerificationRepository, 'forgetAddresses'>;
  evidence: Pick<EvidenceRepository, 'forgetSubject'>;
  keyring: Keyring;
  tenant: string;
}): OwnRecords => {
  const { requests, conversations, verifications, evidence, keyring, tenant } = parts;

  const keysOf = ({ subjectId }: SubjectIdentifiers): string[] =>
    keyring.hashes('subject-hash', tenant, subjectId);

  const addressKeysOf = (subject: SubjectIdentifiers): string[] =>
    soleAddresses(subject).flatMap((address) => keyring.hashes('address-hash', tenant, address));

  const requestsOf = (subject: SubjectIdentifiers): Promise<PrivacyRequest[]> =>
    requestsOfSubject({ requests, keyring, tenant }, subject.subjectId);

  /** Chats of earlier versions have no record of who was proved: what a filed request of this person proves is marked. */
  const markFormerChats = async (subject: SubjectIdentifiers): Promise<void> => {
    const [subjectKey = ''] = keysOf(subject);
    for (const { conversationId, evidence, filedAt } of await requestsOf(subject)) {
      const [shown] = evidence;
      // Where an agent said who it is, the chat itself had not shown it.
      const byThemselves = evidence.every(({ level }) => level !== 'none' && level !== 'agent');
      if (conversationId === undefined || !shown || !byThemselves || !filedAt) continue;
      const until = after(filedAt, FILING_MS);
      await conversations.markProvedThen(conversationId, { subjectKey, since: shown.at, until });
    }
  };

  const chatIdsOf = async (subject: SubjectIdentifiers): Promise<string[]> => {
    await markFormerChats(subject);
    return conversations.provedTo(keysOf(subject));
  };

  const chatsOf: OwnRecords['chatsOf'] = async (subject) => {
    const chats: OwnChat[] = [];
    for (const conversationId of await chatIdsOf(subject)) {
      const lines = await conversations.linesOf(conversationId, keysOf(subject));
      if (lines.length > 0) chats.push({ conversationId, lines: lines.map(asLine) });
    }
    return chats;
  };

  /** What somebody else has going on in this chat: an answer to it must still find it. */
  const isNeededByOthers = async (conversationId: string, subject: SubjectIdentifiers): Promise<boolean> => {
    const keys = keysOf(subject);
    const addressKeys = addressKeysOf(subject);
    const isTheirOwn = ({ subjectKey, state, addressKey = '' }: PrivacyRequest): boolean =>
      keys.includes(subjectKey ?? '') || (state === 'verifying' && addressKeys.includes(addressKey));
    return !(await requests.findUnfinished(conversationId)).every(isTheirOwn);
  };

  return {
    chatsOf,
    eraseChats: async (subject) => {
      const held = (await chatsOf(subject)).length;
      for (const conversationId of await conversations.provedTo(keysOf(subject))) {
        const gone =
          !(await isNeededByOthers(conversationId, subject)) &&
          (await conversations.forgetUnlessShared(conversationId, keysOf(subject)));
        if (!gone) await conversations.redact(conversationId, keysOf(subject));
      }
      return held;
    },
    eraseProofs: async (subject) => {
      await verifications.forgetAddresses(addressKeysOf(subject));
      await evidence.forgetSubject(keysOf(subject));
    },
    countReadable: async (conversationId, seqs) => (await conversations.linesAt(conversationId, seqs)).length,
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

const asLine = ({ seq, at, activity }: LogEntry): OwnChat['lines'][number] => ({
  seq,
  at,
  from: activity.from.name ?? activity.from.role,
  text: activity.text ?? '',
});
