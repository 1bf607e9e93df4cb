import type { GoalKind } from '../../../wording/chat/terms.ts';
import type { Act, Details, Intent, UnclearEmail, Understood } from '../../understanding/types.ts';
import type { Beside } from '../asides/readBeside.ts';
import { GOAL_OF_INTENT } from '../goal.ts';
import { namesMails, refusesCalls } from '../phrases/calls.ts';
import { type Command, commandOf } from '../phrases/commands.ts';
import { isPlainNo } from '../phrases/farewell.ts';
import { saysConsent } from '../phrases/manner.ts';
import { saysChange } from '../phrases/named.ts';
import { asksForPerson, refusesPerson } from '../phrases/person.ts';
import { beginsWithYes, holdsBack, isPlainYes } from '../phrases/plainYes.ts';
import { refusedKinds, saysComplaint } from '../phrases/refusals.ts';
import { keepsAccount } from '../phrases/wishes/readWish.ts';
import { asksForAddress, type Question } from '../questions.ts';
import { deedOf, isUndone } from './deed.ts';
import { pressedButton } from './pressedButton.ts';
import { statedAddresses } from './statedAddresses.ts';

/** From here on the assistant goes ahead, and says what it understood. */
export const HIGH_CONFIDENCE = 0.6;
/** From here on it offers the likeliest meanings. Below that, it asks the customer to say it in other words. */
export const MIDDLE_CONFIDENCE = 0.3;

/** A message of the customer, as it reads in answer to the open question. */
export interface Message {
  understood: Understood;
  /** With card numbers masked. */
  text: string;
  button: ReturnType<typeof pressedButton>;
  command: Command | undefined;
  /** The acts of high confidence, in the order they were mentioned. */
  sure: Act[];
  /** What it says that the customer does not want. */
  refused: GoalKind[];
  /** Addresses that say who is asking: not the old or new value of a correction. None while one beside them is unclear. */
  addresses: string[];
  /** What was typed as such an address, but is not plainly one. */
  unclear: UnclearEmail[];
  yes: boolean;
  /** What it says beside answers and wishes. */
  beside: Beside;
  /** Nothing but a yes. Only this confirms what cannot be undone. */
  plainYes: boolean;
  /** A yes that comes first, to what can be undone, with nothing behind it that would take it back. */
  yesFirst: boolean;
  no: boolean;
  /** Nothing but a no. */
  plainNo: boolean;
}

const same = (one: string, other: string | undefined): boolean => one.toLowerCase() === other?.toLowerCase();

const isOfChange = (email: string, { change }: Details): boolean =>
  same(email, change?.newValue) || same(email, change?.oldValue);

/** Where an address is asked for, one that is named is the answer and no new value. */
const addressesOf = (text: string, details: Details, asked: boolean): string[] =>
  statedAddresses(
    text,
    asked ? details.emails : details.emails.filter((email) => !isOfChange(email, details)),
  );

/** The confirmation shows a new value before anything is done with it, so that one need not be asked about. */
const unclearOf = ({ unclearEmails, change }: Details, asked: boolean): UnclearEmail[] =>
  asked
    ? unclearEmails
    : unclearEmails.filter((one) => !('meant' in one && same(one.meant, change?.newValue)));

const withoutPerson = (understood: Understood): Understood => ({
  ...understood,
  ranked: understood.ranked.filter(({ intent }) => intent !== 'human'),
});

/** Whether a person is wanted is said in words that leave no doubt, more often than not. */
const withPerson = ({ text, acts, details }: Understood): Act[] => {
  const others = acts.filter(({ intent }) => intent !== 'human');
  if (refusesPerson(text)) return others;
  return asksForPerson(text) ? [...others, { intent: 'human', confidence: 1, details }] : acts;
};

export const readMessage = (
  understood: Understood,
  question: Question | undefined,
  beside: Beside = {},
  goal?: GoalKind,
): Message => {
  const { text, details } = understood;
  const acts = withPerson(understood);
  // Where an address is asked for, or nothing is said to be wrong, an address that is named says who is asking.
  const asked = asksForAddress(question) || !saysChange(text);
  const refused = refusedKinds(text);
  const isRefused = ({ intent }: Act): boolean => refused.some((kind) => GOAL_OF_INTENT[intent] === kind);
  const sure = acts.filter((act) => act.confidence >= HIGH_CONFIDENCE && !isRefused(act));
  const says = (intent: Intent): boolean =>
    acts.some((act) => act.intent === intent && act.confidence >= HIGH_CONFIDENCE) ||
    (acts.length === 1 && acts[0]?.intent === intent && acts[0].confidence >= 0.5);
  const deed = deedOf(question, goal);
  const plainYes = isPlainYes(text, deed);
  const yesFirst = isUndone(deed) && beginsWithYes(text, deed);
  const plainNo = !plainYes && isPlainNo(text);
  const unclear = unclearOf(details, asked);
  return {
    understood: refusesPerson(text) ? withoutPerson(understood) : understood,
    text,
    button: pressedButton(text, question),
    command: commandOf(text),
    sure,
    refused,
    addresses: unclear.length > 0 ? [] : addressesOf(text, details, asked),
    unclear,
    yes: plainYes || yesFirst || (says('affirm') && !says('deny') && !plainNo && !(deed && holdsBack(text))),
    beside,
    plainYes,
    yesFirst,
    no: plainNo || (!plainYes && !yesFirst && says('deny') && !says('affirm')),
    plainNo,
  };
};

/** Whether the message surely says this. */
export const sureOf = ({ sure }: Message, intent: Intent): boolean =>
  sure.some((act) => act.intent === intent);

const LONGEST_CONSENT = 300;

/** "I withdraw my consent": a withdrawal, even if it sounds like an objection. */
const withdrawsConsent = (text: string): boolean => text.length <= LONGEST_CONSENT && saysConsent(text);

/** What an act begins, in the light of the whole message. */
const goalOf = ({ intent }: Act, { text }: Message): GoalKind | undefined => {
  if (intent !== 'object') return GOAL_OF_INTENT[intent];
  if (withdrawsConsent(text)) return 'withdrawal';
  // An objection to everything would close the account.
  return keepsAccount(text) ? 'restriction' : 'objection';
};

/** What "no more sales calls" is easily taken for. */
const LIKE_NO_CALLS: readonly GoalKind[] = ['objection', 'withdrawal', 'do_not_sell', 'restriction'];

/** No calls are wanted: that is an objection to advertising by telephone, whatever else it sounds like. */
const withoutCalls = (
  wanted: { kind: GoalKind; act: Act }[],
  { text, understood }: Message,
): { kind: GoalKind; act: Act }[] => {
  const at = wanted.findIndex(({ kind }) => LIKE_NO_CALLS.includes(kind));
  const kept = wanted.filter(
    ({ kind }) => !LIKE_NO_CALLS.includes(kind) || (kind === 'withdrawal' && namesMails(text)),
  );
  const act: Act = { intent: 'object', confidence: 1, details: understood.details };
  const place = at === -1 ? kept.length : Math.min(at, kept.length);
  return [...kept.slice(0, place), { kind: 'objection', act }, ...kept.slice(place)];
};

/** "My e-mail is ...": says who somebody is, unless it is said to be wrong or new. */
const statesAddress = ({ text, understood: { details } }: Message): boolean =>
  details.emails.length > 0 && !saysChange(text);

/** What the customer surely wants: each goal once, in the order they were mentioned. */
export const wantedGoals = (message: Message): { kind: GoalKind; act: Act }[] => {
  const found = message.sure.flatMap((act) => {
    const kind = goalOf(act, message);
    return kind === undefined ? [] : [{ kind, act }];
  });
  const meant = found.filter(({ kind }) => kind !== 'rectification' || !statesAddress(message));
  const once = meant.filter((one, index) => meant.findIndex(({ kind }) => kind === one.kind) === index);
  const named = refusesCalls(message.text) ? withoutCalls(once, message) : once;
  if (named.length < 2) return named;
  // "... but keep my account" says how far another wish goes, and cancels nothing. Anger and threats beside a wish are no complaint.
  const isLimit = keepsAccount(message.text);
  const isAnger = !saysComplaint(message.text);
  return named.filter(({ kind }) => !(isLimit && kind === 'cancel') && !(isAnger && kind === 'complaint'));
};

/** Whether the message surely wants something other than the current goal. */
export const wantsSomethingElse = (message: Message, current: GoalKind | undefined): boolean =>
  wantedGoals(message).some(({ kind }) => kind !== current);

/** Whether the text is the value with no more than a few words around it. */
export const hasLittleElse = (text: string, value: string): boolean => {
  const rest = text.replace(new RegExp(escaped(value), 'iu'), ' ');
  return rest.replace(/[^\p{L}\p{N}]+/gu, '').length <= 24;
};

const escaped = (value: string): string => value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
