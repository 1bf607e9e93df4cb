import type { AskedFact, ClauseChoice, RequestSummary, Scope } from '../../privacy/outcomes.ts';
import type { Extent, GoalKind, NamedChoice, RequestChoice, Service } from '../../wording/chat/terms.ts';
import type { Expecting } from '../bot.ts';
import type { Intent } from '../understanding/types.ts';
import { GOAL_OF_INTENT, type GoalDetails } from './goal.ts';

/** A button: one that has a label in the wording, or one that stands for a request of the customer or a clause of the policy. */
export type Choice = NamedChoice | RequestChoice | ClauseChoice;

/** Things that only this person knows. They are asked one by one and checked together. */
export interface FactsQuestion {
  about: 'facts';
  questions: AskedFact[];
  given: { name: string; typed: string }[];
}

/**
 * What the assistant's last message asked, with everything that is needed to act on the answer. A yes counts for this
 * question and no other.
 */
export type Question =
  /** `among`: several were named, and it was asked which. */
  | { about: 'address'; among?: string[] }
  | { about: 'topic' }
  | { about: 'reach' }
  | { about: 'code' }
  /** The code has expired or is used up. `spent`: no new one can be sent at present. */
  | { about: 'new_code'; spent: boolean }
  | FactsQuestion
  /** The customer does not know them: shall a person find out who they are? */
  | { about: 'facts_unknown'; facts: FactsQuestion }
  | { about: 'confirmation'; nonce: string; waive: boolean; scope: Scope }
  | { about: 'agreement' }
  /** Our emails to the customer, or a list of theirs in our product. */
  | { about: 'whose_list' }
  | { about: 'field' }
  | { about: 'new_value' }
  /** `offered`: the uses of data that can be stopped one by one. */
  | { about: 'extent'; offered: Extent[] }
  | { about: 'services'; offered: (Service | 'all')[] }
  | { about: 'consent' }
  | { about: 'which_request'; requests: RequestSummary[] }
  | { about: 'cancel_request'; request: RequestSummary }
  | { about: 'waive_window'; request: RequestSummary }
  /** What was typed is not plainly an address: `meant` is what was probably meant. */
  | { about: 'doubtful_address'; meant: string; before?: Question }
  /**
   * "Did you mean ...?" If the customer meant none of it, `before` is asked again. `again`: after a yes to several. `offer`: it
   * was not asked for, and is offered below an answer.
   */
  | {
      about: 'meaning';
      intents: Intent[];
      details: GoalDetails;
      again?: boolean;
      offer?: boolean;
      before?: Question;
    }
  /** Something that was heard on the way, when its turn comes. `weighty`: it cannot be taken back or ends the account. */
  | { about: 'next'; goal: GoalKind; weighty: boolean }
  | { about: 'menu' }
  | { about: 'policy' }
  /** "Which of these do you mean?": the clauses that `asked` may be about. `before` is asked again afterwards. */
  | { about: 'clause'; asked: string; offered: ClauseChoice[]; before?: Question }
  | { about: 'person'; before?: Question }
  /** A code cannot reach the customer: another address, or an agent decides. */
  | { about: 'lost'; before?: Question }
  /** Where an agent can reach a customer who has lost the address. */
  | { about: 'contact' }
  /** The customer answered `before` with a mere no, and we cannot go on without an answer to it. */
  | { about: 'stop'; before: Question };

type About = Question['about'];

const EXPECTING: Record<About, Expecting> = {
  address: 'address',
  topic: 'free_text',
  reach: 'address',
  code: 'code',
  new_code: 'choice',
  facts: 'free_text',
  facts_unknown: 'yes_no',
  confirmation: 'yes_no',
  agreement: 'yes_no',
  whose_list: 'choice',
  field: 'choice',
  new_value: 'free_text',
  extent: 'choice',
  services: 'choice',
  consent: 'choice',
  which_request: 'choice',
  cancel_request: 'yes_no',
  waive_window: 'yes_no',
  doubtful_address: 'yes_no',
  meaning: 'choice',
  next: 'yes_no',
  menu: 'choice',
  policy: 'free_text',
  clause: 'choice',
  person: 'yes_no',
  lost: 'choice',
  contact: 'free_text',
  stop: 'yes_no',
};

export const expectingOf = (question: Question): Expecting => EXPECTING[question.about];

const ASK_FOR_ADDRESS: readonly About[] = ['address', 'topic', 'reach', 'contact', 'whose_list'];

/** Whether it, or what it interrupted, waits for an address of the customer. */
export const asksForAddress = (question: Question | undefined): boolean => {
  if (question === undefined) return false;
  return 'before' in question ? asksForAddress(question.before) : ASK_FOR_ADDRESS.includes(question.about);
};

export const MENU: readonly NamedChoice[] = [
  'do:access',
  'do:erasure',
  'do:rectification',
  'do:withdrawal',
  'do:status',
  'do:human',
];

/** The buttons of a question, in the order they are shown. */
export const choicesOf = (question: Question): Choice[] => {
  switch (question.about) {
    case 'address':
    case 'new_value':
    case 'policy':
      return [];
    case 'topic':
      return ['skip_topic'];
    case 'reach':
      return ['answer_here'];
    case 'code':
      return ['send_code', 'other_address'];
    case 'new_code':
      return question.spent ? ['person', 'other_address'] : ['send_code', 'person'];
    case 'facts':
      return ['facts_unknown', 'other_address'];
    case 'confirmation':
      return confirmationChoices(question.scope.kind === 'erasure', question.waive);
    case 'facts_unknown':
    case 'agreement':
    case 'person':
      return ['yes', 'no'];
    case 'lost':
      return ['agent_decides', 'other_address', 'no'];
    case 'contact':
      return ['answer_here'];
    case 'stop':
      return ['yes', 'no', 'person'];
    case 'whose_list':
      return ['about_me', 'own_list'];
    case 'field':
      return ['field:firstName', 'field:lastName', 'field:email', 'field:postalAddress', 'field:phone'];
    case 'extent':
      return question.offered.map((extent): NamedChoice => `extent:${extent}`);
    case 'services':
      return question.offered.map((service): NamedChoice => `service:${service}`);
    case 'consent':
      return ['consent_newsletter', 'consent_other'];
    case 'which_request':
      return question.requests.map(({ kind, reference }) => ({ kind, reference }));
    case 'cancel_request':
      return ['yes_cancel', 'keep_request'];
    case 'waive_window':
      return ['yes_erase_now', 'keep_window'];
    case 'doubtful_address':
      return ['that_address', 'other_address'];
    case 'meaning':
      return [
        ...question.intents.flatMap((intent) => choiceOfIntent(intent) ?? []),
        ...(question.offer === true ? [] : (['none_of_these'] as const)),
      ];
    case 'next':
      return [question.weighty ? `do:${question.goal}` : 'yes', 'no'];
    case 'clause':
      return [...question.offered, 'none_of_these'];
    case 'menu':
      return [...MENU];
  }
};

const confirmationChoices = (erasure: boolean, waive: boolean): Choice[] => {
  if (!erasure) return ['yes', 'no'];
  return waive ? ['yes_erase_now', 'keep_window', 'keep_all'] : ['yes_erase', 'erase_now', 'keep_all'];
};

/** The button for an intent. One that nobody would choose from a list has none. */
export const choiceOfIntent = (intent: Intent): NamedChoice | undefined => {
  if (intent === 'rights_info' || intent === 'policy_question') return `do:${intent}`;
  const goal = GOAL_OF_INTENT[intent];
  return goal && `do:${goal}`;
};
