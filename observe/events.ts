/** Where an event goes. Its row is the only place that says so. */
interface Destinations {
  /**
   * Metrics that count it by its name: `identity` what happens to proofs of identity, `refused` what was turned away. What
   * is audited is counted in `security` as well.
   */
  metrics: readonly ('identity' | 'refused')[];
  /** Kept in the security audit. */
  audit: boolean;
  /** A line in the log; a flood of one event is one line a minute. */
  log: boolean;
}

/** Calls, frames and links that were turned away. */
const TURNED_AWAY = { metrics: ['refused'], audit: true, log: true } as const;
/** Texts that look like an attempt, though here they are only texts. */
const TYPED = { metrics: [], audit: true, log: false } as const;
/**
 * The ordinary course of a proof of identity. Nothing here tells whether somebody has an address on file: whoever reads a
 * counter beside their own question would learn who is a customer.
 */
const PROOF = { metrics: ['identity'], audit: false, log: false } as const;
/** A proof that failed. Most of them are mistakes; many of them may be an attack. */
const FAILED_PROOF = { metrics: ['identity'], audit: true, log: false } as const;
/** Seldom a mistake: somebody should look. */
const ALARM = { metrics: ['identity', 'refused'], audit: true, log: true } as const;

/**
 * Everything that operators learn of attempts and proofs, and where they learn it. A name says what happened, never what
 * was sent.
 */
export const EVENTS = {
  // Chat: calls, pages, streams.
  origin_refused: TURNED_AWAY,
  page_not_allowed: TURNED_AWAY,
  token_invalid: TURNED_AWAY,
  token_expired: TURNED_AWAY,
  conversation_not_found: TURNED_AWAY,
  activity_invalid: TURNED_AWAY,
  body_too_large: TURNED_AWAY,
  rate_limited: TURNED_AWAY,
  upload_refused: TURNED_AWAY,
  upgrade_required: TURNED_AWAY,
  unknown_call: TURNED_AWAY,
  sender_forged: TURNED_AWAY,
  frame_too_large: TURNED_AWAY,
  frame_invalid: TURNED_AWAY,
  stream_used_up: TURNED_AWAY,
  streams_too_many: TURNED_AWAY,

  // HTTP, links in emails, downloads.
  metrics_refused: TURNED_AWAY,
  /** A call of Zendesk's webhook without its signature, or with one that is too old. */
  webhook_not_signed: TURNED_AWAY,
  request_malformed: TURNED_AWAY,
  request_too_slow: TURNED_AWAY,
  headers_too_large: TURNED_AWAY,
  method_refused: TURNED_AWAY,
  link_unknown: TURNED_AWAY,
  redirect_ignored: TURNED_AWAY,
  download_expired: TURNED_AWAY,
  download_used_up: TURNED_AWAY,
  download_code_too_soon: TURNED_AWAY,
  download_codes_spent: TURNED_AWAY,
  download_code_wrong: TURNED_AWAY,
  download_code_expired: TURNED_AWAY,
  download_code_nothing_open: TURNED_AWAY,
  download_code_spent: TURNED_AWAY,

  // The agents' app.
  app_token_invalid: TURNED_AWAY,
  app_token_expired: TURNED_AWAY,
  /** A signed address that was used before: a reload, or somebody who has read it. */
  app_token_replayed: TURNED_AWAY,
  app_page_not_allowed: TURNED_AWAY,
  app_session_invalid: TURNED_AWAY,
  app_session_expired: TURNED_AWAY,
  app_no_agent: TURNED_AWAY,
  /** The page says that somebody else works with it than the helpdesk has signed. */
  app_agent_differs: ALARM,
  app_register_exported: { metrics: [], audit: true, log: false },

  // Texts as they were typed.
  markup_typed: TYPED,
  address_refused: TYPED,
  address_list: TYPED,
  address_look_alike: TYPED,
  yes_to_nothing: TYPED,

  // Proofs of identity.
  code_sent: PROOF,
  code_right: PROOF,
  facts_right: PROOF,
  signed_in: PROOF,
  handed_to_an_agent: PROOF,
  code_refused: FAILED_PROOF,
  code_wrong: FAILED_PROOF,
  code_expired: FAILED_PROOF,
  facts_wrong: FAILED_PROOF,
  code_spent: ALARM,
  facts_spent: ALARM,
  /** One address was asked for, or guessed at, from many networks: they share what is left. */
  codes_of_address_spent: ALARM,
  guesses_of_address_spent: ALARM,
  /** An address had its emails for today that nobody proved a wish for: further ones are not sent. */
  emails_of_address_spent: ALARM,
  identity_changed: ALARM,
  not_me: ALARM,
  decision_refused: ALARM,

  // Sign-ins of the host site.
  sign_in_not_configured: ALARM,
  sign_in_malformed: ALARM,
  sign_in_algorithm_refused: ALARM,
  sign_in_type_wrong: ALARM,
  sign_in_key_unknown: ALARM,
  sign_in_keys_unreachable: ALARM,
  sign_in_signature_wrong: ALARM,
  sign_in_claims_unreadable: ALARM,
  sign_in_claim_missing: ALARM,
  sign_in_issuer_wrong: ALARM,
  sign_in_audience_wrong: ALARM,
  sign_in_expired: ALARM,
  sign_in_not_yet_valid: ALARM,
  sign_in_life_too_long: ALARM,
  sign_in_replayed: ALARM,
  sign_in_subject_unknown: ALARM,
  sign_in_subject_ambiguous: ALARM,
} as const satisfies Record<string, Destinations>;

type Table = typeof EVENTS;
export type ProductEvent = keyof Table;

/** Possible attacks: what the security audit keeps. */
export type SecurityEvent = {
  [Event in ProductEvent]: Table[Event]['audit'] extends true ? Event : never;
}[ProductEvent];

/** What happens to proofs of identity. */
export type IdentityEvent = {
  [Event in ProductEvent]: 'identity' extends Table[Event]['metrics'][number] ? Event : never;
}[ProductEvent];

/** Whether a code, for example of an AppError, is also the name of an event that is audited. */
export const isSecurityEvent = (code: string): code is SecurityEvent =>
  Object.hasOwn(EVENTS, code) && EVENTS[code as ProductEvent].audit;

/** Where it came from, as far as that is known. */
export interface Origin {
  conversationId?: string;
  /** The network address that asked. Kept nowhere: the audit makes a keyed hash of it. */
  network?: string;
}
