import type { Persona } from '../../../local/demo/personas.ts';
import { chatLabels } from '../../../wording/chat/chatLabels.ts';
import { openChat } from '../chatClient.ts';
import { listed } from '../companyData.ts';
import { downloadExport } from '../download.ts';
import { proveAddress, referenceIn } from '../proveAddress.ts';
import type { Stage } from '../stage.ts';
import { must } from '../until.ts';

const labels = chatLabels.en.choices;

interface ExportFile {
  reference: string;
  categories: { category: string; records: Record<string, unknown>[] }[];
}

/** "What do you know about me?", from the question to the file on the customer's disk. */
export const playAccess = async (persona: Persona, stage: Stage): Promise<void> => {
  const { narrator, chatUrl, inbox, desk, data } = stage;
  const accountId = await data.accountOf(persona.address);
  must(accountId, `the demo company has no account for ${persona.address}`);
  const before = await data.holdingsOf(accountId);
  narrator.tell('data', `Before: ${listed(before)}`);

  const chat = await openChat(chatUrl, persona.language, narrator);
  const asked = await chat.say(persona.typeFirst);
  must(asked.expecting === 'address', 'the assistant did not ask for the address');
  await proveAddress(chat, persona.address, stage);
  const reference = await narrator.step('The request is filed', async () =>
    referenceIn(await chat.say(labels.yes)),
  );

  const files = await narrator.step('The mail with the link arrives, and a fresh code opens it', async () => {
    await inbox.next(persona.address);
    const ready = await inbox.next(persona.address);
    return downloadExport(ready, persona.address, { chatUrl, inbox });
  });
  await narrator.step('The export holds what the database holds', async () => {
    const json = files.get('data.json');
    must(json && files.has('your-data.html'), `the ZIP holds only ${[...files.keys()].join(', ')}`);
    const { categories, reference: inside } = JSON.parse(json.toString('utf8')) as ExportFile;
    must(inside === reference, 'the export is that of another request');
    const counted = new Map(categories.map(({ category, records }) => [category, records.length]));
    must(counted.get('orders') === before['orders'], 'the orders are not all there');
    must(counted.get('invoices') === before['invoices'], 'the invoices are not all there');
    for (const [name, bytes] of files) narrator.tell('customer', `${name}: ${bytes.length} bytes`);
    narrator.tell('customer', [...counted].map(([name, count]) => `${count} ${name}`).join(', '));
  });
  await narrator.step('The agent sees a solved ticket without any of the data', async () => {
    const { notes } = await desk.solvedTicket(reference);
    must(!notes.join('\n').includes(persona.address), 'the ticket shows the address');
  });
  const after = await data.holdingsOf(accountId);
  must(listed(after) === listed(before), 'an access request changed the data');
  narrator.tell('data', `After: ${listed(after)}`);
};
