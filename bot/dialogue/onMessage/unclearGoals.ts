import { type Context, remember, type Turn } from '../turn.ts';
import type { Message } from './message.ts';
import { onWantedGoals } from './smallTalk.ts';
import { askAbout, namedIn } from './unclearAddress.ts';

/**
 * The customer wants something and names an address that is not plainly one. The goal begins; no address that was known
 * before stands in for the one that was named. If the goal asks for an address next, we ask about this one.
 */
export const onGoalsWithUnclearAddress = (
  turn: Turn,
  message: Message,
  { signedIn, ...context }: Context,
): Turn | undefined => {
  if (message.unclear.length === 0) return undefined;
  const begun = onWantedGoals(remember(turn, { address: undefined }), message, context);
  const asked = begun?.memory.question;
  if (begun === undefined || begun.call !== undefined || asked === undefined) return begun;
  const asksAddress = asked.about === 'address' || asked.about === 'reach';
  const asksNewAddress = asked.about === 'new_value' && begun.memory.goal?.wish.change?.field === 'email';
  if (!asksAddress && !asksNewAddress) return begun;
  const named = asksNewAddress ? message.unclear : namedIn(message);
  return askAbout({ ...begun, replies: begun.replies.slice(0, -1) }, named, asked);
};
