import type { Verification } from '../../models/verification/verification.ts';
import { after, DAY, MINUTE, SECOND } from '../../observe/clock.ts';
import { randomToken } from '../../observe/randomness.ts';
import type { PendingEmail } from '../emails/pendingEmail.ts';
import { budgetOf, CODE_LIFE_MS, type CodeContext } from './codeContext.ts';
import type { CodeRequest, SendOutcome } from './codes.ts';

const RESEND_AFTER_MS = 60 * SECOND;
const CODE_DIGITS = 8;

/** @see Codes.send */
export const sendCode = async (context: CodeContext, request: CodeRequest): Promise<SendOutcome> => {
  const { verifications, outbox, keyring, clock, randomness, tenant } = context;
  const now = clock.now();
  const addressKey = context.addressKey(request.address);
  const earlier = await verifications.latest(request.place);
  const isSame = earlier?.addressKey === addressKey && earlier.requestId === request.requestId;
  if (earlier?.state === 'open' && isSame) {
    const resendAfter = after(earlier.createdAt, RESEND_AFTER_MS);
    if (resendAfter > now) return { outcome: 'too_soon', resendAfter };
  }
  const spentUntil = await context.codeBudgets.takeCode(
    budgetOf({ ...request, addressKey }, request.network),
  );
  if (spentUntil) return { outcome: 'budget_spent', retryAt: spentUntil };

  const id = randomToken(randomness);
  const linkToken = randomToken(randomness);
  const code = Array.from({ length: CODE_DIGITS }, () => randomness.below(10)).join('');
  const { place, purpose, requestId, language, address, kind, subjects } = request;
  const verification: Verification = {
    _id: id,
    tenant,
    place,
    purpose,
    ...(requestId !== undefined && { requestId }),
    addressKey,
    language,
    codeHash: keyring.hash('code-hash', id, code),
    linkHash: keyring.hash('link-hash', 'code-page', linkToken),
    ...context.sealed(id, { address, code, kind, subjects }),
    state: 'open',
    tries: 0,
    createdAt: now,
    expiresAt: after(now, CODE_LIFE_MS),
    purgeAt: after(now, DAY),
  };
  await verifications.kill(place, earlier !== undefined && earlier.addressKey !== addressKey);
  await verifications.create(verification);
  await outbox.post(emailOf(context, request, verification, { code, linkToken }));
  return {
    outcome: 'code_sent',
    expiresAt: verification.expiresAt,
    resendAfter: after(now, RESEND_AFTER_MS),
  };
};

const emailOf = (
  { codePageUrl, notMeUrlOf }: CodeContext,
  { address, subjects, kind, language, network }: CodeRequest,
  verification: Verification,
  { code, linkToken }: { code: string; linkToken: string },
): PendingEmail => {
  const { _id, createdAt, expiresAt } = verification;
  const onFile = subjects.flatMap(({ addressesOnFile }) => addressesOnFile).find((held) => held === address);
  return {
    key: `code/${_id}`,
    // Without a record there is no address on file; the neutral notice may go to the typed one, once a day.
    to: onFile ?? address,
    language,
    network,
    ...(!onFile && { unproved: true }),
    expiresAt,
    content: onFile
      ? {
          template: 'verificationCode',
          code,
          asked: kind === 'download' ? 'access' : kind,
          minutes: CODE_LIFE_MS / MINUTE,
          validUntil: expiresAt,
          codePageUrl: codePageUrl(linkToken),
          notMeUrl: notMeUrlOf(verification),
        }
      : { template: 'neutralNotice', askedAt: createdAt },
  };
};
