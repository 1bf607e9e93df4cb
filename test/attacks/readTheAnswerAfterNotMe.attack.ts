import { expect } from 'vitest';
import { chatLabels } from '../../wording/chat/chatLabels.ts';
import { openChat } from '../builders/chat.ts';
import { askAndProve } from '../builders/journey.ts';
import { persona } from '../builders/openWorld.ts';
import type { Attack } from './attack.ts';

const SECRET = 'Dear Claire, your invoice of May is still open.';

/**
 * Asks for a copy with a code that was read over somebody's shoulder. The owner says "this was not me"; what an agent answers
 * then goes to the owner, and the chat in which it was asked stays silent.
 */
export const readTheAnswerAfterNotMe: Attack = {
  wants: 'read the answer of an agent after the owner said that it was not them',
  attempt: async ({ world }) => {
    const { address } = persona('claire');
    const { chat, shown } = await askAndProve(world, 'erasure', address);
    expect(shown.expecting, shown.text).toBe('yes_no');
    const { reference } = await chat.say(chatLabels.en.choices.yes_erase);
    await world.worker.settle();
    const warning = (await world.mails.to(address))
      .map(({ Text }) => Text)
      .findLast((text) => text.includes('/not-me/'));
    const link = /\/not-me\/[\w-]+/.exec(warning ?? '')?.[0];
    expect((await fetch(`${world.url}${link}`, { method: 'POST' })).status).toBe(200);
    await world.worker.settle();
    await chat.hear();
    world.agents.act(reference as string, { reply: SECRET });
    await world.worker.listen();
    await world.worker.settle();
    const heard = await chat.hear();
    expect(heard.text).not.toContain('invoice');
    expect((await chat.say('what did you answer?')).text).not.toContain('invoice');
    expect((await world.mails.to(address)).at(-1)?.Text).toContain(SECRET);
    const other = await openChat(world.url);
    expect((await other.hear()).text).not.toContain('invoice');
  },
  seen: { metric: 'rightsdesk_identity_total{event="not_me"}', audit: { event: 'not_me' }, log: 'not_me' },
};
