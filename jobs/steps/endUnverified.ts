import { after, DAY } from '../../observe/clock.ts';
import { FORGOTTEN, openField } from '../../privacy/records/sealedFields.ts';
import type { JobContext } from '../context.ts';
import type { NextLook } from '../fulfilRequest.ts';
import type { Run } from '../run.ts';
import { emailDataSubject } from './emailDataSubject.ts';
import { tellOfAttempt } from './warnings.ts';

const PATIENCE_MS = 30 * DAY;

/**
 * Thirty days without verification: refused as "identity not established", with the way to complain, never silently;
 * what was gathered is deleted. Nobody is on file under an unknown address: the neutral notice was its answer.
 */
export const endUnverified = async (run: Run, context: JobContext): Promise<NextLook> => {
  const { request } = run;
  const due = after(request.receivedAt, PATIENCE_MS);
  if (due > context.clock.now()) {
    await tellOfAttempt(run, context);
    return due;
  }
  const known = (openField(context.sealer, request, 'subjects') ?? []).length > 0;
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
