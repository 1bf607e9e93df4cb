import { Types } from 'mongoose';
import type { TicketFacts } from '../../jobs/desk/ticketFacts.ts';
import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import { after, DAY } from '../../observe/clock.ts';
import { choicesFor } from '../../privacy/requests/choices.ts';

const NOW = new Date('2026-03-02T09:00:00Z');

/** What a ticket is made of, for a request as it is filed in the chat, received now and due in 30 days. */
export const ticketFacts = (
  change: Partial<PrivacyRequest> = {},
  more: Partial<Omit<TicketFacts, 'request'>> = {},
): TicketFacts => {
  const request: PrivacyRequest = {
    _id: new Types.ObjectId(),
    tenant: 'test',
    reference: 'RD-AAAA-2222',
    kind: 'rectification',
    state: 'filed',
    version: 1,
    route: 'chat',
    language: 'fr',
    sealed: {},
    evidence: [],
    receivedAt: NOW,
    filedAt: NOW,
    clocks: [],
    dueAt: after(NOW, 30 * DAY),
    policyVersion: '2.0',
    region: 'Geneva',
    work: { at: null, token: 0, attempts: 0 },
    steps: [],
    audit: [],
    auditMoved: 0,
    ...change,
  };
  return {
    request,
    now: NOW,
    timeZone: 'Europe/Zurich',
    people: [],
    wish: {},
    address: undefined,
    transcript: [],
    added: [],
    contacts: [],
    readers: { email: { to: 'anna@home.example' }, chat: 'nothing' },
    choices: choicesFor(request, more.now ?? NOW),
    decisive: { state: request.state, waits: '', added: 0, contacts: 0 },
    missing: [],
    ...more,
  };
};
