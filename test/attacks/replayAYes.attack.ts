import { expect } from 'vitest';
import { chatLabels } from '../../wording/chat/chatLabels.ts';
import { activitiesPath, openChat } from '../builders/chat.ts';
import { askAndProve } from '../builders/journey.ts';
import { persona } from '../builders/openWorld.ts';
import type { Attack } from './attack.ts';

const { yes_erase, yes_erase_now, no } = chatLabels.en.choices;

/** Recorded a yes and sends it again: to the same question, after a no, before any question, in another conversation. */
export const replayAYes: Attack = {
  wants: 'replay the yes of an erasure',
  attempt: async ({ world, victim }) => {
    const requests = world.product.connection.collection('privacyRequests');
    const erasures = () => requests.countDocuments({ kind: 'erasure', filedAt: { $exists: true } });
    const before = await erasures();
    const { chat } = await askAndProve(world, 'erasure', persona('claire').address);
    const recorded = {
      type: 'message',
      text: yes_erase,
      channelData: { clientActivityID: 'recorded' },
    };
    const path = activitiesPath(chat.conversationId);
    const sent = await Promise.all([1, 2, 3].map(() => chat.call('POST', path, recorded)));
    const ids = await Promise.all(sent.map(async (one) => ((await one.json()) as { id: string }).id));
    expect(new Set(ids).size).toBe(1);
    const { reference } = await chat.hear();
    expect(await erasures()).toBe(before + 1);

    for (const yes of [yes_erase, yes_erase_now, 'yes']) await chat.say(yes);
    expect(await erasures()).toBe(before + 1);
    expect((await world.request(reference as string)).windowWaivedAt).toBeUndefined();

    const fresh = await openChat(world.url);
    for (const yes of [yes_erase_now, yes_erase]) expect((await fresh.say(yes)).reference).toBeUndefined();
    for (const yes of [yes_erase, yes_erase_now]) await victim.chat.say(yes);
    await chat.say(no);
    expect(await erasures()).toBe(before + 1);

    await chat.say(`Cancel ${reference}`);
    await chat.say(chatLabels.en.choices.yes);
    await chat.say(yes_erase);
    expect(await erasures()).toBe(before + 1);
    await world.worker.settle();
    expect((await world.request(reference as string)).state).toBe('cancelled');
  },
  seen: {
    metric: 'rightsdesk_assistant_said_total{sentence="yesToNothing"}',
    audit: { event: 'yes_to_nothing' },
  },
};
