import { describe, expect, it } from 'vitest';
import { REQUEST_KINDS } from '../../../domain/kinds.ts';
import { REQUEST_STATES, type RequestState } from '../../../domain/states.ts';
import { ticketView } from '../../../jobs/desk/ticketView.ts';
import type { DeskWork } from '../../../models/privacyRequest/ticketRecord.ts';
import { DAY, SECOND } from '../../../observe/clock.ts';
import { ticketFacts } from '../../builders/ticketFacts.ts';

const STATUS: Record<RequestState, 'open' | 'pending' | 'solved'> = {
  verifying: 'pending',
  filed: 'pending',
  awaiting_decision: 'open',
  scheduled: 'pending',
  in_progress: 'pending',
  done: 'solved',
  partly_done: 'pending',
  refused: 'solved',
  cancelled: 'solved',
  needs_attention: 'open',
};
const TICKET = { id: 7, seenAt: null };

describe('what the ticket of a request shall be', () => {
  it.each(REQUEST_STATES)('open where somebody has to act, pending while it goes by itself: %s', (state) => {
    expect(ticketView(ticketFacts({ state, ticket: TICKET }))?.status).toBe(STATUS[state]);
  });

  it('pending while the customer is asked, and open for what is left to do by hand', () => {
    const question = { at: new Date(), by: '7' };
    expect(ticketView(ticketFacts({ state: 'awaiting_decision', question }))?.status).toBe('pending');
    const byHand = [{ source: 'shop', category: 'orders', count: 2 }];
    expect(ticketView(ticketFacts({ state: 'done', byHand }))?.status).toBe('open');
  });

  it('nothing for what nobody has filed, unless an agent is needed', () => {
    const { filedAt: _not, ...unfiled } = ticketFacts().request;
    const view = (state: RequestState) => ticketView({ ...ticketFacts(), request: { ...unfiled, state } });
    expect(view('verifying')).toBeUndefined();
    expect(view('cancelled')).toBeUndefined();
    expect(view('refused')).toBeUndefined();
    expect(view('needs_attention')).toBeDefined();
  });

  it('none again for what has ended, once somebody has deleted it', () => {
    const former: DeskWork = {
      at: null,
      token: 0,
      attempts: 0,
      rank: 2,
      former: [{ id: 7, why: 'gone', personal: [] }],
    };
    expect(ticketView(ticketFacts({ state: 'done', desk: former }))).toBeUndefined();
    expect(ticketView(ticketFacts({ state: 'awaiting_decision', desk: former }))).toBeDefined();
  });

  it('says in its subject what it is, by when and in which language, and never who', () => {
    const facts = ticketFacts({}, { address: 'anna@home.example', wish: { message: 'I am Anna' } });
    expect(ticketView(facts)?.subject).toBe('Rectification · due 1 Apr · French');
    expect(ticketView({ ...facts, request: { ...facts.request, state: 'done' } })?.subject).toBe(
      'Rectification · French',
    );
  });

  it('gives the legal date as a day where the company is', () => {
    const dueAt = new Date('2026-04-01T22:30:00Z');
    expect(ticketView(ticketFacts({ dueAt }))?.fields.deadline).toBe('2026-04-02');
  });

  it.each(REQUEST_KINDS)('carries its kind as a field and a tag: %s', (kind) => {
    expect(ticketView(ticketFacts({ kind }))).toMatchObject({
      fields: { kind, reference: 'RD-AAAA-2222', state: 'filed', decision: null },
      tags: ['privacy', `privacy_${kind}`],
    });
  });

  describe('and its priority', () => {
    const { request } = ticketFacts();
    const at = (before: number, change = {}) => {
      const { priority, changesAt } = ticketView(
        ticketFacts(change, { now: new Date(request.dueAt.getTime() - before) }),
      )!;
      return [priority, changesAt?.getTime()];
    };
    const weekBefore = request.dueAt.getTime() - 7 * DAY;
    const twoDaysBefore = request.dueAt.getTime() - 2 * DAY;

    it('rises a week and two days before the date, and says when next', () => {
      expect(at(20 * DAY)).toEqual(['normal', weekBefore]);
      expect(at(7 * DAY)).toEqual(['high', twoDaysBefore]);
      expect(at(2 * DAY + SECOND)).toEqual(['high', twoDaysBefore]);
      expect(at(2 * DAY)).toEqual(['urgent', undefined]);
      expect(at(-DAY)).toEqual(['urgent', undefined]);
    });

    it('is never below high for a complaint, or where it is not known who it is', () => {
      expect(at(20 * DAY, { kind: 'complaint' })[0]).toBe('high');
      expect(at(20 * DAY, { state: 'needs_attention' })[0]).toBe('high');
    });

    it('falls with the end', () => {
      expect(at(DAY, { state: 'done' })).toEqual(['normal', undefined]);
    });
  });
});
