import { describe, expect, it } from 'vitest';
import { type AttentionReason, REASONS } from '../../../domain/attention.ts';
import { REQUEST_STATES } from '../../../domain/states.ts';
import type { Note } from '../../../jobs/desk/note.ts';
import { renderNotes } from '../../../jobs/desk/renderNotes.ts';
import type { TicketFacts } from '../../../jobs/desk/ticketFacts.ts';
import { notesFor } from '../../../jobs/desk/ticketNotes.ts';
import { ANNA } from '../../builders/openJobs.ts';
import { ticketFacts } from '../../builders/ticketFacts.ts';

const BEAT = { ...ANNA, subjectId: 'accounts:2', name: 'Beat', label: 'Veloclub, …02' };
const at = new Date('2026-03-02T09:00:00Z');
const SECRET = 'anna@home.example';
/** Everything that a request may know of a person, each with a word of its own. */
const PERSONAL: Partial<TicketFacts> = {
  people: [ANNA],
  address: SECRET,
  wish: { message: 'WISH of Anna', change: { field: 'name', oldValue: 'OLD', newValue: 'NEW' } },
  transcript: [{ from: 'customer', text: 'CHAT of Anna', at }],
  added: [
    { message: 'MORE of Anna', transcript: [{ from: 'customer', text: 'LATER', at }] },
  ] as TicketFacts['added'],
  contacts: [{ contact: '+41 79 555 01 02' }] as TicketFacts['contacts'],
};
const NAMING = /Anna|home\.example|WISH|OLD|NEW|CHAT|MORE|LATER|079|\+41|accounts:1/;

const noteOf = (facts: TicketFacts, title: string): Note | undefined =>
  notesFor(facts).find((note) => note.title?.includes(title));
const text = (notes: readonly Note[]) => renderNotes(notes);
const waiting = (reason: AttentionReason, more: Partial<TicketFacts> = {}) =>
  ticketFacts(
    {
      state: 'needs_attention',
      attention: { reason, since: new Date('2026-03-02T09:00:00Z'), returnTo: 'filed' },
    },
    { people: [ANNA], ...more },
  );

describe('the notes on a ticket', () => {
  it.each(REQUEST_STATES)(
    'are short, have markers of their own, and are the same whenever they are made: %s',
    (state) => {
      const facts = ticketFacts({ state }, PERSONAL);
      const markers = notesFor(facts).map(({ marker }) => marker);
      expect(new Set(markers).size).toBe(markers.length);
      expect(notesFor(facts)).toEqual(notesFor(facts));
      for (const { title } of notesFor(facts)) expect((title ?? '').length).toBeLessThan(60);
    },
  );

  it.each(['human', 'complaint', 'rectification', 'erasure'] as const)(
    'are marked where they name somebody, whatever it is that names them: %s',
    (kind) => {
      for (const state of REQUEST_STATES) {
        const notes = notesFor(ticketFacts({ kind, state }, PERSONAL));
        const unmarked = notes.filter(({ personal }) => !personal);
        expect(text(unmarked), state).not.toMatch(NAMING);
      }
    },
  );

  it('tell who it is by name, masked address and number, where somebody has to act, and only there', () => {
    const who = (state: TicketFacts['request']['state']) =>
      noteOf(ticketFacts({ state }, PERSONAL), 'Who it is');
    for (const state of ['awaiting_decision', 'needs_attention'] as const) {
      const shown = text([who(state)!]);
      for (const word of ['Anna', 'a***@home.example', 'accounts:1']) expect(shown).toContain(word);
      expect(shown).not.toContain(SECRET);
    }
    for (const state of ['filed', 'scheduled', 'in_progress', 'done'] as const)
      expect(who(state)).toBeUndefined();
  });

  it('number those who may be meant, in the order of the choices', () => {
    const notes = notesFor(waiting('ambiguous_identity', { people: [ANNA, BEAT] }));
    expect(text(notes)).toMatch(/1\. Anna.*2\. Beat.*Veloclub.*accounts:2/);
    expect(text(notes)).toContain('Approve 1 or 2');
    expect(notes.some(({ marker }) => marker === 'who')).toBe(false);
  });

  it.each(Object.keys(REASONS) as AttentionReason[])(
    'say why it waits and what each choice would do: %s',
    (reason) => {
      const facts = waiting(reason);
      const why = text([noteOf(facts, 'Why it waits for you')!]);
      for (const { consequence } of facts.choices) expect(why).toContain(consequence);
      expect(why.includes('Two different people')).toBe(REASONS[reason].approvers === 2);
    },
  );

  it('say it anew when it waits anew', () => {
    const marker = (since: string) =>
      notesFor(
        ticketFacts({
          state: 'needs_attention',
          attention: { reason: 'not_me', since: new Date(since), returnTo: 'filed' },
        }),
      ).find((note) => note.title?.includes('Why it waits'))?.marker;
    expect(marker('2026-03-02T09:00:00Z')).not.toBe(marker('2026-03-03T09:00:00Z'));
  });

  it('hold the chat only where the customer wants to be answered, from their first words on', () => {
    const transcript = [
      { from: 'assistant' as const, text: 'Hello, I am an assistant.', at },
      { from: 'customer' as const, text: 'My invoice is wrong', at },
    ];
    const chat = (kind: 'human' | 'access') =>
      noteOf(ticketFacts({ kind }, { transcript }), 'The chat so far');
    expect(text([chat('human')!])).toContain('My invoice is wrong');
    expect(text([chat('human')!])).not.toContain('I am an assistant');
    expect(chat('access')).toBeUndefined();
  });

  it('mask a code that somebody has typed, and are text to whoever reads them', () => {
    const facts = ticketFacts(
      { state: 'awaiting_decision' },
      { wish: { message: 'my code is 1234 5678 <img src=x onerror=alert(1)>' } },
    );
    expect(text(notesFor(facts))).not.toContain('1234 5678');
    expect(text(notesFor(facts))).not.toContain('<img');
  });

  it('name the fields that the account lacks', () => {
    const facts = ticketFacts({}, { missing: ['Privacy decision'] });
    expect(text(notesFor(facts))).toContain('lacks the ticket fields Privacy decision');
  });

  describe('once the person is being erased', () => {
    const steps = [{ name: 'prove:all_but_contact', at: new Date() }];

    it('add nothing while it goes on, and say at the end what names nobody', () => {
      expect(notesFor(ticketFacts({ kind: 'erasure', state: 'in_progress', steps }, PERSONAL))).toEqual([]);
      const ended = notesFor(ticketFacts({ kind: 'erasure', state: 'done', steps }, PERSONAL));
      expect(text(ended)).toContain('It is done.');
      expect(text(ended)).not.toMatch(NAMING);
    });

    it('say on their other tickets with which request that was, and name nobody', () => {
      const notes = notesFor(
        ticketFacts({ kind: 'human', state: 'cancelled', erasedBy: 'RD-BBBB-3333' }, PERSONAL),
      );
      expect(text(notes)).toContain('was erased with request RD-BBBB-3333');
      expect(text(notes)).not.toMatch(NAMING);
    });
  });
});
