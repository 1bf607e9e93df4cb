/**
 * What an attacker may have tried, as metric, log and security audit call it: the whole list. A name says what was turned
 * away, never what was sent.
 */
export const SECURITY_EVENTS = [
  // Chat: calls, pages, streams.
  'origin_refused', 'page_not_allowed', 'token_invalid', 'token_expired', 'conversation_not_found', 'activity_invalid', 'body_too_large',
  'rate_limited', 'upload_refused', 'upgrade_required', 'unknown_call', 'sender_forged', 'frame_too_large',
  'frame_invalid', 'stream_used_up',
  // HTTP, links of mails, downloads.
  'request_malformed', 'request_too_slow', 'headers_too_large', 'method_refused', 'link_unknown', 'redirect_ignored',
  'download_expired', 'download_used_up', 'download_code_too_soon', 'download_codes_spent', 'download_code_wrong',
  'download_code_expired', 'download_code_nothing_open', 'download_code_spent',
  // Texts as they were typed.
  'markup_typed', 'address_refused', 'address_list', 'address_look_alike', 'address_unknown',
  // Proofs of identity.
  'code_wrong', 'code_expired', 'code_spent', 'code_refused', 'facts_wrong', 'facts_spent', 'identity_changed', 'not_me',
  'decision_refused', 'yes_to_nothing',
  // Sign-ins of the host site.
  'sign_in_not_configured', 'sign_in_malformed', 'sign_in_algorithm_refused', 'sign_in_key_unknown',
  'sign_in_keys_unreachable', 'sign_in_signature_wrong', 'sign_in_claims_unreadable', 'sign_in_claim_missing',
  'sign_in_issuer_wrong', 'sign_in_audience_wrong', 'sign_in_expired', 'sign_in_not_yet_valid', 'sign_in_life_too_long',
  'sign_in_replayed', 'sign_in_subject_unknown', 'sign_in_subject_ambiguous',
] as const; // biome-ignore format: a list to read across
export type SecurityEvent = (typeof SECURITY_EVENTS)[number];

const KNOWN: ReadonlySet<string> = new Set(SECURITY_EVENTS);
export const isSecurityEvent = (code: string): code is SecurityEvent => KNOWN.has(code);

/** Where it came from, as far as that is known. */
export interface Origin {
  conversationId?: string;
  /** The network address that asked. Kept nowhere: the audit makes a keyed hash of it. */
  network?: string;
}

/** Takes note of an event for later reading; returns at once and never throws. */
export type NoteSecurity = (what: SecurityEvent, from?: Origin) => void;
