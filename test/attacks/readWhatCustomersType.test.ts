import { Binary } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../observe/clock.ts';
import { errorFields } from '../../observe/logger.ts';
import { chatLabels } from '../../wording/chat/chatLabels.ts';
import { type Chat, openChat } from '../builders/chat.ts';
import { openWorld, persona, type World } from '../builders/openWorld.ts';
import { type LoggedLine, recordingLogger } from '../builders/recordingLogger.ts';
import { CANARIES } from '../observe/canaries.ts';

const { yes, yes_erase } = chatLabels.en.choices;
const CARD = '4111 1111 1111 1111';
/** What the company has on file of the customer and what they type; a value that is nowhere else in the product. */
const KEPT = {
  firstName: 'Canariella',
  lastName: 'Cagebird',
  phone: '+41 44 555 73 19',
  company: 'Birdcage Ltd',
};
const NEW_NAME = 'Plumecanary';

/** What is typed after the address has been proved, for each right that needs that. */
const PROVED: Record<string, string[]> = {
  access: ['I want a copy of my data', '@', 'code', yes],
  portability: ['I want to export my data to move it to another provider', '@', 'code', yes],
  rectification: [`my last name is wrong, it should be ${NEW_NAME}`, '@', 'code', yes],
  restriction: ['Pause the use of my data', 'the statistics', '@', 'code', yes],
  objection: ['I object to the processing of my data', 'Marketing only', '@', 'code', yes],
  erasure: ['Please delete my data', '@', 'code', yes_erase],
};
const UNPROVED: Record<string, string[]> = {
  withdrawal: ['Please unsubscribe me from your newsletter', '@'],
  do_not_sell: ['Do not sell my personal information', '@'],
  human: ['I want to talk to a real person', '@'],
  complaint: ['I want to file a complaint about how you handle my data', CANARIES.sentence, yes, '@'],
};
/** Where the wish is what a person has to read; their notes may hold it. */
const TOLD_TO_A_PERSON = ['human', 'complaint', 'rectification'];
/** By which agents find the person in their own systems, where it is for them to do something. */
const BY_NAME = [KEPT.firstName, KEPT.lastName, KEPT.company];

/** A document with its bytes as they are: in base64 a text that was never sealed would not be found. */
const readable = (row: object): string =>
  JSON.stringify(row, (_key, value: unknown) => {
    const { type, data } = (value ?? {}) as { type?: unknown; data?: number[] };
    if (type === 'Buffer' && data) return Buffer.from(data).toString('utf8');
    return value instanceof Binary ? Buffer.from(value.buffer).toString('utf8') : value;
  });

describe('somebody who wants to read in logs, metrics, tickets and errors what customers type', () => {
  let world: World;
  let lines: LoggedLine[];
  const typed = new Set<string>([
    CANARIES.address,
    'canary.bird',
    CANARIES.code,
    CANARIES.sentence,
    NEW_NAME,
    CARD,
  ]);
  const filed: Record<string, string> = {};

  const prove = async (): Promise<string> => {
    await world.worker.settle();
    const code = await world.mails.codeFor(CANARIES.address);
    typed.add(code);
    return code;
  };
  const play = async (said: string[]): Promise<Chat> => {
    world.clock.pass(DAY);
    const chat = await openChat(world.url);
    await chat.say(CANARIES.sentence);
    await chat.say(`my card is ${CARD}`);
    for (const words of said) {
      if (words === 'code') {
        await chat.say(CANARIES.code);
        await chat.say(await prove());
      } else {
        const { reference } = await chat.say(words === '@' ? CANARIES.address : words);
        if (reference !== undefined) filed[said[0] as string] = reference;
      }
    }
    await world.worker.settle();
    return chat;
  };

  beforeAll(async () => {
    const recorded = recordingLogger();
    lines = recorded.lines;
    world = await openWorld({ at: '2031-03-03T09:00:00Z', logger: recorded.logger });
    const model = await world.company.collection('accounts').findOne({ emailLower: persona('maya').address });
    await world.company.collection('accounts').insertOne({
      ...model,
      ...KEPT,
      _id: 'A999001' as never,
      customerNumber: '999001',
      email: CANARIES.address,
      emailLower: CANARIES.address,
    });
    for (const value of Object.values(KEPT)) typed.add(value);
    for (const said of Object.values(UNPROVED)) await play(said);
    for (const said of Object.values(PROVED)) await play(said);
    // What fails is where errors quote what they choked on.
    world.inbox.faults.refuse('recipient', { code: 550, message: `5.1.1 <${CANARIES.address}> unknown` }, 2);
    await play(['What is the status of my request?', '@']);
    world.inbox.faults.refuse('data', { code: 451, message: `4.7.1 ${CANARIES.sentence}` }, 2);
    await play(['I want a copy of my data', '@']);
    await world.inbox.faults.clear();
    world.desk.faults.malformed(4);
    await play(['Please unsubscribe me from your newsletter', '@']);
    world.desk.faults.clear();
    world.clock.pass(HOUR);
    await world.worker.settle();
    const chat = await openChat(world.url);
    const path = `/v3/directline/conversations/${chat.conversationId}/activities`;
    await chat.call('POST', path, `{"text": ${CANARIES.sentence} ${CANARIES.address}`);
    await chat.call('GET', `/code/${encodeURIComponent(CANARIES.address)}?to=${CANARIES.code}`);
    await chat.call('GET', `/${CANARIES.address}/%zz`);
  }, 120_000);
  afterAll(() => world?.close());

  const holds = (text: string): string[] => [...typed].filter((canary) => text.includes(canary));

  it('meets customers who have asked for everything', () => {
    expect(Object.keys(filed)).toHaveLength(Object.keys(PROVED).length + Object.keys(UNPROVED).length);
  });

  it('finds nothing in any line of the log, before it is even redacted', () => {
    expect(lines.length).toBeGreaterThan(50);
    const found = lines.filter((line) => holds(JSON.stringify(line)).length > 0);
    expect(found).toEqual([]);
  });

  it('finds nothing in the metrics', async () => {
    expect(holds(await (await fetch(`${world.operationsUrl}/metrics`)).text())).toEqual([]);
  });

  it('finds nothing in the fields and subjects of tickets, nor in the notes of those that need no person', async () => {
    for (const reference of Object.values(filed))
      for (const { subject, fields, notes, publicComments } of world.agents.tickets(reference)) {
        expect(holds(JSON.stringify([subject, fields, publicComments])), reference).toEqual([]);
        const { kind, state } = await world.request(reference);
        const mayStand = state === 'awaiting_decision' ? BY_NAME : [];
        const stands = holds(notes.join('\n')).filter((value) => !mayStand.includes(value));
        // Nothing that is on file stands on a ticket, but for who it is where somebody has to act.
        const onFile: string[] = Object.values(KEPT);
        const told = TOLD_TO_A_PERSON.includes(kind);
        expect(
          told ? stands.filter((value) => onFile.includes(value)) : stands,
          `${kind} ${reference}`,
        ).toEqual([]);
      }
  });

  it('finds nothing in any document of the store: it is sealed, or kept as keyed hashes', async () => {
    const collections = (await world.product.connection.db?.collections()) ?? [];
    for (const collection of collections)
      for (const row of await collection.find({}).toArray())
        expect(holds(readable(row)), collection.collectionName).toEqual([]);
  });

  it('finds nothing in an error that is written down', () => {
    for (const error of [
      new Error(`no mailbox ${CANARIES.address}`),
      new SyntaxError(`Unexpected token in ${CANARIES.sentence}`),
      new Error(`code ${CANARIES.code}`),
    ])
      expect(holds(JSON.stringify(errorFields(error)))).toEqual([]);
  });
});
