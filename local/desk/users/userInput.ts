import { invalid, malformed } from '../api/apiError.ts';
import { isObject } from '../tickets/ticketInput.ts';

export interface UserInput {
  name?: string;
  email?: string;
  phone?: string | null;
  externalId?: string | null;
  tags?: string[];
  role?: string;
  notes?: string;
  identities?: { type: 'email' | 'phone_number'; value: string }[];
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

const readIdentities = (value: unknown): { type: 'email' | 'phone_number'; value: string }[] => {
  if (!Array.isArray(value)) throw malformed('identities must be an array');
  return value.map((one: unknown) => {
    if (!isObject(one)) throw malformed('identities must hold objects');
    const type = one.type === 'phone_number' ? 'phone_number' : 'email';
    const said = optionalText(one.value, 'identities[].value');
    return { type, value: type === 'email' ? checkAddress(said) : said };
  });
};

/** `{user: {...}}` as it came; 400 for a wrong shape, 422 for a wrong value. */
export const readUserInput = (body: unknown): UserInput => {
  const from = isObject(body) ? body.user : undefined;
  if (!isObject(from)) throw malformed('user is required');
  const { name, email, phone, external_id, tags, role, notes, identities } = from;
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
    ...(identities !== undefined && { identities: readIdentities(identities) }),
  };
};
