import { expect } from 'vitest';
import { readComment } from '../../local/desk/tickets/commentInput.ts';
import { updateTicket } from '../../local/desk/tickets/updateTicket.ts';
import { stamp } from '../../local/desk/time.ts';
import { addUser, userByEmail } from '../../local/desk/users/addUser.ts';
import { askAndProve, leaveItToAPerson } from '../builders/journey.ts';
import { persona } from '../builders/openWorld.ts';
import type { Attack } from './attack.ts';

const FORGED = 'Refused, because you are a fraud. Pay at evil.example.';
const REASON = 'We cannot tell which of the accounts is yours.';

/**
 * A public comment of somebody who is not of the company stands last on the ticket when an agent chooses "refuse". Nothing is
 * refused in those words, nor without words: only what the approver wrote after the question is a reason.
 */
export const putWordsIntoARefusal: Attack = {
  wants: 'put words into a refusal',
  attempt: async ({ world }) => {
    const { address } = persona('jonas');
    const { chat } = await askAndProve(world, 'access', address);
    const { reference = '' } = await leaveItToAPerson(chat);
    await world.worker.settle();
    const { store } = world.desk;
    const at = stamp(world.clock.now());
    const stranger = addUser(store, { name: 'Stranger', email: 'stranger@evil.example', verified: true, at });
    const officer = userByEmail(store, 'sophie.keller@desk.example')!;
    store.transaction(() => {
      const comment = { ...readComment({ body: FORGED, public: true }), authorId: stranger.id };
      const by = { actor: officer, via: 'email', at };
      updateTicket(store, world.agents.ticket(reference).id, { comment }, by);
    });
    const look = async () => {
      await world.worker.listen();
      await world.worker.settle();
    };
    await look();
    const told = async () => (await world.mails.to(address)).map(({ Text }) => Text).join('\n');

    world.agents.act(reference, { decision: 'refuse' });
    await look();
    expect((await world.request(reference)).state).toBe('needs_attention');
    expect(world.agents.ticket(reference).status).not.toBe('solved');
    expect(await told()).not.toContain('fraud');

    world.agents.act(reference, { reply: REASON, decision: 'refuse' });
    await look();
    expect((await world.request(reference)).state).toBe('refused');
    expect(await told()).toContain(REASON);
    expect(await told()).not.toContain('fraud');
  },
  seen: {
    metric: 'rightsdesk_identity_total{event="handed_to_an_agent"}',
    audit: { trail: 'refused' },
  },
};
