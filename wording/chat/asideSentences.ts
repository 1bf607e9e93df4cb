import type { RequestKind } from '../../domain/kinds.ts';
import type { SupportTopic } from '../../domain/supportTopics.ts';
import type { ForeignLanguage } from './foreign.ts';
import type { GoalKind, RequestChoice, RequestLine } from './terms.ts';

/** What of the customer's something has to stay, and until when. */
interface Kept {
  title: string;
  until: Date;
}

/**
 * Answers to what people ask about a question before they answer it, two sentences at most; the question follows in its
 * short form. The first word of a name says what was asked.
 */
export interface AsideSentences {
  whatOptOutAddress(): string;
  whatReach(): string;
  whatCode(address: string): string;
  whatFact(what: string): string;
  whatConfirmation(goal: GoalKind): string;
  whatComplaint(): string;
  whatDetail(): string;
  whatChoice(): string;
  whatPerson(): string;
  whatRequest(request: RequestChoice): string;
  whatIDo(): string;

  whyAddress(): string;
  whyOptOutAddress(): string;
  whyReach(): string;
  whyCode(): string;
  whyFact(): string;
  whyConfirmation(): string;
  whyComplaint(): string;
  whyDetail(): string;
  whyChoice(): string;
  whyContact(): string;
  whyInGeneral(): string;

  safe(): string;
  safeCode(until: Date | undefined): string;

  longErasure(windowEndsAt: Date, dueAt: Date): string;
  longAtOnce(): string;
  longAfterYes(): string;
  longCode(): string;
  longPerson(now: Date): string;
  longInGeneral(): string;

  costNothing(): string;

  mindUnfiled(): string;
  mindOptOut(): string;
  mindWindow(windowEndsAt: Date): string;
  mindNoWindow(): string;
  mindConfirmation(): string;
  mindFiled(reference: string): string;
  mindTooLate(): string;
  mindNothing(): string;

  invoicesStay(kept: Kept[]): string;
  invoicesNotKept(): string;
  invoicesUnknown(): string;
  listsGo(): string;
  loginEnds(): string;
  loginStays(): string;
  loginEndsByObjection(): string;
  /** What was asked about is not touched by this. */
  untouched(goal: GoalKind): string;
  inTheCopy(): string;
  notTouchedYet(): string;

  nextAddress(): string;
  nextOptOut(): string;
  nextReach(): string;
  nextCode(): string;
  nextFact(): string;
  nextConfirmation(kind: RequestKind): string;
  nextComplaint(): string;
  nextDetail(): string;
  nextFiled(request: RequestLine): string;
  nextNothing(): string;
  nextOptedOut(): string;

  doneNothing(): string;
  /** A code was sent to this address, if we know it; nothing else. */
  doneCode(address: string): string;
  doneProved(maskedAddress: string): string;
  doneFiled(request: RequestChoice): string;
  doneCancelled(request: RequestChoice): string;

  allAfterAddress(): string;
  allAfterCode(): string;
  allAfterReach(): string;
  allFewMore(): string;
  allLast(): string;
  allFiled(): string;
  allNothing(): string;

  fasterNow(): string;
  fasterAlready(): string;
  fasterHere(): string;
  fasterFiledNow(reference: string): string;
  fasterFiled(dueAt: Date): string;
  fasterInGeneral(): string;

  noEmailPerson(): string;
  noEmailHere(): string;
  noEmailNeeded(): string;

  helperWelcome(): string;

  includedScope(kind: RequestKind, categories: string[]): string;
  includedOptOut(): string;
  includedLater(goal: GoalKind): string;
  includedMessage(): string;

  seenByAssistant(): string;
  seenByTeam(): string;

  laterNoHurry(): string;
  laterCode(until: Date): string;
  laterNothing(): string;

  simplyAddress(): string;
  simplyReach(): string;
  simplyCode(address: string): string;
  simplyFact(what: string): string;
  simplyConfirmation(): string;
  simplyValue(): string;
  simplyChoice(): string;
  simplyYesOrNo(): string;

  buttonsBelow(): string;
  buttonNone(): string;

  mustNot(): string;
  mustToGoOn(): string;
  mustReach(): string;
  mustNothing(): string;

  identifiedByCode(maskedAddress: string): string;
  identifiedNotYet(): string;
  identifiedNeedNot(): string;

  calm(): string;
  calmAgain(): string;
  comfort(): string;

  askCodeAgain(): string;
  askNewCode(): string;
  askFactAgain(what: string): string;
  confirmInShort(kind: RequestKind, waive: boolean): string;
  askComplaintAgain(): string;
  outOfScopeAgain(): string;
  thankedUnfinished(): string;

  /** Said in that language: which ones are spoken here. */
  foreignLanguage(language: ForeignLanguage): string;

  /** The question is about the product itself: who answers it. */
  support(topic: SupportTopic): string;
  supportAgain(topic: SupportTopic): string;
}
