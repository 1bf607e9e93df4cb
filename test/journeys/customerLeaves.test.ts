import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAY, MINUTE, SECOND } from '../../observe/clock.ts';
import { chatLabels } from '../../wording/chat/chatLabels.ts';
import { type Chat, openChat } from '../builders/chat.ts';
import { openWorld, persona, type World } from '../builders/openWorld.ts';

const { address } = persona('maya');
const PDF = Buffer.from('%PDF-1.7 nothing but a test');

describe('an agent who answers somebody known', () => {
  let world: World;
  let chat: Chat;
  let reference: string;
  beforeAll(async () => {
    world = await openWorld();
    chat = await openChat(world.url);
    await chat.say('I object to the use of my data for marketing');
    await chat.say(address);
    await world.worker.settle();
    await chat.say(await world.mails.codeFor(address));
    reference = (await chat.say(chatLabels.en.choices.yes)).reference as string;
    await world.worker.settle();
  });
  afterAll(() => world?.close());

  const look = async () => {
    await world.worker.listen();
    await world.worker.settle();
  };
  const mailsWith = async (text: string) =>
    (await world.mails.to(address)).filter((mail) => mail.Text.includes(text));

  it('leaves the chat to the assistant before they have written', async () => {
    expect((await chat.say('hello')).text).not.toBe('');
    world.clock.pass(MINUTE);
    await world.worker.settle();
    expect(world.agents.ticket(reference).notes.join()).not.toContain('hello');
  });

  it('is read in the chat, and not mailed to whoever sits there', async () => {
    world.agents.act(reference, { reply: 'Is it about letters as well?' });
    await look();
    expect((await chat.hear()).text).toContain('Is it about letters as well?');
    world.clock.pass(2 * MINUTE);
    await world.worker.settle();
    expect(await mailsWith('letters as well')).toEqual([]);
  });

  it('hears from then on what the customer writes there, who is told once that a person reads', async () => {
    expect((await chat.say('Yes, letters too')).text).toContain('a person from our team reads');
    expect((await chat.say('All of them')).text).toBe('');
    world.clock.pass(30 * SECOND);
    await world.worker.settle();
    const notes = world.agents.ticket(reference).notes.filter((note) => note.includes('Yes, letters too'));
    expect(notes).toHaveLength(1);
    expect(notes[0]).toContain('All of them');
  });

  it('is mailed to a customer who has left, a minute later, once', async () => {
    world.agents.act(reference, { reply: 'We stop the letters.' });
    await look();
    expect(await mailsWith('We stop the letters.')).toEqual([]);
    world.clock.pass(61 * SECOND);
    await look();
    world.clock.pass(5 * MINUTE);
    await look();
    expect(await mailsWith('We stop the letters.')).toHaveLength(1);
    expect((await chat.hear()).text).toContain('We stop the letters.');
  });

  it('sends with the email a link to each file, which works for a week', async () => {
    const file = { name: 'letters.pdf', contentType: 'application/pdf', bytes: PDF };
    world.agents.act(reference, { reply: 'The list of letters.', file });
    await look();
    world.clock.pass(61 * SECOND);
    await world.worker.settle();
    const [mail] = await mailsWith('The list of letters.');
    expect(mail?.Text).toContain('letters.pdf');
    const link = /https?:\/\/\S+\/file\/[\w-]+/.exec(mail?.Text ?? '')?.[0] ?? '';
    const path = new URL(link).pathname;
    const got = await fetch(`${world.url}${path}`);
    expect(got.status).toBe(200);
    expect(Buffer.from(await got.arrayBuffer())).toEqual(PDF);
    const forged = `${path.slice(0, -1)}${path.endsWith('A') ? 'B' : 'A'}`;
    expect((await fetch(`${world.url}${forged}`)).status).toBe(404);
    world.clock.pass(8 * DAY);
    expect((await fetch(`${world.url}${path}`)).status).toBe(404);
  });
});
