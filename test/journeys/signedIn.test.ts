import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadConfig } from '../../config/loadConfig.ts';
import { DEMO_PASSWORD } from '../../local/site/signIn/customers.ts';
import { type RunningSite, startSite } from '../../local/site/startSite.ts';
import { MINUTE } from '../../observe/clock.ts';
import { silentLogger } from '../../observe/logger.ts';
import { secureRandomness } from '../../observe/randomness.ts';
import { loadPolicy } from '../../privacy/policy/loadPolicy.ts';
import { chatLabels } from '../../wording/chat/chatLabels.ts';
import { type Chat, openChat } from '../builders/chat.ts';
import { openWorld, persona, type World } from '../builders/openWorld.ts';
import { standingClock } from '../builders/standingClock.ts';

const ISSUER = 'http://localhost:3003';

describe('a customer who is signed in on the website', () => {
  let world: World;
  let site: RunningSite;
  beforeAll(async () => {
    const { company, policyDir } = loadConfig({});
    const clock = standingClock();
    site = await startSite({
      host: '127.0.0.1',
      port: 0,
      widgetOrigin: 'http://127.0.0.1:3000',
      policy: loadPolicy(policyDir),
      company,
      issuer: ISSUER,
      clock: { now: () => world?.clock.now() ?? clock.now() },
      randomness: secureRandomness,
      logger: silentLogger,
    });
    const keys = { jwksUrl: `${site.url}/.well-known/jwks.json` };
    world = await openWorld({ config: { hostSignIn: { issuer: ISSUER, audience: 'rightsdesk', keys } } });
  });
  afterAll(async () => {
    await world?.close();
    await site?.close();
  });

  /** Signs in with the form and answers a way to hand tokens to a chat, as the script on the page does. */
  const signIn = async (customer: string) => {
    const form = new URLSearchParams({ customer, password: DEMO_PASSWORD });
    const response = await fetch(`${site.url}/sign-in`, { method: 'POST', body: form, redirect: 'manual' });
    const cookie = response.headers.get('set-cookie')!.split(';')[0]!;
    return async (chat: Chat): Promise<number> => {
      const given = await fetch(`${site.url}/chat-token`, { method: 'POST', headers: { cookie } });
      return (await chat.call('POST', '/chat/sign-in', await given.json())).status;
    };
  };

  it('gets a copy of their data without any code, and so does one of two who share an address', async () => {
    const { address } = persona('zuercher');
    const hand = await signIn('100301');
    const chat = await openChat(world.url);
    expect(await hand(chat)).toBe(204);
    const shown = await chat.say('I want a copy of my data');
    expect(shown.text).toContain('f***@bergmail.example');
    expect(shown.expecting, shown.text).toBe('yes_no');
    const { reference } = await chat.say(chatLabels.en.choices.yes);
    await world.worker.settle();
    const request = await world.request(reference!);
    expect([request.state, request.evidence[0]?.level]).toEqual(['done', 'signed_in']);
    const mails = await world.mails.to(address);
    expect(mails.at(-1)?.Text).toContain('/export/');
    expect(mails.some(({ Subject }) => Subject.includes('code'))).toBe(false);
  });

  it('is asked for a code all the same when the password was typed too long ago', async () => {
    const hand = await signIn('100630');
    world.clock.pass(11 * MINUTE);
    const chat = await openChat(world.url);
    expect(await hand(chat)).toBe(204);
    const asked = await chat.say('Please delete my data');
    expect(asked.expecting, asked.text).toBe('code');
    await world.worker.settle();
    expect((await chat.say(await world.mails.codeFor(persona('maya').address))).expecting).toBe('yes_no');
  });

  it('may ask about another address, which then needs its own code', async () => {
    const hand = await signIn('100234');
    const chat = await openChat(world.url);
    await hand(chat);
    await chat.say('I want a copy of my data');
    const other = await chat.say(chatLabels.en.choices.other_address);
    expect(other.expecting, other.text).toBe('address');
    expect((await chat.say(persona('maya').address)).expecting).toBe('code');
  });

  it('leaves nothing in the chat for whoever signs out, or in as somebody else, in the middle of it', async () => {
    const [first, second] = [await signIn('100234'), await signIn('100301')];
    const chat = await openChat(world.url);
    await first(chat);
    expect((await chat.say('I want a copy of my data')).expecting).toBe('yes_no');
    await world.product.identity.forget(chat.conversationId);
    const afterwards = await chat.say(chatLabels.en.choices.yes);
    expect(afterwards.expecting, afterwards.text).toBe('address');
    expect(afterwards.text).not.toMatch(/lacmail/);
    await second(chat);
    const theirs = await chat.say('I want a copy of my data');
    expect(theirs.expecting, theirs.text).toBe('yes_no');
    expect(theirs.text).toContain('f***@bergmail.example');
    const [begun] = await world.product.connection
      .collection('privacyRequests')
      .find({ conversationId: chat.conversationId })
      .toArray();
    expect(begun?.['state']).toBe('cancelled');
  });

  it('is nobody in the chat after a reload, until the page says so again', async () => {
    const hand = await signIn('100234');
    const chat = await openChat(world.url);
    await hand(chat);
    await world.product.identity.forget(chat.conversationId);
    expect((await chat.say('I want a copy of my data')).expecting).toBe('address');
    expect(await hand(chat)).toBe(204);
  });
});
