import { expect } from 'vitest';
import { userByEmail } from '../../local/desk/users/addUser.ts';
import { chatLabels } from '../../wording/chat/chatLabels.ts';
import { askForDownloadCode, download, exportLink, readExport } from '../builders/exportFile.ts';
import { askAndProve } from '../builders/journey.ts';
import { persona } from '../builders/openWorld.ts';
import type { Attack } from './attack.ts';

/** What the desk holds of Anna, whose number stands in the profile of the address that she shares with Beat. */
const ANNAS = ['Anna', 'A100301', '+41 41 555 03 01'];

/**
 * Beat reads the mailbox that he shares with Anna. He guesses at what only she would know, and then asks as himself: the
 * copy is his alone, though the desk has one profile for both.
 */
export const readTheCoOwnersSupportHistory: Attack = {
  wants: 'read the support history of somebody who shares their address',
  attempt: async ({ world }) => {
    const { address } = persona('zuercher');
    const { store } = world.desk;
    const profile = userByEmail(store, address);
    expect(profile).toMatchObject({ name: 'Anna Zürcher', external_id: 'A100301' });
    const { chat } = await askAndProve(world, 'access', address);
    expect((await chat.say('100300')).text).toContain('does not fit');
    const shown = await chat.say('100302');
    expect(shown.expecting, shown.text).toBe('yes_no');
    const { reference } = await chat.say(chatLabels.en.choices.yes);
    await world.worker.settle();
    expect((await world.request(reference as string)).state).toBe('done');

    const link = exportLink((await world.mails.to(address)).at(-1), world.url);
    await askForDownloadCode(link);
    await world.worker.settle();
    const copy = await readExport(await download(link, await world.mails.codeFor(address)));
    expect(copy.jsonText).toContain('Veloclub Luzern Süd');
    const tickets = store.tickets.where('requester_id', profile?.id ?? 0);
    expect(tickets.length).toBeGreaterThan(0);
    for (const text of [...ANNAS, ...tickets.map(({ description }) => description)]) {
      expect(copy.jsonText).not.toContain(text);
      expect(copy.html).not.toContain(text);
    }
    expect(copy.json.categories.filter(({ source }) => source === 'zendesk')).toEqual([]);
  },
  seen: {
    metric: 'rightsdesk_identity_total{event="facts_wrong"}',
    audit: { event: 'facts_wrong' },
  },
};
