import { invalid, malformed } from '../api/apiError.ts';
import { isObject } from '../readJson.ts';
import type { NewIdentity } from './addUser.ts';

export interface UserInput {
  name?: string;
  email?: string;
  phone?: string | null;
  externalId?: string | null;
  tags?: string[];
  role?: string;
  notes?: string;
  suspended?: boolean;
  /** Whether the address that is given with it counts as verified. */
  verified?: boolean;
  identities?: NewIdentity[];
}

const ADDRESS = /^[^\s@<>"']{1,64}@[^\s@<>"']{1,255}$/;

export const checkAddress = (value: string): string => {
  if (!ADDRESS.test(value)) throw invalid('email', `Email: ${value.slice(0, 60)} is not properly formatted`);
  return value.toLowerCase();
};

const optionalText = (value: unknown, key: string): string => {
  if (typeof value !== 'string') throw malformed(`${key} must be a string`);
  return value;
};

const METHODS = ['none', 'low', 'sso', 'embed', 'full'];

/** What is said of an identity's verification, by either of Zendesk's two fields. */
export const readVerified = (from: Record<string, unknown>): boolean | undefined => {
  const { verified, verification_method: method } = from;
  if (verified !== undefined && typeof verified !== 'boolean') throw malformed('verified must be a boolean');
  if (method === undefined) return verified;
  if (typeof method !== 'string' || !METHODS.includes(method)) {
    throw invalid('verification_method', 'Verification method: is not valid');
  }
  return verified ?? method !== 'none';
};

/** One that nobody calls verified is not: Zendesk mails its owner and waits, unless told to `skip_verify_email`. */
export const readIdentity = (from: unknown): NewIdentity => {
  if (!isObject(from)) throw malformed('identity is required');
  const type = from.type === 'phone_number' ? 'phone_number' : 'email';
  const said = optionalText(from.value, 'identity.value');
  return {
    type,
    value: type === 'email' ? checkAddress(said) : said,
    verified: readVerified(from) ?? false,
  };
};

const readIdentities = (value: unknown): NewIdentity[] => {
  if (!Array.isArray(value)) throw malformed('identities must be an array');
  return value.map(readIdentity);
};

/** `{user: {...}}` as it came; 400 for a wrong shape, 422 for a wrong value. */
export const readUserInput = (body: unknown): UserInput => {
  const from = isObject(body) ? body.user : undefined;
  if (!isObject(from)) throw malformed('user is required');
  const { name, email, phone, external_id, tags, role, notes, identities, suspended } = from;
  const verified = readVerified(from);
  if (tags !== undefined && !(Array.isArray(tags) && tags.every((tag) => typeof tag === 'string'))) {
    throw malformed('tags must be an array of strings');
  }
  return {
    ...(name !== undefined && { name: optionalText(name, 'name') }),
    ...(email !== undefined && email !== null && { email: checkAddress(optionalText(email, 'email')) }),
    ...(phone !== undefined && { phone: phone === null ? null : optionalText(phone, 'phone') }),
    ...(external_id !== undefined && {
      externalId: external_id === null ? null : optionalText(external_id, 'external_id'),
    }),
    ...(Array.isArray(tags) && { tags: tags as string[] }),
    ...(role !== undefined && { role: optionalText(role, 'role') }),
    ...(notes !== undefined && notes !== null && { notes: optionalText(notes, 'notes') }),
    ...(verified !== undefined && { verified }),
    ...(typeof suspended === 'boolean' && { suspended }),
    ...(identities !== undefined && { identities: readIdentities(identities) }),
  };
};
