import type { AfterwardsSentences } from './afterwardsSentences.ts';
import type { AsideSentences } from './asideSentences.ts';
import type { Spoken } from './spoken.ts';
import type {
  ChangeShown,
  Field,
  FiledTo,
  ForAnother,
  GoalKind,
  NamedChoice,
  RequestChoice,
  RequestLine,
  ScopeShown,
  Unwritable,
  WishShown,
} from './terms.ts';
import type { WantSentences } from './wantSentences.ts';

/** Opening, small talk, questions of a general kind. */
export interface OpeningSentences {
  opening(): Spoken;
  greeted(): Spoken;
  greetedAgain(): Spoken;
  /** "Are you a robot?" */
  whoIAm(): Spoken;
  thanked(): Spoken;
  /** `open`: what was not filed. `filed`: something was, earlier in this conversation. */
  farewell(open: GoalKind | undefined, filed: boolean): Spoken;
  menu(): Spoken;
  rightsInfo(): Spoken;
  outOfScope(): Spoken;
  policyIntro(number: string, title: string): Spoken;
  policySilent(): Spoken;
  /** Above the titles of the clauses that may be meant. */
  whichClause(): Spoken;
  /** The same below a clause that was quoted, and may not be the one. */
  orClause(): Spoken;
  /** The clause that was quoted just before is asked about again. */
  policyAbove(number: string, title: string): Spoken;
  /** "Who gave you my address?" True for everybody, whoever asks. */
  whereFrom(): Spoken;
  askQuestion(): Spoken;
  howLong(dueAt: Date | undefined): Spoken;
}

/** Not understood, or nothing there to understand. */
export interface NotUnderstoodSentences {
  notUnderstood(): Spoken;
  notUnderstoodHere(): Spoken;
  chooseOne(): Spoken;
  didYouMean(): Spoken;
  offerPerson(): Spoken;
  empty(): Spoken;
  tooLong(limit: number): Spoken;
  cardMasked(): Spoken;
  languagesSpoken(): Spoken;
  languageChanged(): Spoken;
  yesToNothing(): Spoken;
  noToNothing(): Spoken;
  staleAnswer(): Spoken;
  lostThread(): Spoken;
  stuck(): Spoken;
}

/** Where we are, what comes next, what was dropped. */
export interface WaySentences {
  understood(goal: GoalKind): Spoken;
  /** An objection to advertising by telephone. */
  noMoreCalls(): Spoken;
  firstThen(first: GoalKind, later: GoalKind[]): Spoken;
  copyBeforeErasure(): Spoken;
  next(goal: GoalKind): Spoken;
  backTo(goal: GoalKind): Spoken;
  later(goal: GoalKind): Spoken;
  changedTo(from: GoalKind, to: GoalKind): Spoken;
  openQuestion(): Spoken;
  noOpenQuestion(): Spoken;
  forgotten(goal: GoalKind): Spoken;
  nothingToForget(): Spoken;
  startedAgain(): Spoken;
  /** The wish is about somebody else's data: why a person takes it on. */
  forAnother(who: ForAnother): Spoken;
  /** The person for whom somebody acts is asked themselves; the same for an address that nobody has. */
  personAsked(address: string): Spoken;
}

/** Details of the wish. */
export interface DetailSentences {
  askField(): Spoken;
  askNewValue(change: ChangeShown): Spoken;
  /** The new value as it was taken from what the customer wrote, and for the person who looks at it. */
  changeNoted(field: Field, newValue: string): Spoken;
  newValueUnfit(change: ChangeShown): Spoken;
  askExtent(): Spoken;
  askServices(): Spoken;
  askConsent(): Spoken;
  askComplaint(): Spoken;
  complaintNoted(): Spoken;
}

/** Who is asking. */
export interface IdentitySentences {
  askAddress(goal: GoalKind): Spoken;
  askAddressAgain(): Spoken;
  askReach(goal: GoalKind): Spoken;
  addressInvalid(): Spoken;
  /** An address by the rules, or nearly, but none that we can write to; `known`: it has to be one that is on file. */
  addressUnusable(why: Unwritable, known: boolean): Spoken;
  doubtfulAddress(meant: string): Spoken;
  oneAddress(): Spoken;
  /** The customer does not know which address is meant. */
  whichAddress(): Spoken;
  addressNoted(): Spoken;
  codeSent(address: string, expiresAt: Date): Spoken;
  codeSentAgain(address: string, expiresAt: Date): Spoken;
  askCode(address: string): Spoken;
  codeHasEightDigits(): Spoken;
  codeWrong(triesLeft: number): Spoken;
  codeExpired(): Spoken;
  codeSpent(): Spoken;
  codeTooSoon(seconds: number): Spoken;
  codesSpent(retryAt: Date, now: Date): Spoken;
  noCodeOpen(): Spoken;
  /** No code would reach the customer: what else can be done. */
  noAccess(): Spoken;
  askLostAddress(): Spoken;
  /** Where an agent may reach whoever lost the address. */
  askContact(): Spoken;
  /** A bare no where something is needed to go on. */
  stopOrGoOn(): Spoken;
  verified(maskedAddress: string): Spoken;
  /** Known by the sign-in on the host site. */
  signedInAs(maskedAddress: string): Spoken;
  /** `what` comes from the data map: "your customer number". */
  askFact(what: string, first: boolean): Spoken;
  /** Where to look for it. */
  whereFact(what: string): Spoken;
  /** It has no digit, so it is none. */
  factHasDigits(what: string): Spoken;
  /** The customer does not know the facts: shall it be filed for a person to find out who they are? */
  askFactsUnknown(goal: GoalKind): Spoken;
  /** The mailbox that was proved is somebody else's. */
  notTheirMailbox(): Spoken;
  /** No code is wanted, so that what it was for is left. */
  codeNotWanted(goal: GoalKind): Spoken;
  factsKnown(): Spoken;
  /** Never which of them. */
  factsWrong(): Spoken;
  proofOver(): Spoken;
}

/** Confirming and filing. */
export interface ConfirmingSentences {
  confirm(scope: ScopeShown, wish: WishShown): Spoken;
  confirmNow(scope: ScopeShown): Spoken;
  confirmAgain(): Spoken;
  answerYesOrNo(): Spoken;
  declined(goal: GoalKind): Spoken;
  filed(request: RequestLine, to: FiledTo): Spoken;
  joined(request: RequestLine): Spoken;
  needsPerson(request: RequestLine): Spoken;
  otherController(controllers: { name: string; contact: string }[], request: RequestLine): Spoken;
  notOpenAnyMore(): Spoken;
}

/** Requests made before. */
export interface EarlierSentences {
  noRequests(): Spoken;
  requests(list: RequestLine[]): Spoken;
  referenceNotFound(): Spoken;
  nothingToCancel(list: RequestLine[]): Spoken;
  whichToCancel(): Spoken;
  confirmCancel(request: RequestLine): Spoken;
  cancelled(request: RequestLine): Spoken;
  tooLateToCancel(request: RequestLine): Spoken;
  confirmWaive(request: RequestLine): Spoken;
  waived(request: RequestLine): Spoken;
  windowKept(): Spoken;
  tooLateToWaive(request: RequestLine): Spoken;
}

/** While a person of the company has the chat. */
export interface TalkSentences {
  /** Said once: a person reads what is written from here on, and when they answer. */
  personReads(reference: string, now: Date): Spoken;
  /** What was written last reached nobody any more. */
  personLeft(reference: string): Spoken;
  /** No more is passed on from this chat. */
  talkFull(reference: string): Spoken;
  /** The customer has called the assistant back. */
  assistantBack(reference: string): Spoken;
  /** What the customer wants is for the assistant to do; the person keeps the rest. */
  forAssistant(reference: string): Spoken;
}

/**
 * Every sentence that the assistant can say in the chat. One folder per language; a missing one fails the type check.
 * What a customer typed freely and what names come from records is only ever put into rows, which every channel shows
 * as they are; addresses, which follow a strict grammar, may stand in the text.
 */
export interface Sentences
  extends OpeningSentences,
    NotUnderstoodSentences,
    WaySentences,
    DetailSentences,
    IdentitySentences,
    ConfirmingSentences,
    EarlierSentences,
    TalkSentences,
    WantSentences,
    AfterwardsSentences,
    AsideSentences {}

/** Buttons and short names, needed also to recognise a pressed button whatever the language has become. */
export interface Labels {
  choices: Record<NamedChoice, string>;
  request(choice: RequestChoice): string;
}
