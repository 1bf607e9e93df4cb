import { type SubjectIdentifiers, soleAddresses } from '../../domain/identifiers.ts';
import { KINDS } from '../../domain/kinds.ts';
import { isFinished, type RequestState } from '../../domain/states.ts';
import { AppError } from '../../errors.ts';
import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import { after } from '../../observe/clock.ts';
import { recipientKeys } from '../../privacy/emails/createOutbox.ts';
import { exportIdOf } from '../../privacy/exports/places.ts';
import { eachRequestOf } from '../../privacy/records/requestsOf.ts';
import { FORGOTTEN, subjectOf } from '../../privacy/records/sealedFields.ts';
import type { JobContext } from '../context.ts';
import { LEASE_MS, type Run } from '../run.ts';
import { recipientOf } from './emailDataSubject.ts';
import { gather } from './gather.ts';

/**
 * An erasure takes everything with it that we ourselves hold of the person beside the register: their other requests end,
 * what stands on their tickets is blackened by whoever looks after those, and no email that still waits goes out after the final one. May be repeated:
 * whatever has come meanwhile is taken along then.
 */
export const takeAlong = async (run: Run, context: JobContext): Promise<void> => {
  const subject = subjectOf(context.sealer, run.request);
  if (!subject) throw new AppError('subject_key_empty', 'The request names no single person.');
  const known = await gather(run, context);
  for await (const other of eachRequestOf(context, subject, known))
    if (String(other._id) !== String(run.request._id)) await endWith(run, other, context);
  await takeEmailsBack(run, known, context);
};

/** Whatever its own worker is doing: it loses the request. */
const endWith = async (erasure: Run, other: PrivacyRequest, context: JobContext): Promise<void> => {
  const ended = await end(other, erasure.request.reference, context);
  if (!ended) return;
  await context.outboxRows.takeBack({ requestId: String(ended._id) });
  if (KINDS[ended.kind].asksFor === 'copy')
    await context.exports.end(exportIdOf(String(ended._id)), 'expired');
};

const end = async (
  request: PrivacyRequest,
  reference: string,
  { requests, clock }: JobContext,
): Promise<PrivacyRequest | undefined> => {
  let now: PrivacyRequest | undefined = request;
  while (now && now.erasedBy === undefined) {
    const state: RequestState = now.state;
    const { set, unset } = FORGOTTEN;
    const ended: PrivacyRequest | undefined = isFinished(state)
      ? await requests.amend(now._id, {
          state,
          set: { ...set, erasedBy: reference },
          unset,
          showNow: true,
        })
      : await requests.move(now._id, {
          from: state,
          to: 'cancelled',
          by: 'worker',
          what: 'ended_by_erasure',
          detail: { reference },
          // Looked at once more when nobody can be in the middle of it any longer.
          workAt: after(clock.now(), 2 * LEASE_MS),
          set: { ...set, erasedBy: reference },
          unset,
          showNow: true,
        });
    now = ended ?? (await requests.find(String(request._id)));
  }
  return now;
};

/**
 * What waits for the addresses that are this person's alone, and what this request itself still has to say to them. Its
 * warnings to other addresses may be the only sign of a theft: they are taken back at the end, not before.
 */
const takeEmailsBack = async (run: Run, known: SubjectIdentifiers, context: JobContext): Promise<void> => {
  const { outboxRows, keyring } = context;
  const own = String(run.request._id);
  const keysOf = (address: string) => recipientKeys(keyring, address);
  await outboxRows.takeBack({ toKeys: soleAddresses(known).flatMap(keysOf), exceptRequestId: own });
  // Once, since the final email waits in the same place while the mail server is away.
  await run.step('take_back_earlier_emails', async () => {
    const recipient = recipientOf(run.request, context);
    const toKeys = recipient ? keysOf(recipient.to) : [];
    return { detail: { count: await outboxRows.takeBack({ toKeys, requestId: own }) } };
  });
};
