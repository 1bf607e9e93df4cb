import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import type { PrivacyContext } from '../requests/context.ts';
import { openField, type SealedContents, sealFor } from './sealedFields.ts';

/** How many contacts we keep: whoever names more does not push out what an honest customer named first. */
const CONTACTS_KEPT = 5;

type Parts = Pick<PrivacyContext, 'requests' | 'sealer' | 'clock'>;

/** The contacts that a request holds, and this one after them. */
export const contactsWith = (
  { sealer, clock }: Parts,
  request: PrivacyRequest,
  contact: string,
): SealedContents['contacts'] => [
  ...(openField(sealer, request, 'contacts') ?? []),
  { at: clock.now(), contact },
];

/** The contacts that a request holds, and those among `found` that are new; nothing where none is, or enough are kept. */
export const withContacts = (
  parts: Parts,
  request: PrivacyRequest,
  found: readonly string[],
): SealedContents['contacts'] | undefined => {
  const known = openField(parts.sealer, request, 'contacts') ?? [];
  const fresh = found.filter((one) => !known.some(({ contact }) => contact === one));
  const kept = fresh.slice(0, Math.max(0, CONTACTS_KEPT - known.length));
  return kept.length === 0
    ? undefined
    : [...known, ...kept.map((contact) => ({ at: parts.clock.now(), contact }))];
};

/**
 * Somebody asks for the same once more and can be reached elsewhere: the agent must see both, since one may be an impostor.
 * @returns the request as it is then
 */
export const addContact = async (
  parts: Parts,
  open: PrivacyRequest,
  contact: string | undefined,
): Promise<PrivacyRequest> => {
  if (contact === undefined || open.state !== 'needs_attention') return open;
  const contacts = contactsWith(parts, open, contact);
  const known = contacts.slice(0, -1).some((one) => one.contact === contact);
  if (known || contacts.length > CONTACTS_KEPT) return open;
  const { requests, sealer, clock } = parts;
  const saved = await requests.amend(open._id, {
    state: 'needs_attention',
    set: {},
    seal: { contacts: sealFor(sealer, open, 'contacts', contacts) },
    workAt: clock.now(),
    audit: { actor: 'customer', what: 'another_contact_named' },
  });
  return saved ?? open;
};
