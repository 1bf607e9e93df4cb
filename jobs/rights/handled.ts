import { after, SECOND } from '../../observe/clock.ts';
import { LEFT_AFTER_MS } from '../../privacy/emails/createOutbox.ts';
import type { JobContext } from '../context.ts';
import type { Run } from '../run.ts';
import { emailDataSubject } from '../steps/emailDataSubject.ts';
import { endTalk } from '../steps/endTalk.ts';
import { finish } from '../steps/finish.ts';
import { keepStopped } from '../steps/processing.ts';
import { start } from './opening.ts';
import { during, type Stage } from './right.ts';

/**
 * Whoever has left the chat gets the agent's last words by email before they hear that all is done. While somebody may still read
 * them in the chat the end waits, for a minute at most; a mail server that is away holds nothing up.
 */
const repliesGoOutAt = async (
  { request }: Run,
  { outboxRows, chats, clock }: JobContext,
): Promise<Date | undefined> => {
  const now = clock.now();
  for (const { unlessHeard } of await outboxRows.findUnheard(String(request._id))) {
    const { conversationId, since } = unlessHeard;
    if (await chats.heardSince(conversationId, since)) continue;
    const leftAt = after(since, LEFT_AFTER_MS);
    return after(new Date(Math.max(leftAt.getTime(), now.getTime())), SECOND);
  }
  return undefined;
};

/** An agent has done what was asked: the customer is told, the request ends. */
export const closeByHand: Stage = async (run, context) => {
  const { request } = run;
  const repliesFirst = await repliesGoOutAt(run, context);
  if (repliesFirst) return repliesFirst;
  if (request.kind === 'restriction') await keepStopped(run, context);
  await emailDataSubject(run, context, 'handled', () => ({
    template: 'done',
    kind: request.kind,
    reference: request.reference,
    byHand: true,
  }));
  await endTalk(run, context);
  return finish(run, 'handled_by_hand');
};

/** What is left of any request after an agent has chosen "handled". */
export const handled: readonly Stage[] = [
  ...during('filed', start('handled_by_hand')),
  ...during('in_progress', closeByHand),
];
