import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MINUTE, SECOND } from '../../observe/clock.ts';
import { chatLabels } from '../../wording/chat/chatLabels.ts';
import { openChat } from '../builders/chat.ts';
import { codeIn } from '../builders/mailbox.ts';
import { openWorld, persona, type World } from '../builders/openWorld.ts';

const maya = persona('maya').address;

describe('what may go wrong with an address or a code', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world?.close());

  /** A chat that waits for the code. */
  const waiting = async () => {
    world.clock.pass(2 * 60 * MINUTE);
    const chat = await openChat(world.url);
    await chat.say('I want a copy of my data');
    await chat.say(maya);
    await world.worker.settle();
    return { chat, code: await world.mails.codeFor(maya) };
  };
  const requests = () => world.product.connection.collection('privacyRequests').countDocuments({});

  it('an address that is no address is asked for again', async () => {
    const chat = await openChat(world.url);
    await chat.say('I want a copy of my data');
    for (const typed of ['claire at lacmail', 'a@b', '@', 'x'.repeat(300)])
      expect((await chat.say(typed)).expecting, typed).toBe('address');
    expect((await chat.say(maya)).expecting).toBe('code');
  });

  it('a wrong code leaves the request there, and the right one still works', async () => {
    const { chat, code } = await waiting();
    const wrong = String((Number(code) + 1) % 100_000_000).padStart(8, '0');
    expect((await chat.say(wrong)).expecting).toBe('code');
    expect((await chat.say(code.replace(/(....)/, '$1 '))).expecting).toBe('yes_no');
  });

  it('five wrong codes end the code, not the request', async () => {
    const { chat, code } = await waiting();
    const before = await requests();
    const wrong = String((Number(code) + 1) % 100_000_000).padStart(8, '0');
    for (let tries = 0; tries < 5; tries += 1) await chat.say(wrong);
    const spent = await chat.say(code);
    expect(spent.expecting).not.toBe('yes_no');
    expect(await requests()).toBe(before);
    world.clock.pass(61 * SECOND);
    await chat.say(chatLabels.en.choices.send_code);
    await world.worker.settle();
    expect((await chat.say(await world.mails.codeFor(maya))).expecting).toBe('yes_no');
  });

  it('an expired code is said to be expired, and a new one can be had', async () => {
    const { chat, code } = await waiting();
    world.clock.pass(10 * MINUTE);
    const late = await chat.say(code);
    expect(late.expecting).not.toBe('yes_no');
    expect(late.buttons).toContain(chatLabels.en.choices.send_code);
    await chat.say(chatLabels.en.choices.send_code);
    await world.worker.settle();
    const fresh = await world.mails.codeFor(maya);
    expect(fresh).not.toBe(code);
    expect((await chat.say(fresh)).expecting).toBe('yes_no');
  });

  it('a code is good in its own conversation only', async () => {
    const { code } = await waiting();
    const other = await openChat(world.url);
    await other.say('I want a copy of my data');
    await other.say(maya);
    expect((await other.say(code)).expecting).toBe('code');
  });

  it('a yes without a question, or to a question of before, files nothing', async () => {
    const { chat, code } = await waiting();
    const before = await world.product.connection
      .collection('privacyRequests')
      .countDocuments({ state: 'filed' });
    await chat.say(code);
    await chat.say(chatLabels.en.choices.no);
    for (const yes of ['yes', chatLabels.en.choices.yes_erase_now]) await chat.say(yes);
    expect(
      await world.product.connection.collection('privacyRequests').countDocuments({ state: 'filed' }),
    ).toBe(before);
  });

  it('tells a stranger nothing about a code page or an export that does not exist', async () => {
    for (const path of [
      '/code/AAAAAAAAAAAAAAAAAAAAAA',
      '/export/AAAAAAAAAAAAAAAAAAAAAA',
      '/export/%00',
      '/nowhere',
    ])
      expect((await fetch(`${world.url}${path}`)).status).toBe(404);
  });

  it('shows the code behind the link of the mail, and verifies nothing by it', async () => {
    const { chat, code } = await waiting();
    const mail = (await world.mails.to(maya)).at(-1);
    const path = /\/code\/[\w-]+/.exec(mail?.Text ?? '')?.[0];
    const page = await (await fetch(`${world.url}${path}`)).text();
    expect(codeIn({ ...mail!, Text: page.replaceAll(/<[^>]+>/g, '') })).toBe(code);
    expect((await chat.say('and now?')).expecting).toBe('code');
  });
});
