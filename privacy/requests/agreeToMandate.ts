import type { Subject } from '../../domain/subject.ts';
import type { Wish } from '../../domain/wish.ts';
import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import { purposeOf } from '../identity/assuranceTable.ts';
import { whatIsStillNeeded } from '../identity/whatIsStillNeeded.ts';
import { whoHasSensitiveData } from '../identity/whoHasSensitiveData.ts';
import { openField, sealFor } from '../records/sealedFields.ts';
import type { PrivacyContext } from './context.ts';
import { fileOrJoin } from './fileOrJoin.ts';
import { fileReferral } from './fileReferral.ts';
import { handToAgent } from './handToAgent.ts';
import { openKeysOf } from './openKey.ts';

/**
 * The person agreed on the page behind a link of 192 bits to their address on file, which is worth what a code is worth.
 * Whoever needs more than that (several people, a new address, sensitive data) is for an agent.
 */
export const agreeToMandate = async (
  context: PrivacyContext,
  request: PrivacyRequest,
): Promise<'agreed' | 'needs_person' | 'over'> => {
  const { sealer, clock, assurance } = context;
  const now = clock.now();
  const address = openField(sealer, request, 'address');
  const subjects = address === undefined ? [] : await context.ownership.holdersOf(address);
  const wish = openField(sealer, request, 'wish');
  const purpose = purposeOf(request.kind, wish);
  // The link stands in for a conversation of its own.
  const conversationId = `mandate/${request._id}`;
  const [only] = subjects;
  const addressKey = request.addressKey ?? '';
  const code = { addressKey, addressKeys: [addressKey], subjects, at: now };
  const sensitive = await whoHasSensitiveData(context, subjects);
  const needed = whatIsStillNeeded(
    {
      purpose,
      conversationId,
      rule: assurance[purpose],
      sensitive,
      factsAvailable: false,
      ...(only && { shownTo: only.subjectId }),
    },
    { conversationId, factsSpent: false, code },
    now,
  );
  switch (needed.need) {
    case 'agent': {
      const { outcome } = await handToAgent(context, request, { ...needed, sensitive });
      return outcome === 'not_open' ? 'over' : 'needs_person';
    }
    case 'referral': {
      const { outcome } = await fileReferral(context, request, needed.subject);
      return outcome === 'not_open' ? 'over' : 'agreed';
    }
    case 'nothing':
      return file(context, request, needed.subject, wish);
    // The address has gone from the record since, or only a sign-in would be enough.
    case 'proof':
    case 'facts':
    case 'scope':
      return 'over';
  }
};

/** Where the person has such a request open already, that one is done. */
const file = async (
  context: PrivacyContext,
  request: PrivacyRequest,
  subject: Subject,
  wish: Wish | undefined,
): Promise<'agreed' | 'over'> => {
  const { keyring, tenant, sealer, clock } = context;
  const { outcome } = await fileOrJoin(context, request, {
    to: 'filed',
    what: 'mandate_agreed',
    openKeys: openKeysOf(context, request.kind, subject, wish),
    set: {
      subjectKey: keyring.hash('subject-hash', tenant, subject.subjectId),
      subjectRole: subject.role,
      ...(subject.country !== undefined && { country: subject.country }),
    },
    seal: { subjects: sealFor(sealer, request, 'subjects', [subject]) },
    evidence: {
      level: 'code',
      at: clock.now(),
      words: 'Somebody else asked; the person agreed on the page behind a link to the address on file',
    },
  });
  return outcome === 'not_open' ? 'over' : 'agreed';
};
