import { expect } from 'vitest';
import { openChat } from '../builders/chat.ts';
import { askForDownloadCode, download, exportLink, readExport } from '../builders/exportFile.ts';
import { fileRequest } from '../builders/journey.ts';
import { persona, type World } from '../builders/openWorld.ts';
import type { Attack } from './attack.ts';

const SECRETS = ['my passport is X4711', 'and my door code is 0815'];
const STRANGER = 'the.stranger@nowhere.example';

const tellSecrets = async (world: World, mistyped: string) => {
  const chat = await openChat(world.url);
  await chat.say('I want a copy of my data');
  await chat.say(mistyped);
  for (const secret of SECRETS) await chat.say(secret);
  await chat.say('I want to talk to a person');
  await chat.say(STRANGER);
  return chat;
};

/**
 * A stranger mistypes an address in the chat and goes on talking. Whoever owns that address asks for a copy, and then for their
 * erasure: they get and take nothing of a chat in which they were never proved.
 */
export const collectAStrangersChat: Attack = {
  wants: "collect a stranger's chat by owning the address they mistyped",
  attempt: async ({ world }) => {
    const { address } = persona('mallory');
    const { conversations } = world.product;
    const chat = await tellSecrets(world, address);
    const lines = async () => (await conversations.activitiesSince(chat.conversationId, 0))?.entries.length;
    const before = await lines();

    await fileRequest(world, 'access', address);
    await world.worker.settle();
    const link = exportLink((await world.mails.to(address)).at(-1), world.url);
    await askForDownloadCode(link);
    await world.worker.settle();
    const copy = await readExport(await download(link, await world.mails.codeFor(address)));
    for (const text of [...SECRETS, STRANGER, chat.conversationId]) {
      expect(copy.jsonText).not.toContain(text);
      expect(copy.html).not.toContain(text);
    }

    const { reference } = await fileRequest(world, 'erasure', address, { now: true });
    await world.worker.settle();
    expect((await world.request(reference)).state).toBe('done');
    expect(before).toBeGreaterThan(SECRETS.length);
    expect(await lines()).toBe(before);
    expect(JSON.stringify((await conversations.activitiesSince(chat.conversationId, 0))?.entries)).toContain(
      SECRETS[0],
    );
  },
  // An honest request looks the same: what it did stands in its own trail.
  seen: { metric: 'rightsdesk_identity_total{event="code_right"}', audit: { trail: 'erased' } },
};
