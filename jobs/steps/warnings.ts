import { after, DAY, HOUR } from '../../observe/clock.ts';
import { openField } from '../../privacy/records/sealedFields.ts';
import type { JobContext } from '../context.ts';
import type { Run } from '../run.ts';
import { recipientOf } from './emailDataSubject.ts';

/** The same limits as for codes, so that nobody fills a former mailbox by typing an address again and again. */
const WARNINGS_PER_HOUR = 5;
const WARNINGS_PER_DAY = 10;
/** How long before an erasure everybody concerned is warned for the last time. */
export const LAST_WARNING_MS = 2 * DAY;

interface Warned {
  to: string;
  /** No longer on file, but it was not long ago. */
  former: boolean;
}

/** The link with which somebody who did not make this request stops it. */
export const notMeUrlOf = (run: Run, { links, notMeLinks }: JobContext): string =>
  links.notMePage(notMeLinks.tokenFor({ request: String(run.request._id) }));

/** Every address on file and the previous one, without the one to which all emails about the request go. */
const otherAddresses = (run: Run, context: JobContext): Warned[] => {
  const subjects = openField(context.sealer, run.request, 'subjects') ?? [];
  const recipient = recipientOf(run.request, context)?.to;
  const current = new Set(subjects.flatMap((subject) => subject.addressesOnFile));
  const former = subjects.flatMap(({ previousAddress }) => previousAddress ?? []);
  return [...new Set([...current, ...former])]
    .filter((to) => to !== recipient)
    .map((to) => ({ to, former: !current.has(to) }));
};

/** Tells every other address that a request was made, each once. */
export const tellOtherAddresses = async (run: Run, context: JobContext): Promise<void> => {
  const { request } = run;
  for (const [index, { to, former }] of otherAddresses(run, context).entries()) {
    await run.step(`mail:warning:${index + 1}`, async () => {
      await context.emailSender.send({
        to,
        key: `request/${request._id}/warning/${index + 1}`,
        language: request.language,
        requestId: String(request._id),
        content: {
          template: 'requestStarted',
          kind: request.kind,
          startedAt: request.receivedAt,
          toFormerAddress: former,
          notMeUrl: notMeUrlOf(run, context),
        },
      });
      return {};
    });
  }
};

/** The same before anybody has proved who they are, within the limits. */
export const tellOfAttempt = async (run: Run, context: JobContext): Promise<void> => {
  if (otherAddresses(run, context).length === 0) return;
  const allowed = await run.step('warnings_allowed', async () => {
    const { budgets, tenant } = context;
    const key = `${tenant}:warnings:${run.request.addressKey ?? ''}`;
    const spent =
      (await budgets.spend(`${key}:hour`, WARNINGS_PER_HOUR, HOUR)) ??
      (await budgets.spend(`${key}:day`, WARNINGS_PER_DAY, DAY));
    return { result: spent === undefined };
  });
  if (allowed === true) await tellOtherAddresses(run, context);
};

/**
 * Warns the address that asked and every other one, each once, before anything is erased. If the mail server is away, the
 * email waits in the outbox and the erasure goes on.
 */
export const warnBeforeErasure = async (run: Run, context: JobContext): Promise<void> => {
  const { request } = run;
  const recipient = recipientOf(run.request, context);
  const asked: Warned[] = recipient ? [{ to: recipient.to, former: false }] : [];
  const end = request.state === 'scheduled' ? request.windowEndsAt : undefined;
  for (const [index, { to, former }] of [...asked, ...otherAddresses(run, context)].entries()) {
    await run.step(`mail:before_erasure:${index + 1}`, async () => {
      const mail = {
        to,
        key: `request/${request._id}/before_erasure/${index + 1}`,
        language: request.language,
        requestId: String(request._id),
        expiresAt: end ?? after(context.clock.now(), HOUR),
        content: {
          template: 'beforeErasure' as const,
          reference: request.reference,
          toFormerAddress: former,
          notMeUrl: notMeUrlOf(run, context),
          ...(end && { erasedAfter: end }),
        },
      };
      try {
        return { detail: { outcome: await context.emailSender.send(mail) } };
      } catch {
        return { detail: { outcome: 'waits' } };
      }
    });
  }
};
