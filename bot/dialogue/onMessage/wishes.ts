import type { Wish } from '../../../domain/wish.ts';
import type { Goal } from '../../../wording/chat/terms.ts';
import type { Act, Details } from '../../understanding/types.ts';
import type { Wishes } from '../goal.ts';
import { saysAdvertising, saysAnalytics, saysConsentOnly } from '../phrases/manner.ts';
import type { Heard } from './onMessage.ts';

const LONGEST_MESSAGE = 5_000;

/** What the message says about a wish, for the right that it turned out to mean. */
export const wishesOf = (heard: Heard, goal: Goal, act: Act | undefined): Wishes => {
  const { details } = heard.understood;
  const alone = heard.sure.length <= 1;
  const said = alone ? details : (act?.details ?? details);
  const [address, ...others] = heard.addresses;
  const [reference] = details.references;
  const wish = wishOf(heard, goal, said);
  // Who says what the address was so far has said where the code can go.
  const former = wish.change?.field === 'email' ? formerOf(details, wish.change.oldValue) : undefined;
  const known = others.length === 0 ? (address ?? former) : former;
  return {
    wish,
    now: said.now,
    ...(known !== undefined && { address: known }),
    ...(reference !== undefined && { reference }),
  };
};

/** The former address as one that a code can go to, if it is one. */
const formerOf = ({ emails }: Details, oldValue: string | undefined): string | undefined =>
  emails.find((email) => email.toLowerCase() === oldValue?.toLowerCase());

const wishOf = ({ text, understood }: Heard, goal: Goal, said: Details): Wish => {
  switch (goal) {
    case 'rectification': {
      const change = said.change ?? understood.details.change;
      return change === undefined ? {} : { change };
    }
    case 'withdrawal':
      return saysConsentOnly(text) ? {} : { services: optOutOf(text) };
    case 'restriction':
      return stoppedServices(text, said);
    case 'objection':
      return objectionTo(text, said);
    case 'human':
    case 'complaint':
      return { message: text.slice(0, LONGEST_MESSAGE) };
    default:
      return {};
  }
};

/** The newsletter, and all advertising where that was said. */
const optOutOf = (text: string): string[] =>
  saysAdvertising(text) ? ['newsletter', 'marketing'] : ['newsletter'];

/** What a restriction stops, as far as it was said. */
export const stoppedServices = (text: string, said: Pick<Details, 'everything' | 'marketingOnly'>): Wish => {
  const services = [
    ...(said.marketingOnly ? ['newsletter'] : []),
    ...(saysAnalytics(text) ? ['analytics'] : []),
  ];
  if (services.length > 0) return { services };
  return said.everything ? { services: ['all'] } : {};
};

/** What an objection is about, as far as it was said. */
export const objectionTo = (text: string, said: Pick<Details, 'everything' | 'marketingOnly'>): Wish => {
  if (said.marketingOnly) return { marketingOnly: true };
  if (saysAnalytics(text)) return { marketingOnly: false, services: ['analytics'] };
  return said.everything ? { marketingOnly: false, services: ['all'] } : {};
};

/** What a message said about its wish before it was clear which right it meant. */
export const unclearWishes = (heard: Heard): Wishes => {
  const { change, marketingOnly } = heard.understood.details;
  const message = heard.text.slice(0, LONGEST_MESSAGE);
  const wish = { message, ...(change !== undefined && { change }), ...(marketingOnly && { marketingOnly }) };
  return { ...wishesOf(heard, 'status', undefined), wish };
};

/** The part of it that matters for the right that a button chose. */
export const wishesFor = (goal: Goal, unclear: Wishes | undefined): Partial<Wishes> => {
  const { change, marketingOnly, message } = unclear?.wish ?? {};
  const wish: Wish = {
    ...(goal === 'rectification' && change !== undefined && { change }),
    ...(goal === 'objection' && marketingOnly !== undefined && { marketingOnly }),
    ...(goal === 'withdrawal' && { services: ['newsletter'] }),
    ...((goal === 'human' || goal === 'complaint') && message !== undefined && { message }),
  };
  return { ...unclear, wish };
};
