import type { Verification, VerificationRepository } from '../../models/verification/verification.ts';
import { after } from '../../observe/clock.ts';
import type { Keyring } from '../../secrets/keyring.ts';
import { checkCode } from './checkCode.ts';
import { type CodesOptions, createCodeContext } from './codeContext.ts';
import type { Codes } from './codes.ts';
import { PROOF_LIFE_MS } from './identityEvidence.ts';
import { sendCode } from './sendCode.ts';

export const createCodes = (options: CodesOptions): Codes => {
  const context = createCodeContext(options);
  const { verifications, clock, addressKey, addressKeys, opened, proofFrom, notMeUrlOf } = context;
  return {
    addressKey,
    addressKeys,
    send: (request) => sendCode(context, request),
    check: (place, typed, network) => checkCode(context, place, typed, network),
    proofOf: async (place) => {
      const proven = await verifications.latestProven(place, after(clock.now(), -PROOF_LIFE_MS));
      return proven && proofFrom(proven);
    },
    latest: async (place) => {
      const found = await verifications.latest(place);
      if (!found) return undefined;
      const { address, kind, subjects } = opened(found);
      const { purpose, requestId } = found;
      return { address, kind, subjects, purpose, ...(requestId !== undefined && { requestId }) };
    },
    forget: (place) => verifications.kill(place, true),
    page: async (linkToken) => {
      const found = await findByLink(context, linkToken);
      if (!found) return undefined;
      const { code, kind } = opened(found);
      const open = found.state === 'open' && found.expiresAt > clock.now();
      const notMeUrl = notMeUrlOf(found);
      return { code, kind, language: found.language, expiresAt: found.expiresAt, open, notMeUrl };
    },
  };
};

/** Also by a token that was made with a former secret. */
const findByLink = async (
  { verifications, keyring }: { verifications: VerificationRepository; keyring: Keyring },
  token: string,
): Promise<Verification | undefined> => {
  for (const hash of keyring.hashes('link-hash', 'code-page', token)) {
    const found = await verifications.findByLink(hash);
    if (found) return found;
  }
  return undefined;
};
