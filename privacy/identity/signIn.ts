import type { HostIdentity, ReadHostToken, SignInProblem } from '../../domain/hostSignIn.ts';
import type { Subject } from '../../domain/subject.ts';
import type { EvidenceRepository } from '../../models/evidence/evidence.ts';
import type { Keyring } from '../../secrets/keyring.ts';
import type { Codes } from './codes.ts';
import type { ReportIdentity } from './identityEvents.ts';
import type { ProvedLines } from './provedLines.ts';
import type { StoredEvidence } from './storedEvidence.ts';

export type SignInResult =
  | { outcome: 'signed_in'; subject: Subject }
  | { outcome: 'refused'; problem: SignInProblem };

export interface SignInParts {
  codes: Pick<Codes, 'latest' | 'forget'>;
  evidence: Pick<EvidenceRepository, 'knowsAny' | 'voidAll'>;
  storedEvidence: Pick<StoredEvidence, 'addSignIn'>;
  provedLines: Pick<ProvedLines, 'end' | 'named'>;
  /** Left out where no sign-in of a host site is configured. */
  readHostToken?: ReadHostToken;
  findBySignIn(sub: string): Promise<Subject[]>;
  keyring: Keyring;
  tenant: string;
  report: ReportIdentity;
}

/** Level `signed_in`: a token that the host's page handed over binds its person to the conversation, once. */
export const createSignIn =
  (parts: SignInParts) =>
  async (conversationId: string, token: string): Promise<SignInResult> => {
    const { codes, evidence, storedEvidence, provedLines, keyring, tenant, report } = parts;
    const found = await named(parts, token);
    if (found.problem !== undefined) return refuse(found.problem);
    const { identity, subject } = found;
    const name = ['host-token', tenant, identity.issuer, identity.tokenId];
    const [id = '', ...formerIds] = keyring.hashes('link-hash', ...name);
    if (await evidence.knowsAny(formerIds)) return refuse('replayed');
    await provedLines.end(conversationId, subject);
    const authAt = identity.authAt && { authAt: identity.authAt };
    if (!(await storedEvidence.addSignIn(id, conversationId, { subject, ...authAt })))
      return refuse('replayed');
    await evidence.voidAll(conversationId, id);
    const earlier = await codes.latest(conversationId);
    const stranger = earlier && !earlier.subjects.some(({ subjectId }) => subjectId === subject.subjectId);
    if (stranger) {
      report('identity_changed', conversationId);
      await codes.forget(conversationId);
    }
    report('signed_in', conversationId);
    return { outcome: 'signed_in', subject };
  };

/** Reported by the route that took the token: it knows the network too. */
const refuse = (problem: SignInProblem): SignInResult => ({ outcome: 'refused', problem });

type Named = { problem: SignInProblem } | { problem?: undefined; identity: HostIdentity; subject: Subject };

/** The subject of a token, if it names exactly one. */
const named = async ({ readHostToken, findBySignIn }: SignInParts, token: string): Promise<Named> => {
  if (!readHostToken) return { problem: 'not_configured' };
  const read = await readHostToken(token);
  if (read.outcome === 'bad') return { problem: read.problem };
  const [subject, ...others] = await findBySignIn(read.identity.sub);
  if (!subject) return { problem: 'subject_unknown' };
  return others.length > 0 ? { problem: 'subject_ambiguous' } : { identity: read.identity, subject };
};
