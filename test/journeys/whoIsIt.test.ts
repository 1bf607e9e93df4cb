import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAY } from '../../observe/clock.ts';
import { maskAddress } from '../../privacy/identity/maskAddress.ts';
import { chatLabels } from '../../wording/chat/chatLabels.ts';
import { openChat } from '../builders/chat.ts';
import { countRows } from '../builders/companyRows.ts';
import { askAndProve, fileRequest, leaveItToAPerson } from '../builders/journey.ts';
import { codeIn } from '../builders/mailbox.ts';
import { openWorld, persona, type World } from '../builders/openWorld.ts';

describe('who is asking', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world?.close());

  const say = async (address: string) => {
    const chat = await openChat(world.url);
    const wish = await chat.say('I want a copy of my data');
    return { chat, words: [wish.text, (await chat.say(address)).text] };
  };

  it('hears the same words for an address that nobody has, and one neutral mail a day', async () => {
    const stranger = 'not.a.customer@nowhere.example';
    const known = await say(persona('claire').address);
    const unknown = await say(stranger);
    const masked = (words: string[], address: string) => words.map((text) => text.replaceAll(address, '...'));
    expect(masked(unknown.words, stranger)).toEqual(masked(known.words, persona('claire').address));
    await say(stranger);
    await world.worker.settle();
    const mails = await world.mails.to(stranger);
    expect(mails).toHaveLength(1);
    expect(codeIn(mails[0])).toBeUndefined();
    expect((await unknown.chat.say('12345678')).text).toBe((await known.chat.say('12345678')).text);
    world.clock.pass(DAY);
    await say(stranger);
    await world.worker.settle();
    expect(await world.mails.to(stranger)).toHaveLength(2);
    expect(world.agents.countPrivacyTickets()).toBe(0);
  });

  for (const [id, kind, why] of [
    ['zuercher', 'access', 'two people who share an address'],
    ['jonas', 'erasure', 'a person with two accounts'],
    ['nadia', 'access', 'an address that changed ten days ago'],
  ] as const)
    it(`is for an agent to decide with ${why}`, async () => {
      const { address } = persona(id);
      const all = await countRows(world.company);
      const { chat, shown: asked } = await askAndProve(world, kind, address);
      const shown = id === 'nadia' ? asked : await leaveItToAPerson(chat);
      const { reference } = shown;
      expect(reference, shown.text).toBeDefined();
      await world.worker.settle();
      const request = await world.request(reference!);
      expect(request.state).toBe('needs_attention');
      const ticket = world.agents.ticket(reference!);
      expect(ticket.fields['Privacy state']).toBe('needs_attention');
      expect(ticket.notes.join('\n')).not.toContain(address);
      const mails = await world.mails.to(address);
      expect(mails.at(-1)?.Text).toContain(reference);
      expect(mails.map((mail) => mail.Text).join('\n')).not.toContain('/export/');
      expect(await countRows(world.company)).toEqual(all);
    });

  it('tells the former address when it changed lately', async () => {
    const [told, ...others] = await world.mails.to('nadia.benali@rhone.example');
    expect(others).toEqual([]);
    expect(codeIn(told)).toBeUndefined();
  });

  it('joins a second request of an undecided person to the first', async () => {
    const tickets = world.agents.countPrivacyTickets();
    world.clock.pass(DAY);
    const { chat } = await askAndProve(world, 'access', persona('zuercher').address);
    const shown = await leaveItToAPerson(chat);
    await world.worker.settle();
    expect(world.agents.countPrivacyTickets()).toBe(tickets);
    expect((await world.request(shown.reference!)).state).toBe('needs_attention');
  });

  it('is told apart by what only one of the two knows, and each gets their own data alone', async () => {
    const { address } = persona('zuercher');
    world.clock.pass(DAY);
    const { chat, shown } = await askAndProve(world, 'access', address);
    expect(shown.text).toContain('your customer number');
    expect(shown.text).not.toContain('100302');
    expect((await chat.say('100234')).text).toContain('does not fit');
    const scope = await chat.say('my number is 100302');
    expect(scope.expecting, scope.text).toBe('yes_no');
    const { reference } = await chat.say(chatLabels.en.choices.yes);
    await world.worker.settle();
    const request = await world.request(reference!);
    expect(request.state).toBe('done');
    const beat = world.product.keyring.hash('subject-hash', world.product.config.tenant, 'accounts:A100302');
    expect(request.subjectKey).toBe(beat);
    expect(request.evidence).toMatchObject([{ level: 'code_and_facts' }]);
    expect((await world.mails.to(address)).at(-1)?.Text).toContain('/export/');
  });

  it.each([
    ['100410', 'Jonas Keller, Keller Architektur, …10'],
    ['100411', 'Jonas Keller, Jonas Keller (private), …11'],
  ])('reads on the card which of two accounts under one address is meant (%s)', async (number, account) => {
    world.clock.pass(DAY);
    const { chat } = await askAndProve(world, 'erasure', persona('jonas').address);
    const { rows } = await chat.say(number);
    expect(rows.slice(0, 2)).toEqual([
      { label: 'Account', value: account },
      { label: 'Address', value: maskAddress(persona('jonas').address) },
    ]);
    await chat.say(chatLabels.en.choices.keep_all);
  });

  it('is for two agents to say which of the two it is, and an ordinary agent decides nothing', async () => {
    world.clock.pass(DAY);
    const { chat } = await askAndProve(world, 'erasure', persona('zuercher').address);
    const { reference } = await leaveItToAPerson(chat);
    await world.worker.settle();
    const decide = async (decision: string, as: 'officer' | 'administrator') => {
      world.agents.act(reference!, { decision, as });
      await world.worker.listen();
      await world.worker.settle();
      return (await world.request(reference!)).state;
    };
    expect(world.agents.ticket(reference!).notes.join()).toMatch(/2\. Beat .* accounts:A100302/);
    expect(await decide('approve', 'officer')).toBe('needs_attention');
    expect(await decide('approve_2', 'officer')).toBe('needs_attention');
    const toldOfOne = async () =>
      (await world.mails.to(persona('zuercher').address)).filter(({ Text }) =>
        Text.includes('a second one is looking at it now'),
      );
    expect((await toldOfOne()).map(({ Text }) => Text)).toEqual([
      expect.stringMatching(/Answer by:? .*2026/),
    ]);
    expect(await decide('approve_2', 'officer')).toBe('needs_attention');
    expect(world.agents.ticket(reference!).notes.at(-1)).toContain('Two different people');
    expect(await toldOfOne()).toHaveLength(1);
    expect(await decide('approve_2', 'administrator')).toBe('scheduled');
    const beat = world.product.keyring.hash('subject-hash', world.product.config.tenant, 'accounts:A100302');
    expect((await world.request(reference!)).subjectKey).toBe(beat);
    const anna = await world.company.collection('accounts').findOne({ _id: 'A100301' as never });
    expect(anna?.['stopped']).toBeUndefined();
  });

  it('goes on when the agent approves the one whose address had changed', async () => {
    const { address } = persona('nadia');
    const reference = /RD-\w{4}-\w{4}/.exec(
      (await world.mails.to(address)).at(-1)?.Text ?? '',
    )?.[0] as string;
    world.agents.act(reference, { decision: 'approve' });
    await world.worker.listen();
    await world.worker.settle();
    expect((await world.request(reference)).state).toBe('done');
    expect((await world.mails.to(address)).at(-1)?.Text).toContain('/export/');
  });

  it('is told who answers for a contact list, and nothing of the list', async () => {
    const { address } = persona('henrik');
    const { shown } = await askAndProve(world, 'access', address);
    expect(shown.rows.map(({ label }) => label)).toEqual(['Librairie du Molard', 'Keller Architektur']);
    await world.worker.settle();
    const mails = await world.mails.to(address);
    expect(mails.at(-1)?.Text).toContain('Keller Architektur');
    expect(mails.map(({ Text }) => Text).join()).not.toContain('Lectures du soir');
    expect((await world.mails.to(persona('claire').address)).at(-1)?.Text).toContain(address);
    expect(await world.company.collection('contactLists').countDocuments({ emailLower: address })).toBe(2);
  });

  it('joins a second request of one person to the one that is open', async () => {
    const { address } = persona('maya');
    world.clock.pass(DAY);
    const { reference } = await fileRequest(world, 'erasure', address);
    await world.worker.settle();
    world.clock.pass(DAY);
    const { shown } = await askAndProve(world, 'erasure', address);
    expect(shown.reference).toBe(reference);
    await world.worker.settle();
    expect(world.agents.ticket(reference).fields['Privacy state']).toBe('scheduled');
  });
});
