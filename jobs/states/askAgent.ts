import { after, HOUR } from '../../observe/clock.ts';
import type { JobContext } from '../context.ts';
import type { NextLook } from '../nextLook.ts';
import type { Run } from '../run.ts';
import { emailDataSubject } from '../steps/emailDataSubject.ts';
import { notMeUrlOf, tellOtherAddresses } from '../steps/warnings.ts';

/**
 * A request that waits for an agent: the customer hears that somebody looks at it. Why, and what they can choose, stands on
 * the ticket.
 */
export const askAgent = async (run: Run, context: JobContext): Promise<NextLook> => {
  await tellCustomer(run, context);
  await tellOtherAddresses(run, context);
  return tryAgainLater(run, context);
};

/** What failed again and again may work by itself later: nobody has to think of it. */
const RETRY_MS = 6 * HOUR;

const tryAgainLater = async (run: Run, { clock }: JobContext): Promise<NextLook> => {
  const { attention } = run.request;
  if (attention?.reason !== 'attempts_used_up') return null;
  const due = after(attention.since ?? run.request.receivedAt, RETRY_MS);
  if (due > clock.now()) return due;
  await run.move(attention.returnTo, 'tried_again', { unset: ['attention', 'approvals'] });
  return null;
};

const reasonOf = ({ request }: Run) => request.attention?.reason ?? 'person_not_established';

/** That somebody looks at it, that they may show once more who they are, that one of two has agreed: each once. */
const tellCustomer = async (run: Run, context: JobContext): Promise<void> => {
  const { request } = run;
  const reason = reasonOf(run);
  const about = { kind: request.kind, reference: request.reference, dueAt: request.dueAt };
  await emailDataSubject(run, context, `attention:${reason}`, () => ({
    template: 'awaitingPerson',
    ...about,
    why: reason === 'address_lost' ? 'lost' : 'doubt',
    ...(reason === 'address_lost' && { notMeUrl: notMeUrlOf(run, context) }),
  }));
  const { askedAt } = request.attention ?? {};
  if (askedAt !== undefined)
    await emailDataSubject(run, context, `asked_again:${askedAt.getTime()}`, () => ({
      template: 'askedAgain',
      ...about,
    }));
  const [first] = request.approvals ?? [];
  if (first)
    await emailDataSubject(run, context, `approved_by_one:${first.at.getTime()}`, () => ({
      template: 'awaitingPerson',
      ...about,
      why: 'second',
    }));
};
