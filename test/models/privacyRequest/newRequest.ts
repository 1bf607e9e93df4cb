import type { NewRequest } from '../../../models/privacyRequest/repository.ts';

export const RECEIVED = new Date('2026-03-02T09:00:00Z');

/** A request as the chat files it, with the changes that a test is about. */
export const newRequest = (tenant: string, more: Partial<NewRequest> = {}): NewRequest => ({
  by: 'customer',
  tenant,
  kind: 'access',
  state: 'verifying',
  route: 'chat',
  language: 'en',
  conversationId: 'conversation-1',
  dataKey: Buffer.from('wrapped key'),
  sealed: { address: Buffer.from('sealed address') },
  evidence: [],
  receivedAt: RECEIVED,
  clocks: [{ law: 'gdpr', startsAt: RECEIVED, dueAt: new Date('2026-04-02T21:59:59.999Z') }],
  dueAt: new Date('2026-04-02T21:59:59.999Z'),
  policyVersion: '2.0',
  region: 'Geneva',
  workAt: RECEIVED,
  ...more,
});
