/** What is wrong with a sign-in token, as the integrator reads it in logs and metrics. A customer reads none of it. */
export const SIGN_IN_PROBLEMS = {
  not_configured:
    'No sign-in is configured. Set HOST_JWT_ISSUER, HOST_JWT_AUDIENCE and a key set or a secret.',
  malformed: 'The text is no signed JWT in compact form.',
  algorithm_refused: 'The "alg" of the header is not one of the pinned ones.',
  type_wrong: 'The "typ" of the header is not "JWT": tokens made for something else are not believed.',
  key_unknown: 'The key set has no key for the "kid" and "alg" of the header.',
  keys_unreachable: 'The key set at HOST_JWT_JWKS_URL cannot be read just now.',
  signature_wrong: 'The signature does not fit: another key, another secret, or an altered token.',
  claims_unreadable: 'The signature fits, but what is signed is no JSON object.',
  claim_missing: 'One of iss, aud, exp, iat, jti and sub is missing or of the wrong type.',
  issuer_wrong: 'The "iss" is not HOST_JWT_ISSUER.',
  audience_wrong: 'The "aud" is not HOST_JWT_AUDIENCE.',
  expired: 'The "exp" is over.',
  not_yet_valid: 'The "nbf" or "iat" lies ahead: check the clock of the server that signs.',
  life_too_long: 'Between "iat" and "exp" lie more than five minutes.',
  replayed: 'The "jti" was used before: make a new token each time one is asked for.',
  subject_unknown: 'Nobody on file has this "sub" in the field that the data map names in "signIn".',
  subject_ambiguous:
    'Several people on file have this "sub" in the field that the data map names in "signIn".',
} as const;
export type SignInProblem = keyof typeof SIGN_IN_PROBLEMS;

/** What a good token says. */
export interface HostIdentity {
  issuer: string;
  /** Name of the token, unique per issuer. */
  tokenId: string;
  /** What the host site calls its customer. */
  sub: string;
  /** When the customer last typed a password there, as far as the token says. */
  authAt?: Date;
  expiresAt: Date;
}

/** Checks the signature and the claims of a token of the host site; whether it was used before is not its business. */
export type ReadHostToken = (
  token: string,
) => Promise<{ outcome: 'good'; identity: HostIdentity } | { outcome: 'bad'; problem: SignInProblem }>;
