import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AppBoard } from '../../../domain/agentApp.ts';
import type { AttentionReason } from '../../../domain/attention.ts';
import { SECOND } from '../../../observe/clock.ts';
import { openAgentApp } from '../../builders/agentApp.ts';
import { openChat } from '../../builders/chat.ts';
import { fileRequest } from '../../builders/journey.ts';
import { openWorld, persona, type World } from '../../builders/openWorld.ts';

describe('a decision in the app', () => {
  let world: World;
  let ofMaya: string;
  let ofTom: string;
  beforeAll(async () => {
    world = await openWorld();
    ofMaya = await erasureOf('maya');
    ofTom = await erasureOf('tom');
  }, 60_000);
  afterAll(() => world?.close());

  const look = async () => {
    world.clock.pass(SECOND);
    await world.worker.listen();
    await world.worker.settle();
  };

  const erasureOf = async (id: string): Promise<string> => {
    const { reference } = await fileRequest(world, 'erasure', persona(id).address);
    await look();
    return reference;
  };

  /** A request that a person has to answer. */
  const askForPerson = async (address: string): Promise<string> => {
    const chat = await openChat(world.url);
    await chat.say('I want to talk to a person');
    const { reference } = await chat.say(address);
    await look();
    return reference as string;
  };

  const setAside = async (reference: string, reason: AttentionReason): Promise<void> => {
    const { _id, state } = await world.request(reference);
    const attention = { reason, since: world.clock.now(), returnTo: state };
    const more = { what: 'set_aside', workAt: world.clock.now(), set: { attention } };
    await world.product.requests.move(_id, { from: state, to: 'needs_attention', by: 'worker', ...more });
    await look();
  };

  const mailsTo = async (address: string): Promise<string> =>
    (await world.mails.to(address)).map(({ Text }) => Text).join('\n');

  it('is carried out, stands on the ticket with the words, and is in the timeline by name', async () => {
    const reference = ofMaya;
    const app = await openAgentApp(world, 'officer');
    const { answer } = await app.decide(reference, 'hold', { words: 'The tax office asked for it.' });
    expect(answer).toEqual({ outcome: 'done', words: 'It was carried out.' });
    await look();
    expect((await world.request(reference)).hold?.by).toMatch(/^\d+$/);
    const notes = world.agents.ticket(reference).notes.join('\n');
    expect(notes).toContain('The tax office asked for it.');
    expect(notes).toContain('Sophie Keller chose "Put on legal hold" in the app.');
    const mine = (await (await app.call('/requests?view=mine')).json()) as AppBoard;
    expect(mine).toMatchObject({ counts: { mine: 1 }, rows: [{ reference }] });
    const { timeline } = await app.requestOf(reference);
    expect(timeline.filter(({ text }) => text === 'Sophie Keller put it on legal hold')).toHaveLength(1);
  });

  it('needs the words that the choice needs, and what is on the desk’s record of whoever decides', async () => {
    const reference = ofTom;
    const officer = await openAgentApp(world, 'officer');
    expect((await officer.decide(reference, 'hold', { words: '  ' })).answer).toMatchObject({
      outcome: 'refused',
    });
    for (const who of ['agent', 'light'] as const) {
      const app = await openAgentApp(world, who);
      const { choices } = await app.requestOf(reference);
      expect(choices.find(({ decision }) => decision === 'hold')?.barred).toBeDefined();
      expect((await app.decide(reference, 'hold', { words: 'Wait.' })).answer).toMatchObject({
        outcome: 'refused',
        words: expect.stringContaining('may not decide'),
      });
    }
    expect((await world.request(reference)).hold).toBeUndefined();
    expect(world.agents.ticket(reference).notes.join()).not.toContain('Wait.');
  });

  it('on something else than what was shown is refused with what changed, and nothing is written', async () => {
    const reference = await erasureOf('claire');
    const app = await openAgentApp(world, 'officer');
    const { seen } = await app.requestOf(reference);
    await setAside(reference, 'facts_not_known');
    const { answer } = await app.decide(reference, 'cancel', { words: 'By letter.', seen });
    expect(answer).toEqual({
      outcome: 'refused',
      words: expect.stringContaining('the request has moved on'),
    });
    expect((await world.request(reference)).state).toBe('needs_attention');
    expect(world.agents.ticket(reference).notes.join()).not.toContain('By letter.');
  });

  it('that takes two people takes two: the same one twice is not enough, the second one releases it', async () => {
    const reference = ofTom;
    await setAside(reference, 'facts_not_known');
    const first = await openAgentApp(world, 'officer');
    expect((await first.decide(reference, 'approve')).answer).toMatchObject({ outcome: 'waits' });
    const shown = (await first.requestOf(reference)).choices.find(({ decision }) => decision === 'approve');
    expect(shown).toMatchObject({ two: { so_far: 1 }, weight: 'irreversible' });
    expect(shown?.barred).toContain('first of two');
    expect((await first.decide(reference, 'approve')).answer).toMatchObject({ outcome: 'refused' });
    expect((await world.request(reference)).state).toBe('needs_attention');
    const second = await openAgentApp(world, 'administrator');
    expect((await second.decide(reference, 'approve')).answer).toMatchObject({ outcome: 'done' });
    expect((await world.request(reference)).state).not.toBe('needs_attention');
  });

  it('that is sent twice because no answer came is done once, and its words are written once', async () => {
    const address = 'ben@example.org';
    const reference = await askForPerson(address);
    const app = await openAgentApp(world, 'officer');
    const { seen } = await app.requestOf(reference);
    const once = { words: 'Which order do you mean?', key: 'one-and-the-same-key', seen };
    for (let time = 0; time < 2; time += 1)
      expect((await app.decide(reference, 'ask_customer', once)).answer).toMatchObject({ outcome: 'done' });
    await look();
    await look();
    expect(world.agents.ticket(reference).publicComments).toHaveLength(1);
    expect((await mailsTo(address)).split('Which order do you mean?')).toHaveLength(2);
  });

  it('asks the customer by email and on the ticket in public, and waits for them', async () => {
    const address = 'asked@example.org';
    const reference = await askForPerson(address);
    const app = await openAgentApp(world, 'agent');
    await app.decide(reference, 'ask_customer', { words: 'What is your customer number?' });
    await look();
    expect(await mailsTo(address)).toContain('What is your customer number?');
    const ticket = world.agents.ticket(reference);
    expect(ticket.publicComments.join()).toContain('What is your customer number?');
    expect(ticket.status).toBe('pending');
    const { waits, stateTitle, timeline } = await app.requestOf(reference);
    expect({ waits, stateTitle }).toEqual({
      waits: 'For the customer’s answer',
      stateTitle: 'Waits for the customer',
    });
    expect(timeline.filter(({ told }) => told).map(({ text }) => text)).toContain(
      'The question was sent to the customer.',
    );
  });

  it('that ends a request tells the customer, and its words are blackened with the other notes', async () => {
    const address = 'refused@example.org';
    const reference = await askForPerson(address);
    const app = await openAgentApp(world, 'officer');
    await app.decide(reference, 'refuse', { words: 'We are not the company you mean, Ms Example.' });
    expect(world.agents.ticket(reference).publicComments.join()).toContain('Ms Example');
    await look();
    await look();
    expect((await world.request(reference)).state).toBe('refused');
    expect(await mailsTo(address)).toContain('We are not the company you mean');
    const ticket = world.agents.ticket(reference);
    expect([...ticket.notes, ...ticket.publicComments].join()).not.toContain('Ms Example');
    expect(ticket.notes.join()).toContain('Sophie Keller chose "Refuse" in the app.');
  });

  it('is refused while the desk does not answer, and showing goes on', async () => {
    const reference = await askForPerson('later@example.org');
    const app = await openAgentApp(world, 'officer');
    world.clock.pass(120 * SECOND);
    world.desk.faults.down(true);
    const shown = await app.requestOf(reference);
    expect(shown.kindTitle).toBe('Question for a person');
    const { status, answer } = await app.decide(reference, 'handled', { words: 'Answered by telephone.' });
    expect(status).toBe(503);
    expect(answer).toMatchObject({ error: { message: expect.stringContaining('nothing was done') } });
    world.desk.faults.clear();
    expect((await world.request(reference)).state).toBe('awaiting_decision');
  });
});
