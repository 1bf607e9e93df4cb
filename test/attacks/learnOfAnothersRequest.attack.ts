import { expect } from 'vitest';
import { chatLabels } from '../../wording/chat/chatLabels.ts';
import { openChat } from '../builders/chat.ts';
import { persona, type World } from '../builders/openWorld.ts';
import type { Attack } from './attack.ts';

const REFERENCE = /RD-[2-9A-Z]{4}-[2-9A-Z]{4}/g;
const { agent_decides: agentDecides } = chatLabels.en.choices;
const NOBODY = 'nobody.at.all@nowhere.example';

/** What somebody hears who types an address and has proved nothing, without what is random in it. */
const heardBy = async (world: World, address: string): Promise<string> => {
  const lines: string[] = [];
  for (const script of [
    ['Do not sell my data', address],
    ['I want a copy of my data', address, 'I no longer have access to that email', agentDecides, NOBODY],
    ['I want to talk to a person', address],
  ]) {
    const chat = await openChat(world.url);
    for (const line of script) lines.push((await chat.say(line)).text);
    await world.worker.settle();
    lines.push((await chat.hear()).text);
    // The chat may hear of what it has filed itself, and no more than that.
    for (const line of ['How is my request doing?', 'So is it done?'])
      lines.push((await chat.say(line)).text);
  }
  return lines.join('\n').replaceAll(address, '...').replaceAll(REFERENCE, 'RD');
};

/** References that were told while the address had requests of its own. */
const opened = async (world: World, address: string): Promise<string[]> => {
  await heardBy(world, address);
  const found = await world.product.connection.collection('privacyRequests').find({}).toArray();
  return found.flatMap(({ reference, endedAt }) => (endedAt || !reference ? [] : [String(reference)]));
};

/** Types a customer's address again and again: the words are the same whether the same is open for it or not. */
export const learnOfAnothersRequest: Attack = {
  wants: "learn of another's request",
  attempt: async ({ world }) => {
    const { address } = persona('claire');
    const fresh = await heardBy(world, 'somebody.else@nowhere.example');
    const theirs = await opened(world, address);
    expect(theirs.length).toBeGreaterThan(0);
    const before = new Set(theirs);
    const again = await heardBy(world, address);
    expect(again).toBe(fresh);
    const chat = await openChat(world.url);
    await chat.say('Do not sell my data');
    const { reference } = await chat.say(address);
    expect(before.has(reference ?? '')).toBe(false);
    expect(reference).toBeDefined();
  },
  seen: {
    metric: 'rightsdesk_identity_total{event="handed_to_an_agent"}',
    audit: { trail: 'asked_again_and_joined' },
  },
};
