import type { Evidence } from '../../domain/assurance.ts';
import type { Subject } from '../../domain/subject.ts';
import { after, MINUTE } from '../../observe/clock.ts';

/** How long a proof of any kind counts, and how recent a sign-in must be before data is handed out or erased. */
export const PROOF_LIFE_MS = 10 * MINUTE;

/** What one conversation has proved so far about who is writing. Nothing of it counts in another. */
export interface IdentityEvidence {
  conversationId: string;
  /** Level `signed_in`: whom the host site has signed in; `authAt` is when that person typed a password there. */
  signIn?: { subject: Subject; addressKeys: readonly string[]; at: Date; authAt?: Date };
  /** Level `code`: everybody who has the proved address on file. */
  code?: {
    addressKey: string;
    /** Also those of former secrets, by which requests may have been begun. */
    addressKeys: readonly string[];
    subjects: readonly Subject[];
    at: Date;
  };
  /** Level `code_and_facts`: whose facts were known. */
  facts?: { subjectId: string; at: Date; count: number };
  /** Three wrong answers were given for this address lately. */
  factsSpent: boolean;
}

/** The part of the evidence that counts here, now and for this address. */
export const countingHere = (
  wanted: { conversationId: string; addressKey?: string },
  evidence: IdentityEvidence,
  now: Date,
): IdentityEvidence => {
  const { conversationId, factsSpent } = evidence;
  if (conversationId !== wanted.conversationId) return { conversationId: wanted.conversationId, factsSpent };
  const since = after(now, -PROOF_LIFE_MS);
  const fresh = <Proof extends { at: Date }>(proof: Proof | undefined) =>
    proof && proof.at >= since ? proof : undefined;
  const asked = (...keys: readonly string[]) =>
    wanted.addressKey === undefined || keys.includes(wanted.addressKey);
  const signIn = fresh(evidence.signIn);
  const code = fresh(evidence.code);
  const facts = fresh(evidence.facts);
  const signedIn = signIn && asked(...signIn.addressKeys) ? signIn : undefined;
  const proved = code && asked(...code.addressKeys) ? code : undefined;
  return {
    conversationId,
    factsSpent,
    ...(facts && { facts }),
    ...oneIdentity(signedIn, proved),
  };
};

/** Of two proofs that speak of different people the later one alone counts. */
const oneIdentity = (
  signIn: IdentityEvidence['signIn'],
  code: IdentityEvidence['code'],
): Pick<IdentityEvidence, 'signIn' | 'code'> => {
  if (!signIn || !code) return { ...(signIn && { signIn }), ...(code && { code }) };
  if (code.subjects.some(({ subjectId }) => subjectId === signIn.subject.subjectId)) return { signIn, code };
  return signIn.at > code.at ? { signIn } : { code };
};

/** In words that an agent may read; never what was typed. */
export const evidenceInWords = (held: IdentityEvidence, subject: Subject | undefined): Evidence => {
  const { signIn, code } = held;
  const known = held.facts && held.facts.subjectId === subject?.subjectId ? held.facts : undefined;
  const words = [
    ...(signIn ? ['Signed in on the host site'] : []),
    ...(code ? ['Code to the address on file, typed in the chat'] : []),
    ...(known ? [`${known.count} of the facts that the data map names known`] : []),
  ].join('; ');
  const at = known?.at ?? code?.at ?? signIn?.at ?? new Date(0);
  return { level: known ? 'code_and_facts' : code ? 'code' : 'signed_in', at, words };
};
