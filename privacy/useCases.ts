import type { RequestKind, UnverifiedKind } from '../domain/kinds.ts';
import type { Language } from '../domain/language.ts';
import type { Wish } from '../domain/wish.ts';
import type {
  BeginResult,
  CancelResult,
  CheckCodeResult,
  CheckFactsResult,
  ConfirmationResult,
  FileResult,
  LeaveResult,
  ListResult,
  PassOnResult,
  PersonInChat,
  PolicyResult,
  SignedIn,
  WaiveResult,
} from './outcomes.ts';

/**
 * What the conversation may ask the product to do. The bot knows nothing else of requests, codes, sources or tickets.
 * Every use case may be repeated with the same arguments after a crash and then answers the same.
 */
export interface PrivacyUseCases {
  /**
   * Creates the request as `verifying` (its clocks start here) and sends a code to the address on file, or the one
   * neutral notice where nobody has that address: the answer is the same for both. A request of the same kind and
   * address that this conversation already began is taken up again. Needs no code when this conversation has proved
   * the same address within ten minutes: the answer is then `verified`.
   */
  beginRequest(input: BeginRequest): Promise<BeginResult>;

  /** Proves an address for this conversation without a new request: for status and cancel. */
  beginVerification(input: BeginVerification): Promise<BeginResult>;

  /** A new code for what this conversation has begun; kills only this conversation's earlier one. */
  sendCodeAgain(input: { conversation: ConversationFacts }): Promise<BeginResult>;

  /** Compares what the customer typed with this conversation's open code; each call is one of its five tries. */
  checkCode(input: { conversation: ConversationFacts; code: string }): Promise<CheckCodeResult>;

  /** Whom the host site has signed in for this conversation, not longer than ten minutes ago; nobody where it says nothing. */
  signedIn(input: { conversation: ConversationFacts }): Promise<SignedIn | undefined>;

  /**
   * What only the person would know, on top of a code: all answers at once, so that nobody learns which of them was
   * wrong. Each call is one of three tries.
   */
  checkFacts(input: {
    conversation: ConversationFacts;
    requestId: string;
    answers: { name: string; typed: string }[];
  }): Promise<CheckFactsResult>;

  /** What would be done, for the customer to confirm; only for a verified request of this conversation. */
  prepareConfirmation(input: PrepareConfirmation): Promise<ConfirmationResult>;

  /**
   * The customer cannot reach the address any more, so that no code can show who they are: a person decides on the
   * request that this conversation has begun. The same for an address that nobody has. `contact` is for the
   * agent to read; the product sends nothing there.
   */
  leaveToAgent(input: {
    conversation: ConversationFacts;
    requestId: string;
    contact?: string;
  }): Promise<LeaveResult>;

  /** Files what was confirmed. `nonce` comes from the scope that the customer said yes to. */
  confirmAndFile(input: {
    conversation: ConversationFacts;
    requestId: string;
    nonce: string;
  }): Promise<FileResult>;

  /**
   * Kinds that need no verification: `withdrawal`, `do_not_sell`, `human`, `complaint`. Acts at once. Where the same is open
   * for the address already, the answer is that of a new request all the same: nobody learns of another's.
   */
  fileAtOnce(input: FileAtOnce): Promise<FileResult>;

  /**
   * The requests of the person whom this conversation has proved within the last ten minutes, newest first; without a proof what
   * this very conversation has filed, while nobody else can have taken their place there.
   */
  listRequests(input: { conversation: ConversationFacts }): Promise<ListResult>;

  /**
   * Cancels a request that is not in progress yet; for an erasure inside its window the account comes back. Needs the same
   * proof, or that this very conversation has filed it: an opt-out can have become another's as well, and always needs the proof.
   */
  cancelRequest(input: { conversation: ConversationFacts; reference: string }): Promise<CancelResult>;

  /** Ends the waiting time of a scheduled erasure, after the customer confirmed just that. */
  waiveWindow(input: { conversation: ConversationFacts; reference: string }): Promise<WaiveResult>;

  /** Drops a begun, unfiled request ("forget it"): nothing stays open. */
  abandonRequest(input: { conversation: ConversationFacts; requestId: string }): Promise<void>;

  /** The agent who has this conversation and whose words it may carry, or whom it has sent a message that is answered elsewhere. */
  personInChat(input: { conversation: ConversationFacts }): Promise<PersonInChat | undefined>;

  /**
   * Adds the customer's words to the request that an agent has, in this chat or elsewhere; once a turn. They come to its ticket when the customer pauses.
   * `contacts`: where they say they can be reached; nothing is sent there.
   */
  passOn(input: {
    conversation: ConversationFacts;
    requestId: string;
    text: string;
    contacts: readonly string[];
  }): Promise<PassOnResult>;

  /** The policy's own words on a question, the clauses that it may be about, or nothing where the policy does not answer. */
  askPolicy(input: PolicyQuestion): PolicyResult;
}

export interface ConversationFacts {
  tenant: string;
  conversationId: string;
  /** Keyed hash of the network (/24 or /56) from which this turn was sent. */
  network: string;
  /** Names the turn in which this is asked; a turn that is repeated after a crash has the same again, and files only once. */
  turnId: string;
  language: Language;
  /** Global Privacy Control, as the browser sent it when the chat was opened. */
  gpc: boolean;
  /** False where nobody can be signed in, because no host's sign-in was taken for this conversation. */
  signedIn?: boolean;
}

export interface BeginRequest {
  conversation: ConversationFacts;
  kind: RequestKind;
  /** As typed, already known to look like one address. */
  address: string;
  wish: Wish;
}

export interface PrepareConfirmation {
  conversation: ConversationFacts;
  requestId: string;
  /** Erasure only: without the withdrawal period. */
  waiveWindow: boolean;
  /** The customer does not know the facts: an agent finds out who it is. */
  leaveToPerson?: boolean;
}

export interface BeginVerification {
  conversation: ConversationFacts;
  address: string;
  /** What the mail says that the code is for. */
  purpose: 'status' | 'cancel';
}

export interface FileAtOnce {
  conversation: ConversationFacts;
  kind: UnverifiedKind;
  /** Needed for `withdrawal` and `do_not_sell`; for the others where the person may be answered by mail. */
  address?: string;
  wish: Wish;
  /** Chat so far, oldest first; only used for `human`. */
  transcript?: { from: 'customer' | 'assistant'; text: string; at: Date }[];
}

export interface PolicyQuestion {
  question: string;
  language: Language;
  /** The clause that was quoted last in this conversation: "and for how long?" goes on from it. */
  before?: string;
  /** The customer said that it was not what they had asked for. */
  rejected?: boolean;
  /** The clause that the customer chose among those offered for this question. */
  chosen?: string;
}
