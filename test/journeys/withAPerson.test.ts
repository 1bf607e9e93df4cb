import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MINUTE, SECOND } from '../../observe/clock.ts';
import { chatLabels } from '../../wording/chat/chatLabels.ts';
import { type Chat, openChat } from '../builders/chat.ts';
import { fileRequest } from '../builders/journey.ts';
import { openWorld, persona, type World } from '../builders/openWorld.ts';

const PDF = Buffer.from('%PDF-1.7 nothing but a test');
const INVOICE = { name: 'Rechnung März.pdf', contentType: 'application/pdf', bytes: PDF };

describe('a conversation with a person, side by side', () => {
  let world: World;
  let chat: Chat;
  let reference: string;
  let filed: Awaited<ReturnType<Chat['say']>>;
  beforeAll(async () => {
    world = await openWorld();
    chat = await openChat(world.url);
    await chat.say('I want to talk to a person');
    filed = await chat.say(chatLabels.en.choices.answer_here);
    reference = filed.reference as string;
    await world.worker.settle();
  });
  afterAll(() => world?.close());

  const look = async () => {
    await world.worker.listen();
    await world.worker.settle();
  };
  /** The customer pauses for as long as it takes until what they wrote is noted. */
  const pause = async () => {
    world.clock.pass(30 * SECOND);
    await world.worker.settle();
  };
  const notesWith = (text: string, of = reference) =>
    world.agents.ticket(of).notes.filter((note) => note.includes(text));

  it('begins with who reads from then on, and when an answer comes, by the file of the company', () => {
    expect(filed.text).toContain('a person from our team reads what you write');
    expect(filed.text).toContain('Monday–Friday, 09:00–17:00 (CET)');
    expect(filed.text).toContain('2 hours');
  });

  it('brings the lines of one pause to the ticket as one note, while the assistant stays silent', async () => {
    world.clock.pass(MINUTE);
    expect((await chat.say('My invoice 4711 is wrong')).text).toBe('');
    world.clock.pass(3 * SECOND);
    expect((await chat.say('It says 84 francs')).text).toBe('');
    await world.worker.settle();
    expect(notesWith('4711')).toEqual([]);
    await pause();
    const [note, ...others] = notesWith('4711');
    expect(note).toContain('It says 84 francs');
    expect(note?.match(/The customer writes/g)).toHaveLength(1);
    expect(others).toEqual([]);
    expect((await chat.hear()).text).toBe('');
  });

  it('keeps a line that is sent twice once', async () => {
    const path = `/v3/directline/conversations/${chat.conversationId}/activities`;
    const line = { type: 'message', text: 'only once', channelData: { clientActivityID: 'the-same' } };
    await chat.call('POST', path, line);
    await chat.call('POST', path, line);
    await pause();
    expect(notesWith('only once')).toHaveLength(1);
    expect(notesWith('only once')[0]?.match(/only once/g)).toHaveLength(1);
  });

  it('shows the agent’s words under their name, and those of a second agent who takes over', async () => {
    world.agents.act(reference, { reply: 'Hello, Sophie here. Which month is it?' });
    await look();
    const sophie = await chat.hear();
    expect(sophie).toMatchObject({
      text: 'Hello, Sophie here. Which month is it?',
      people: ['Sophie Keller'],
    });
    world.agents.act(reference, { reply: 'Marco here, I go on for Sophie.', as: 'agent' });
    await look();
    expect(await chat.hear()).toMatchObject({ people: ['Marco Bianchi'] });
  });

  it('takes the answer to a question as one, and opens the ticket that waited for it', async () => {
    world.agents.act(reference, { reply: 'Is it the one of March?', decision: 'ask_customer' });
    await look();
    expect(world.agents.ticket(reference).status).toBe('pending');
    await chat.hear();
    expect((await chat.say('Yes')).text).toBe('');
    await pause();
    expect(notesWith('Yes')).not.toEqual([]);
    expect(world.agents.ticket(reference).status).toBe('open');
    expect((await world.request(reference)).question).toBeUndefined();
  });

  it('notes an address and a number that are given later as not verified, and binds nothing to them', async () => {
    await chat.say('You can reach me at tom@work.example or on +41 79 123 45 67');
    await pause();
    const notes = notesWith('NOT VERIFIED').join('\n');
    expect(notes).toContain('tom@work.example');
    expect(notes).toContain('+41 79 123 45 67');
    const request = await world.request(reference);
    expect(request.addressKey).toBeUndefined();
    expect(request.subjectKey).toBeUndefined();
    world.agents.act(reference, { reply: 'Thank you.' });
    await look();
    expect(await world.mails.to('tom@work.example')).toEqual([]);
  });

  it('hands out what the agent attaches to this conversation, and to no other', async () => {
    world.agents.act(reference, { reply: 'Here is the right one.', file: INVOICE });
    await look();
    const { files, text } = await chat.hear();
    expect(text).toContain('Here is the right one.');
    expect(files.map(({ name }) => name)).toEqual([INVOICE.name]);
    const path = new URL(files[0]?.url ?? '').pathname;
    const got = await chat.call('GET', path);
    expect(got.status).toBe(200);
    expect(Buffer.from(await got.arrayBuffer())).toEqual(PDF);
    expect(got.headers.get('content-type')).toBe('application/pdf');
    expect(got.headers.get('content-disposition')).toContain(
      'attachment; filename="Rechnung M_rz.pdf"; filename*=UTF-8\'\'Rechnung%20M%C3%A4rz.pdf',
    );
    expect(got.headers.get('x-content-type-options')).toBe('nosniff');
    const stranger = await openChat(world.url);
    expect((await stranger.call('GET', path)).status).toBe(404);
    expect((await fetch(`${world.url}${path}`)).status).toBe(403);
    expect((await chat.call('GET', path.replace(/\d+$/, '1'))).status).toBe(404);
  });

  it('serves what a browser might run as mere bytes', async () => {
    const page = { name: 'a.html', contentType: 'text/html', bytes: Buffer.from('<script>1</script>') };
    world.agents.act(reference, { reply: 'A page.', file: page });
    await look();
    const { files } = await chat.hear();
    const got = await chat.call('GET', new URL(files[0]?.url ?? '').pathname);
    expect(got.headers.get('content-type')).toBe('application/octet-stream');
    expect(got.headers.get('content-security-policy')).toContain('sandbox');
  });

  it('lets the assistant do what is its own, and then goes on', async () => {
    const asked = await chat.say('Please delete my data');
    expect(asked.text).toContain('I am the assistant again');
    expect(asked.expecting).toBe('address');
    await chat.say('forget it');
    const back = await chat.say('Sophie, are you still there?');
    expect(back.text).toContain('a person from our team reads what you write');
    expect((await chat.say('Good')).text).toBe('');
    await pause();
    expect(notesWith('delete my data')).toEqual([]);
    expect(notesWith('are you still there')).toHaveLength(1);
  });

  it('gives the chat back when the customer calls the assistant, until the agent writes', async () => {
    expect((await chat.say('stop')).text).toContain('This is the assistant again');
    expect((await chat.say('What are my rights?')).text).not.toBe('');
    await pause();
    expect(notesWith('What are my rights?')).toEqual([]);
    world.agents.act(reference, { reply: 'One more thing: is it paid?' });
    await look();
    await chat.hear();
    await chat.say('It is paid');
    await pause();
    expect(notesWith('It is paid')).toHaveLength(1);
  });

  it('ends with a good-bye when the ticket is solved, and the assistant answers again', async () => {
    world.agents.act(reference, { reply: 'Then all is well.', solve: true });
    await look();
    expect((await world.request(reference)).state).toBe('done');
    const { text, people } = await chat.hear();
    expect(text).toContain('Then all is well.');
    expect(text).toContain(`Our team has ended **${reference}**`);
    expect(people).toEqual(['Sophie Keller']);
    expect((await chat.say('hello')).text).not.toBe('');
  });

  it('goes on when the ticket is opened again, with what is new', async () => {
    world.agents.act(reference, { reply: 'I have found something.', reopen: true });
    await look();
    const request = await world.request(reference);
    expect(request).toMatchObject({ state: 'awaiting_decision' });
    expect(request.endedAt).toBeUndefined();
    expect(world.agents.ticket(reference).status).toBe('open');
    const { text } = await chat.hear();
    expect(text).toContain('I have found something.');
    expect(text).toContain(`Our team goes on with **${reference}**`);
    await chat.say('What is it?');
    await pause();
    expect(notesWith('What is it?')).toHaveLength(1);
  });

  it('ends a second time like the first, and nothing that the customer wrote is left on the ticket', async () => {
    await chat.hear();
    world.agents.act(reference, { reply: 'A credit of two francs.', solve: true });
    await look();
    expect((await chat.hear()).text).toContain(`Our team has ended **${reference}**`);
    await look();
    for (const words of ['4711', 'tom@work.example', 'What is it?']) expect(notesWith(words)).toEqual([]);
    expect((await world.request(reference)).dataKey).toBeUndefined();
  });

  it('stays ended where nothing but the data would bring it back', async () => {
    const { reference: erased } = await fileRequest(world, 'erasure', persona('claire').address, {
      now: true,
    });
    await look();
    expect((await world.request(erased)).state).toBe('done');
    world.agents.act(erased, { reopen: true });
    await look();
    expect((await world.request(erased)).state).toBe('done');
    expect(world.agents.ticket(erased).status).toBe('solved');
  });
});
