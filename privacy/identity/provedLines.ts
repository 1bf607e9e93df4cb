import type { Subject } from '../../domain/subject.ts';
import type { ConversationRepository } from '../../models/conversation/repository.ts';
import { after } from '../../observe/clock.ts';
import type { Keyring } from '../../secrets/keyring.ts';
import { type IdentityEvidence, PROOF_LIFE_MS } from './identityEvidence.ts';

/** Keeps with a conversation whose lines are being written: only those are exported and erased as a person's. */
export interface ProvedLines {
  /** This person has shown who they are: called wherever that is established, also again. */
  begin(evidence: IdentityEvidence, subject: Subject): Promise<void>;
  /** What the conversation has shown is taken back, or somebody else signs in (`except`). */
  end(conversationId: string, except?: Subject): Promise<void>;
  /** An address was named, whoever has it: another than before may be another person's. */
  named(conversationId: string, addressKey: string): Promise<void>;
}

export const createProvedLines = ({
  conversations,
  keyring,
  tenant,
}: {
  conversations: Pick<ConversationRepository, 'markProved' | 'endProof' | 'nameAddress'>;
  keyring: Keyring;
  tenant: string;
}): ProvedLines => ({
  begin: async (evidence, { subjectId }) => {
    const validUntil = provedUntil(evidence, subjectId);
    if (validUntil === undefined) return;
    const subjectKey = keyring.hash('subject-hash', tenant, subjectId);
    await conversations.markProved(evidence.conversationId, { subjectKey, validUntil });
  },
  end: (conversationId, except) =>
    conversations.endProof(
      conversationId,
      except && keyring.hashes('subject-hash', tenant, except.subjectId),
    ),
  named: conversations.nameAddress,
});

/** Until when the last of the proofs counts that name this person and nobody else. */
const provedUntil = ({ signIn, code, facts }: IdentityEvidence, subjectId: string): Date | undefined => {
  const proofs: number[] = [];
  if (signIn?.subject.subjectId === subjectId) proofs.push(signIn.at.getTime());
  const holders = code?.subjects.filter(({ role }) => role === 'controller') ?? [];
  if (code && holders.some((holder) => holder.subjectId === subjectId)) {
    if (holders.length === 1) proofs.push(code.at.getTime());
    // Several people have the address: code and facts together name one, as long as both count.
    else if (facts?.subjectId === subjectId) proofs.push(Math.min(code.at.getTime(), facts.at.getTime()));
  }
  return proofs.length > 0 ? after(new Date(Math.max(...proofs)), PROOF_LIFE_MS) : undefined;
};
