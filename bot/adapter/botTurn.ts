import { type Activity, CloudAdapter, ConversationState } from 'botbuilder';
import type { BotReply, DialogueMemory } from '../bot.ts';
import { toActivity } from './activities.ts';
import { InProcessAuthentication } from './inProcessAuthentication.ts';
import { createLeasedStorage, type StoredItems } from './leasedStorage.ts';

export interface BotTurnResult {
  /** What the bot sent, in order. */
  sent: Partial<Activity>[];
  /** botbuilder's state to keep, if it changed. */
  state?: StoredItems;
}

/** Runs one turn through botbuilder: its adapter carries the messages, its conversation state holds the memory. */
export type BotTurn = (
  incoming: Activity,
  held: StoredItems | undefined,
  reply: (memory: DialogueMemory) => Promise<BotReply>,
) => Promise<BotTurnResult>;

export const createBotTurn = (): BotTurn => {
  const authentication = new InProcessAuthentication();
  const adapter = new CloudAdapter(authentication);
  return async (incoming, held, reply) => {
    const storage = createLeasedStorage(held);
    const conversationState = new ConversationState(storage);
    const memory = conversationState.createProperty<DialogueMemory>('memory');
    const { authenticated, sent } = authentication.beginTurn();
    let failure: { error: unknown } | undefined;
    await adapter.processActivityDirect(authenticated, incoming, async (context) => {
      try {
        const answer = await reply(await memory.get(context, {}));
        await memory.set(context, answer.memory);
        const outgoing = answer.outgoing.map((message) => toActivity(message, incoming.locale));
        if (outgoing.length > 0) await context.sendActivities(outgoing);
        await conversationState.saveChanges(context);
      } catch (error) {
        // Thrown here, the adapter would wrap it into one long text without its code.
        failure = { error };
      }
    });
    if (failure) throw failure.error;
    const state = storage.changes();
    return { sent, ...(state && { state }) };
  };
};
