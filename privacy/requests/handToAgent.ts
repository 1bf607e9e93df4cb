import type { Evidence } from '../../domain/assurance.ts';
import type { Subject } from '../../domain/subject.ts';
import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import type { AgentReason } from '../identity/whatIsStillNeeded.ts';
import { whoHasSensitiveData } from '../identity/whoHasSensitiveData.ts';
import type { LeaveResult } from '../outcomes.ts';
import { addContact, contactsWith } from '../records/contacts.ts';
import { openField, sealFor } from '../records/sealedFields.ts';
import type { PrivacyContext } from './context.ts';
import { fileOrJoin } from './fileOrJoin.ts';
import { asHandedOver, joinSilently } from './joinSilently.ts';
import { openKeyOf } from './openKey.ts';
import { summaryOf } from './summary.ts';
import { continued, emailedBefore, endSuperseded } from './supersede.ts';

export interface HandOver {
  why: AgentReason;
  people: readonly Subject[];
  /** Ids of those among them who have data that the data map marks sensitive, where the caller has asked already. */
  sensitive?: readonly string[];
  /** What the conversation has proved; nothing where the address is lost. */
  evidence?: Evidence;
  /** Where they say that they can be reached. */
  contact?: string | undefined;
  /** The turn that hands it over, where a conversation does. */
  turnId?: string;
}

/**
 * Nobody guesses who is meant: an agent looks, and the request keeps its clock. Asked again, it is the same request, which
 * nobody is told: who is asking has not been established.
 */
export const handToAgent = async (
  context: PrivacyContext,
  request: PrivacyRequest,
  handOver: HandOver,
): Promise<LeaveResult> => {
  const { sealer, clock, report } = context;
  const { why: reason, people, evidence, contact, turnId } = handOver;
  const sensitive = await givesOutSensitiveData(context, request, handOver);
  const emailed = evidence && (await emailedBefore(context, request));
  const filed = await fileOrJoin(context, request, {
    to: 'needs_attention',
    what: 'handed_to_a_person',
    detail: { reason },
    openKeys: openKeysByAddress(context, request),
    answer: turnId === undefined ? undefined : { key: turnId, filed: 'needs_person', joined: 'needs_person' },
    set: {
      ...(emailed && continued(context, request, emailed)),
      attention: {
        reason,
        since: clock.now(),
        returnTo: 'filed',
        ...(sensitive && { sensitive }),
        ...(reason === 'address_lost' && { addressLost: true }),
      },
    },
    seal: {
      subjects: sealFor(sealer, request, 'subjects', [...people]),
      ...(contact !== undefined && {
        contacts: sealFor(sealer, request, 'contacts', contactsWith(context, request, contact)),
      }),
    },
    ...(evidence && { evidence }),
    join: async (open) =>
      joinSilently(context, await addContact(context, open, contact), { reference: request.reference }),
  });
  if (emailed && filed.outcome !== 'not_open') await endSuperseded(context, emailed, filed.request);
  switch (filed.outcome) {
    case 'filed':
      report('handed_to_an_agent');
      return { outcome: 'needs_person', request: summaryOf(filed.request) };
    case 'joined':
      return { outcome: 'needs_person', request: asHandedOver(request) };
    case 'not_open':
      return filed;
  }
};

/** Whether an approval would hand out sensitive data of one of these people: two agents must agree then. */
const givesOutSensitiveData = async (
  context: PrivacyContext,
  { kind }: PrivacyRequest,
  { people, sensitive }: HandOver,
): Promise<boolean> => {
  if (kind !== 'access' && kind !== 'portability') return false;
  const ids = sensitive ?? (await whoHasSensitiveData(context, people));
  return people.some(({ subjectId }) => ids.includes(subjectId));
};

/** Who it is has not been established, so the address stands for the person. */
const openKeysByAddress = ({ sealer, codes }: PrivacyContext, request: PrivacyRequest): string[] => {
  const address = openField(sealer, request, 'address');
  const addressKeys = address === undefined ? [request.addressKey ?? ''] : codes.addressKeys(address);
  const wish = openField(sealer, request, 'wish');
  return addressKeys.map((key) => openKeyOf(request.kind, `address:${key}`, wish));
};
