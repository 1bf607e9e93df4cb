import type { Persona } from '../../../local/demo/personas.ts';
import { chatLabels } from '../../../wording/chat/chatLabels.ts';
import { type ChatClient, openChat } from '../chatClient.ts';
import { listed } from '../companyData.ts';
import { proveAddress, referenceIn } from '../proveAddress.ts';
import type { Stage } from '../stage.ts';
import { must } from '../until.ts';

const labels = chatLabels.fr.choices;

/** "Delete everything", without the waiting time: what goes, what the law keeps, and who sees it. */
export const playErasure = async (persona: Persona, stage: Stage): Promise<void> => {
  const { narrator, chatUrl, inbox, desk, data } = stage;
  const accountId = await data.accountOf(persona.address);
  must(accountId, `the demo company has no account for ${persona.address}`);
  const before = await data.holdingsOf(accountId);
  const others = (await data.countAccounts()) - 1;
  must((await desk.countPeople(persona.address)) === 1, 'the desk does not know the customer');
  narrator.tell('data', `Before: ${listed(before)}; the desk knows the customer`);

  const chat = await openChat(chatUrl, persona.language, narrator);
  await chat.say(persona.typeFirst);
  const scope = await proveAddress(chat, persona.address, stage);
  must(scope.buttons.includes(labels.erase_now), '"erase now" was not offered');
  const reference = await narrator.step('The erasure is confirmed and filed, the waiting time waived', () =>
    eraseNow(chat),
  );

  await narrator.step('The last mail says what went and what stays', async () => {
    // That it is filed, that it begins now and can still be stopped, and what was done.
    await inbox.next(persona.address);
    await inbox.next(persona.address);
    const last = await inbox.next(persona.address);
    must(last.Text.includes('958f'), 'the last mail does not name the law that keeps the invoices');
    narrator.tell('mail', last.Text.trim());
  });
  await narrator.step('The agent sees a solved ticket with the proof', async () => {
    await desk.solvedTicket(reference);
    must((await desk.countPeople(persona.address)) === 0, 'the desk still knows the customer');
  });
  await narrator.step('Nothing is left but invoices, and those without address and phone', async () => {
    const after = await data.holdingsOf(accountId);
    must(Object.keys(after).join() === 'invoices', `still there: ${listed(after)}`);
    for (const invoice of await data.invoicesOf(accountId))
      must(!('email' in invoice) && !('phone' in invoice), 'an invoice kept more than the law wants');
    must((await data.countAccounts()) === others, 'the account of somebody else is gone');
    narrator.tell('data', `After: ${listed(after)}; ${others} other accounts untouched`);
  });
};

const eraseNow = async (chat: ChatClient): Promise<string> => {
  const waived = await chat.say(labels.erase_now);
  must(waived.buttons.includes(labels.yes_erase_now), 'the waiver was not asked for by itself');
  return referenceIn(await chat.say(labels.yes_erase_now));
};
