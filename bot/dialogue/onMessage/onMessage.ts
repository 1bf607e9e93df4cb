import type { Goal } from '../../../wording/chat/terms.ts';
import type { Act, Details, Intent, UnclearEmail, Understood } from '../../understanding/types.ts';
import { type Command, commandOf } from '../phrases/commands.ts';
import { saysConsent } from '../phrases/manner.ts';
import { isPlainYes } from '../phrases/plainYes.ts';
import type { Question } from '../questions.ts';
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
  command: Command | undefined;
  /** Acts of high confidence, in the order of mention. */
  sure: Act[];
  /** Addresses that say who is asking, not the old or new value of a change; none while one beside them is unclear. */
  addresses: string[];
  /** What was typed as such an address, but is not plainly one. */
  unclear: UnclearEmail[];
  yes: boolean;
  /** Nothing but a yes: what a destructive right waits for. */
  plainYes: boolean;
  no: boolean;
}

const same = (one: string, other: string | undefined): boolean => one.toLowerCase() === other?.toLowerCase();

const addressesOf = ({ emails, change }: Details): string[] =>
  emails.filter((email) => !same(email, change?.newValue) && !same(email, change?.oldValue));

/** The new value of a change is shown before anything is done with it; one that cannot be used is asked for again. */
const unclearOf = ({ unclearEmails, change }: Details): UnclearEmail[] =>
  unclearEmails.filter((one) => !('meant' in one && same(one.meant, change?.newValue)));

export const listen = (understood: Understood, question: Question | undefined): Heard => {
  const { text, acts, details } = understood;
  const sure = acts.filter((act) => act.confidence >= HIGH);
  const says = (intent: Intent): boolean =>
    acts.some((act) => act.intent === intent && act.confidence >= HIGH) ||
    (acts.length === 1 && acts[0]?.intent === intent && acts[0].confidence >= 0.5);
  const plainYes = isPlainYes(text);
  const unclear = unclearOf(details);
  return {
    understood,
    text,
    button: pressed(text, question),
    command: commandOf(text),
    sure,
    addresses: unclear.length > 0 ? [] : addressesOf(details),
    unclear,
    yes: plainYes || (says('affirm') && !says('deny')),
    plainYes,
    no: !plainYes && says('deny') && !says('affirm'),
  };
};

const LONGEST_CONSENT = 300;

/** "I withdraw my consent": a withdrawal, whatever else it sounds like. */
const asksConsentBack = (text: string): boolean => text.length <= LONGEST_CONSENT && saysConsent(text);

/** The wishes of high confidence, each once, in the order of mention. */
export const wantedGoals = (heard: Heard): { goal: Goal; act: Act }[] => {
  const found = heard.sure.flatMap((act) => {
    const goal =
      act.intent === 'object' && asksConsentBack(heard.text) ? 'withdrawal' : GOAL_OF_INTENT[act.intent];
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
