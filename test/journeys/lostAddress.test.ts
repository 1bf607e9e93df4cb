import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chatLabels } from '../../wording/chat/chatLabels.ts';
import { type Chat, openChat } from '../builders/chat.ts';
import { codeIn } from '../builders/mailbox.ts';
import { openWorld, persona, type World } from '../builders/openWorld.ts';

const { agent_decides: agentDecides } = chatLabels.en.choices;
const CLAIRE = persona('claire').address;
const NEW = 'claire.rochat@new-home.example';
const TYPED = 'claire.elsewhere@anywhere.example';

/** Asks for a copy under an address that is out of reach, and says where to reach them. */
const askWithoutAddress = async (world: World, address: string, contact: string) => {
  const chat: Chat = await openChat(world.url);
  await chat.say('I want a copy of my data');
  await chat.say(address);
  const ways = await chat.say('I no longer have access to that email');
  expect(ways.buttons).toContain(agentDecides);
  const asked = await chat.say(agentDecides);
  const left = await chat.say(contact);
  await world.worker.settle();
  return { chat, words: [ways.text, asked.text, left.text], reference: left.reference as string };
};

describe('a customer who lost the address on file', () => {
  let world: World;
  let reference = '';
  let words: string[] = [];
  beforeAll(async () => {
    world = await openWorld();
    ({ reference, words } = await askWithoutAddress(world, CLAIRE, TYPED));
  });
  afterAll(() => world?.close());

  const decide = async (decision: string, as: 'officer' | 'administrator') => {
    world.agents.act(reference, { decision, as });
    await world.worker.listen();
    await world.worker.settle();
    return (await world.request(reference)).state;
  };

  it('has the same request before an agent, who sees that the new contact is verified by nothing', async () => {
    expect(await world.request(reference)).toMatchObject({
      kind: 'access',
      state: 'needs_attention',
      attention: { reason: 'address_lost' },
    });
    const notes = world.agents.ticket(reference).notes.join('\n');
    expect(notes).toContain(`NOT VERIFIED: a way to reach whoever wrote in the chat\n${TYPED}`);
    expect(notes).toContain('Two different people');
  });

  it('is told at the address on file, which can stop it, and nowhere else', async () => {
    const told = (await world.mails.to(CLAIRE)).at(-1);
    expect(told?.Text.replaceAll(/\s+/g, ' ')).toContain('can no longer read mails at this address');
    expect(told?.Text).toContain('/not-me/r');
    expect(codeIn(told)).toBeUndefined();
    expect(await world.mails.to(TYPED)).toEqual([]);
  });

  it('hears the same words as for an address that nobody has, and another contact is shown beside the first', async () => {
    const nobody = await askWithoutAddress(world, 'nobody.at.all@nowhere.example', '+41 79 555 01 02');
    const without = (said: string[], own: string) =>
      said.map((text) => text.replaceAll(own, 'RD').replaceAll(/\d+ \w+ 20\d\d/g, 'DATE'));
    expect(without(nobody.words, nobody.reference)).toEqual(without(words, reference));
    expect((await world.request(nobody.reference)).attention).toMatchObject({ reason: 'address_lost' });
    const again = await askWithoutAddress(world, CLAIRE, '+41 79 555 99 99');
    // As if it were the only one; its own reference leads to the one that is open.
    expect(without(again.words, again.reference)).toEqual(without(words, reference));
    expect(again.reference).not.toBe(reference);
    expect((await world.request(again.reference)).reference).toBe(reference);
    const notes = world.agents.ticket(reference).notes.join('\n');
    for (const contact of [TYPED, '+41 79 555 99 99'])
      expect(notes).toContain(`NOT VERIFIED: a way to reach whoever wrote in the chat\n${contact}`);
  });

  it('waits until the company has corrected the address, whatever is decided before', async () => {
    expect(await decide('approve', 'officer')).toBe('needs_attention');
    expect(world.agents.ticket(reference).notes.at(-1)).toContain('correct the address in your own system');
    expect(await decide('ask_again', 'officer')).toBe('needs_attention');
    expect(world.agents.ticket(reference).notes.at(-1)).toContain('does not fit');
    expect(world.agents.ticket(reference).notes.at(-1)).toContain('What fits now: Approve, Refuse');
  });

  it('gets the copy at the corrected address once two agents agree', async () => {
    await world.company.collection('accounts').updateOne(
      { emailLower: CLAIRE },
      {
        $set: {
          email: NEW,
          emailLower: NEW,
          previousEmailLower: CLAIRE,
          emailChangedAt: world.clock.now(),
        },
      },
    );
    expect(await decide('approve', 'officer')).toBe('needs_attention');
    expect(await decide('approve', 'administrator')).toBe('done');
    expect((await world.mails.to(NEW)).at(-1)?.Text).toContain('/export/');
    expect((await world.mails.to(CLAIRE)).map(({ Text }) => Text).join()).not.toContain('/export/');
    expect(await world.mails.to(TYPED)).toEqual([]);
  });
});
