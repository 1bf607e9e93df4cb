import type { Wish } from '../../../domain/wish.ts';
import type { GoalKind } from '../../../wording/chat/terms.ts';
import type { Act, Details } from '../../understanding/types.ts';
import type { GoalDetails } from '../goal.ts';
import { refusesCalls } from '../phrases/calls.ts';
import { saysAdvertising, saysAnalytics, saysConsentOnly } from '../phrases/manner.ts';
import type { Message } from './message.ts';

const LONGEST_MESSAGE = 5_000;

/** The wish with more words for the person who will read it. */
export const withMoreWords = (wish: Wish | undefined, text: string): Wish => ({
  ...wish,
  message: [wish?.message, text].filter(Boolean).join('\n').slice(0, LONGEST_MESSAGE),
});

/** How much of the customer's data the words are about. */
type Breadth = Pick<Details, 'everything' | 'marketingOnly'>;

/** What the message says about a goal of this kind. `act` is the part of the message that named the goal. */
export const goalDetails = (message: Message, kind: GoalKind, act: Act | undefined): GoalDetails => {
  const { details } = message.understood;
  const alone = message.sure.length <= 1;
  const ofAct = alone ? details : (act?.details ?? details);
  const [address, ...others] = message.addresses;
  const [reference] = details.references;
  const wish = wishOf(message, kind, ofAct);
  // In a change of address, the old one is where a code can go.
  const former = wish.change?.field === 'email' ? formerOf(details, wish.change.oldValue) : undefined;
  const known = others.length === 0 ? (address ?? former) : former;
  return {
    wish,
    now: ofAct.now,
    ...(known !== undefined && { address: known }),
    ...(reference !== undefined && { reference }),
  };
};

/** The old address, if a code can go there. */
const formerOf = ({ emails }: Details, oldValue: string | undefined): string | undefined =>
  emails.find((email) => email.toLowerCase() === oldValue?.toLowerCase());

const wishOf = ({ text, understood }: Message, kind: GoalKind, details: Details): Wish => {
  switch (kind) {
    case 'rectification': {
      const change = details.change ?? understood.details.change;
      return change === undefined ? {} : { change };
    }
    case 'withdrawal':
      return saysConsentOnly(text) ? {} : { services: optOutOf(text) };
    case 'restriction':
      return stoppedServices(text, details);
    case 'objection':
      if (refusesCalls(text))
        return { ...withMoreWords(undefined, text), marketingOnly: true, services: ['calls'] };
      return objectionTo(text, details);
    case 'human':
    case 'complaint':
      return withMoreWords(undefined, text);
    case 'access':
    case 'portability':
    case 'erasure':
    case 'do_not_sell':
    case 'status':
    case 'cancel':
      return {};
  }
};

/** The newsletter, or all advertising if the text says so. */
const optOutOf = (text: string): string[] =>
  saysAdvertising(text) ? ['newsletter', 'marketing'] : ['newsletter'];

/** What a restriction stops. Empty if the text does not say. */
export const stoppedServices = (text: string, { everything, marketingOnly }: Breadth): Wish => {
  const services = [...(marketingOnly ? ['newsletter'] : []), ...(saysAnalytics(text) ? ['analytics'] : [])];
  if (services.length > 0) return { services };
  return everything ? { services: ['all'] } : {};
};

/** What an objection is about. Empty if the text does not say. */
export const objectionTo = (text: string, { everything, marketingOnly }: Breadth): Wish => {
  if (marketingOnly) return { marketingOnly: true };
  if (saysAnalytics(text)) return { marketingOnly: false, services: ['analytics'] };
  return everything ? { marketingOnly: false, services: ['all'] } : {};
};

/** What a message says while it is not clear which goal it means. */
export const unassignedDetails = (message: Message): GoalDetails => {
  const { change, marketingOnly } = message.understood.details;
  const wish = {
    ...withMoreWords(undefined, message.text),
    ...(change !== undefined && { change }),
    ...(marketingOnly && { marketingOnly }),
  };
  return { ...goalDetails(message, 'status', undefined), wish };
};

/** The part of those details that matters for the goal that a button chose. */
export const detailsFor = (kind: GoalKind, unassigned: GoalDetails | undefined): Partial<GoalDetails> => {
  const { change, marketingOnly, message } = unassigned?.wish ?? {};
  const wish: Wish = {
    ...(kind === 'rectification' && change !== undefined && { change }),
    ...(kind === 'objection' && marketingOnly !== undefined && { marketingOnly }),
    ...(kind === 'withdrawal' && { services: ['newsletter'] }),
    ...((kind === 'human' || kind === 'complaint') && message !== undefined && { message }),
  };
  return { ...unassigned, wish };
};
