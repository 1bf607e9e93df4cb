import { after, DAY } from '../../observe/clock.ts';
import { FORGOTTEN, openField } from '../../privacy/records/sealedFields.ts';
import type { JobContext } from '../context.ts';
import type { NextLook } from '../nextLook.ts';
import type { Run } from '../run.ts';
import { emailDataSubject } from '../steps/emailDataSubject.ts';
import { tellOfAttempt } from '../steps/warnings.ts';

const PATIENCE_MS = 30 * DAY;

/**
 * A request that nobody verified within 30 days is refused as "identity not established" and its data deleted. Whoever is
 * on file hears of it, and where to complain; an unknown address has had its neutral notice already.
 */
export const endUnverified = async (run: Run, context: JobContext): Promise<NextLook> => {
  const { request } = run;
  // An email may have lain at the desk for a while before anybody was asked who they are.
  const askedAt = request.route === 'email' ? request.evidence[0]?.at : undefined;
  const due = after(askedAt ?? request.receivedAt, PATIENCE_MS);
  if (due > context.clock.now()) {
    await tellOfAttempt(run, context);
    return due;
  }
  // Whoever has written is answered, whether we know the address or not.
  const known =
    request.route === 'email' || (openField(context.sealer, request, 'subjects') ?? []).length > 0;
  if (known) {
    await emailDataSubject(run, context, 'identity_not_established', () => ({
      template: 'identityNotEstablished',
      kind: request.kind,
      reference: request.reference,
      receivedAt: request.receivedAt,
    }));
  }
  await run.move('refused', 'identity_not_established', FORGOTTEN);
  return null;
};
