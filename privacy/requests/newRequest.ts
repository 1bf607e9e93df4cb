import { Types } from 'mongoose';
import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import type { NewRequest } from '../../models/privacyRequest/repository.ts';
import { legalClocks } from '../deadlines/legalClocks.ts';
import { type SealedContents, sealFields } from '../records/sealedFields.ts';
import type { PrivacyContext } from './context.ts';

type Asked = Pick<NewRequest, 'kind' | 'state' | 'language'> &
  Partial<
    Pick<
      NewRequest,
      | 'conversationId'
      | 'network'
      | 'addressKey'
      | 'openKey'
      | 'turnKey'
      | 'evidence'
      | 'filedAt'
      | 'workAt'
      | 'by'
      | 'route'
      | 'fromTicket'
      | 'receivedAt'
    >
  > & { contents: Partial<SealedContents> };

/**
 * A request as it is first saved: of the chat and received now, where nothing else is said, its clocks running, its contents encrypted
 * under a key of its own. A worker looks at it at once unless `workAt` says later.
 */
export const newRequest = (
  context: Pick<PrivacyContext, 'sealer' | 'clock' | 'company' | 'tenant' | 'policyVersion' | 'deadlines'>,
  { contents, ...asked }: Asked,
): NewRequest => {
  const { sealer, clock, company, tenant, policyVersion } = context;
  const now = clock.now();
  const { receivedAt = now } = asked;
  const encrypted = { _id: new Types.ObjectId(), dataKey: sealer.newDataKey() };
  return {
    ...encrypted,
    sealed: sealFields(sealer, encrypted, contents),
    by: 'customer',
    tenant,
    route: 'chat',
    evidence: [],
    ...clocksFrom(context, { kind: asked.kind, receivedAt }),
    policyVersion,
    region: company.region,
    workAt: now,
    ...asked,
  };
};

/** All clocks of a request, counted from its receipt; the customer is given the earliest date. */
export const clocksFrom = (
  { deadlines }: Pick<PrivacyContext, 'deadlines'>,
  {
    kind,
    receivedAt,
    country,
  }: Pick<PrivacyRequest, 'kind' | 'receivedAt'> & { country?: string | undefined },
): Pick<PrivacyRequest, 'receivedAt' | 'clocks' | 'dueAt'> => {
  const clocks = legalClocks({ kind, receivedAt, country }, deadlines);
  return { receivedAt, clocks, dueAt: clocks[0]?.dueAt ?? receivedAt };
};
