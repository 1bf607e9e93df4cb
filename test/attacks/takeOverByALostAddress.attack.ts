import { expect } from 'vitest';
import { chatLabels } from '../../wording/chat/chatLabels.ts';
import { openChat } from '../builders/chat.ts';
import type { Attack } from './attack.ts';

const { agent_decides: agentDecides } = chatLabels.en.choices;
const OWN = 'it.is.really.me@evil.example';

/** Claims to have lost the victim's address and gives their own: one agent who is fooled is not enough, and the victim stops it. */
export const takeOverByALostAddress: Attack = {
  wants: 'take an account over by a lost address',
  attempt: async ({ world, victim }) => {
    const chat = await openChat(world.url);
    await chat.say('I want a copy of my data');
    await chat.say(victim.address);
    await chat.say('I no longer have access to that email');
    await chat.say(agentDecides);
    const { reference } = await chat.say(OWN);
    await world.worker.settle();
    const request = async () => world.request(reference as string);
    expect((await request()).state).toBe('needs_attention');
    for (const decision of ['retry', 'ask_again', 'approve']) {
      world.agents.act(reference as string, { decision, as: 'officer' });
      await world.worker.listen();
      await world.worker.settle();
    }
    expect(await request()).toMatchObject({ state: 'needs_attention' });
    expect((await request()).approvals).toBeUndefined();
    expect(await world.mails.to(OWN)).toEqual([]);
    const warning = (await world.mails.to(victim.address)).at(-1)?.Text ?? '';
    const notMe = /\/not-me\/[\w-]+/.exec(warning)?.[0];
    expect((await fetch(`${world.url}${notMe}`, { method: 'POST' })).status).toBe(200);
    expect((await request()).attention?.reason).toBe('not_me');
    await world.worker.settle();
    expect(world.agents.ticket(reference as string).notes.join()).toContain('it was not them who asked');
    expect(await world.mails.to(OWN)).toEqual([]);
  },
  seen: { metric: 'rightsdesk_identity_total{event="handed_to_an_agent"}', audit: { trail: 'not_me' } },
};
