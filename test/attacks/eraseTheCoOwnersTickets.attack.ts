import { expect } from 'vitest';
import { userByEmail } from '../../local/desk/users/addUser.ts';
import { chatLabels } from '../../wording/chat/chatLabels.ts';
import { rowsOf } from '../builders/companyRows.ts';
import { askAndProve } from '../builders/journey.ts';
import { persona } from '../builders/openWorld.ts';
import type { Attack } from './attack.ts';

const { erase_now: eraseNow, yes_erase_now: yesEraseNow } = chatLabels.en.choices;

/** Beat has himself erased, at once. What the desk holds under the address they share is Anna's, and stays with all her rows. */
export const eraseTheCoOwnersTickets: Attack = {
  wants: 'erase the tickets of somebody who shares their address',
  attempt: async ({ world }) => {
    const { address } = persona('zuercher');
    const { users, tickets, comments } = world.desk.store;
    const profile = userByEmail(world.desk.store, address);
    const annas = async () => ({
      rows: await rowsOf(world.company, 'A100301'),
      profile: users.get(profile?.id ?? 0),
      tickets: tickets
        .where('requester_id', profile?.id ?? 0)
        .map((ticket) => [ticket, comments.where('ticket_id', ticket.id)]),
    });
    const before = await annas();
    expect(before.tickets.length).toBeGreaterThan(0);
    const { chat } = await askAndProve(world, 'erasure', address);
    const shown = await chat.say('100302');
    expect(shown.expecting, shown.text).toBe('yes_no');
    await chat.say(eraseNow);
    const { reference } = await chat.say(yesEraseNow);
    await world.worker.settle();
    expect((await world.request(reference as string)).state).toBe('done');
    expect(Object.keys(await rowsOf(world.company, 'A100302'))).toEqual([]);
    expect(await annas()).toEqual(before);
  },
  seen: {
    metric: 'rightsdesk_identity_total{event="facts_right"}',
    audit: { trail: 'erased' },
  },
};
