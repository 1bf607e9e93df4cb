import type { Wish } from '../../../privacy/useCases.ts';
import type { Goal } from '../../../wording/chat/terms.ts';
import type { Act, Details, Intent, Understood } from '../../understanding/types.ts';
import {
  type Aside,
  asideOf,
  isPlainYes,
  saysAdvertising,
  saysAnalytics,
  saysConsentOnly,
} from '../phrases/asides.ts';
import type { Question } from '../questions.ts';
import type { Wishes } from '../task.ts';
import { pressed } from './pressed.ts';

/** At least this sure: the assistant goes ahead and names what it understood. */
export const HIGH = 0.6;
/** At least this sure: the likeliest meanings are offered. Below, it asks in other words. */
export const MIDDLE = 0.3;

export const GOAL_OF_INTENT: Partial<Record<Intent, Goal>> = {
  erase: 'erasure',
  access: 'access',
  portability: 'portability',
  rectify: 'rectification',
  restrict: 'restriction',
  object: 'objection',
  unsubscribe: 'withdrawal',
  do_not_sell: 'do_not_sell',
  status: 'status',
  cancel_request: 'cancel',
  human: 'human',
  complaint: 'complaint',
};

/** A message of the customer, read in the light of the open question. */
export interface Heard {
  understood: Understood;
  /** Card numbers masked. */
  text: string;
  button: ReturnType<typeof pressed>;
  aside: Aside | undefined;
  /** Acts of high confidence, in the order of mention. */
  sure: Act[];
  /** Addresses that say who is asking, not the old or new value of a change. */
  addresses: string[];
  yes: boolean;
  /** Nothing but a yes: what a destructive right waits for. */
  plainYes: boolean;
  no: boolean;
}

const addressesOf = ({ emails, change }: Details): string[] =>
  emails.filter((email) => email !== change?.newValue && email !== change?.oldValue);

export const listen = (understood: Understood, question: Question | undefined): Heard => {
  const { text, acts, details } = understood;
  const sure = acts.filter((act) => act.confidence >= HIGH);
  const says = (intent: Intent): boolean =>
    acts.some((act) => act.intent === intent && act.confidence >= HIGH) ||
    (acts.length === 1 && acts[0]?.intent === intent && acts[0].confidence >= 0.5);
  const plainYes = isPlainYes(text);
  return {
    understood,
    text,
    button: pressed(text, question),
    aside: asideOf(text),
    sure,
    addresses: addressesOf(details),
    yes: plainYes || (says('affirm') && !says('deny')),
    plainYes,
    no: !plainYes && says('deny') && !says('affirm'),
  };
};

/** The wishes of high confidence, each once, in the order of mention. */
export const wantedGoals = (heard: Heard): { goal: Goal; act: Act }[] => {
  const found = heard.sure.flatMap((act) => {
    const goal = GOAL_OF_INTENT[act.intent];
    return goal === undefined ? [] : [{ goal, act }];
  });
  return found.filter((one, index) => found.findIndex(({ goal }) => goal === one.goal) === index);
};

/** Whether the message holds nothing but the given values and a few words around them. */
export const littleBeside = (text: string, values: string[]): boolean => {
  const rest = values.reduce((left, value) => left.replace(new RegExp(escaped(value), 'iu'), ' '), text);
  return rest.replace(/[^\p{L}\p{N}]+/gu, '').length <= 24;
};

const escaped = (value: string): string => value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

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
  const former = wish.change?.field === 'email' ? wish.change.oldValue : undefined;
  const known = others.length === 0 ? (address ?? former) : former;
  return {
    wish,
    now: said.now,
    ...(known !== undefined && { address: known }),
    ...(reference !== undefined && { reference }),
  };
};

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
