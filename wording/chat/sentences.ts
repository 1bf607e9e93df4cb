import type { ChangeShown, Goal, NamedChoice, RequestChoice, RequestLine, ScopeShown } from './terms.ts';

/** One message: text with line breaks, `**bold**`, "- " lists and [label](https://...) links; rows below it where needed. */
export interface Words {
  text: string;
  summary?: { title: string; rows: { label: string; value: string }[] };
}
export type Spoken = string | Words;

/**
 * Every sentence that the assistant can say in the chat. One implementation per language; a missing one fails the type
 * check. What a customer typed freely and what names come from records is only ever put into rows, which every channel
 * shows as they are; addresses, which follow a strict grammar, may stand in the text.
 */
export interface Sentences {
  // Opening, small talk, finding the way
  opening(): Spoken;
  greeted(): Spoken;
  greetedAgain(): Spoken;
  thanked(): Spoken;
  menu(): Spoken;
  rightsInfo(): Spoken;
  outOfScope(): Spoken;
  policyIntro(number: string, title: string): Spoken;
  policySilent(): Spoken;
  askQuestion(): Spoken;
  howLong(dueAt: Date | undefined): Spoken;

  // Not understood
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

  // Where we are
  understood(goal: Goal): Spoken;
  firstThen(first: Goal, later: Goal[]): Spoken;
  copyBeforeErasure(): Spoken;
  next(goal: Goal): Spoken;
  backTo(goal: Goal): Spoken;
  later(goal: Goal): Spoken;
  alreadyDoing(goal: Goal): Spoken;
  changedTo(from: Goal, to: Goal): Spoken;
  openQuestion(): Spoken;
  noOpenQuestion(): Spoken;
  forgotten(goal: Goal): Spoken;
  nothingToForget(): Spoken;
  startedAgain(): Spoken;

  // Details of the wish
  askField(): Spoken;
  askNewValue(change: ChangeShown): Spoken;
  newValueUnfit(change: ChangeShown): Spoken;
  askExtent(): Spoken;
  askServices(): Spoken;
  askConsent(): Spoken;
  askComplaint(): Spoken;

  // Who is asking
  askAddress(goal: Goal): Spoken;
  askAddressAgain(): Spoken;
  askReach(goal: Goal): Spoken;
  addressInvalid(): Spoken;
  oneAddress(): Spoken;
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
  noAccess(): Spoken;
  verified(maskedAddress: string): Spoken;
  proofOver(): Spoken;

  // Confirming and filing
  confirm(scope: ScopeShown, wish: { change?: ChangeShown; wantsNow: boolean }): Spoken;
  confirmNow(scope: ScopeShown): Spoken;
  confirmAgain(): Spoken;
  answerYesOrNo(): Spoken;
  declined(goal: Goal): Spoken;
  filed(request: RequestLine, to: { address?: string; gpc: boolean }): Spoken;
  joined(request: RequestLine): Spoken;
  needsPerson(request: RequestLine): Spoken;
  otherController(controllers: { name: string; contact: string }[], request: RequestLine): Spoken;
  notOpenAnyMore(): Spoken;

  // Requests made before
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

/** Buttons and short names, needed also to recognise a pressed button whatever the language has become. */
export interface Labels {
  choices: Record<NamedChoice, string>;
  request(choice: RequestChoice): string;
}
