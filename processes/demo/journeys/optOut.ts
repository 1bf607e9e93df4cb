import type { Persona } from '../../../local/demo/personas.ts';
import { openChat } from '../chatClient.ts';
import { referenceIn } from '../proveAddress.ts';
import type { Stage } from '../stage.ts';
import { must } from '../until.ts';

/** "No more newsletter": one sentence, no code. */
export const playOptOut = async (persona: Persona, sentence: string, stage: Stage): Promise<void> => {
  const { narrator, chatUrl, inbox, desk, data } = stage;
  const before = await data.subscriptionsOf(persona.address);
  must(before.includes('active'), `${persona.address} has no subscription`);
  narrator.tell('data', `Before: subscriptions ${before.join(', ')}`);

  const chat = await openChat(chatUrl, persona.language, narrator);
  const reference = await narrator.step('One sentence is enough, no code is asked for', async () =>
    referenceIn(await chat.say(sentence)),
  );
  await narrator.step('The notice arrives', () => inbox.next(persona.address));
  await narrator.step('The agent sees a solved ticket', () => desk.solvedTicket(reference));
  await narrator.step('The subscription has ended, nothing else has changed', async () => {
    const after = await data.subscriptionsOf(persona.address);
    must(
      after.every((status) => status === 'unsubscribed'),
      `subscriptions: ${after.join(', ')}`,
    );
    must(after.length === before.length, 'a subscription was deleted instead of ended');
    narrator.tell('data', `After: subscriptions ${after.join(', ')}`);
  });
};
