import { expect } from 'vitest';
import { stamp } from '../../local/desk/time.ts';
import { addIdentity, userByEmail } from '../../local/desk/users/addUser.ts';
import { askForDownloadCode, download, exportLink, readExport } from '../builders/exportFile.ts';
import { fileRequest } from '../builders/journey.ts';
import { persona } from '../builders/openWorld.ts';
import type { Attack } from './attack.ts';

const SECRET = 'what Tom wrote through the website';

/**
 * Somebody adds another customer's address to their own profile at the desk, where nobody has shown that it is theirs. It makes
 * them the owner of nothing that stands under it, neither at the desk nor in the company's database.
 */
export const widenOnesIdentityByASecondAddress: Attack = {
  wants: 'widen their identity by a second address on their profile at the desk',
  attempt: async ({ world }) => {
    const [own, tom] = [persona('jonas').address, persona('tom').address];
    const { store } = world.desk;
    const profile = userByEmail(store, own);
    const identity = { type: 'email', value: tom, verified: false } as const;
    addIdentity(store, profile?.id ?? 0, identity, stamp(world.clock.now()));
    const forms = world.company.collection<{ _id: string; [field: string]: string }>('webForms');
    await forms.insertOne({ _id: 'F900001-1', emailLower: tom, message: SECRET });
    const toms = async () => [
      await forms.findOne({ _id: 'F900001-1' }),
      await world.company.collection('subscribers').findOne({ emailLower: tom }),
    ];
    const before = await toms();

    await fileRequest(world, 'access', own, { number: '100410' });
    await world.worker.settle();
    const link = exportLink((await world.mails.to(own)).at(-1), world.url);
    await askForDownloadCode(link);
    await world.worker.settle();
    const copy = await readExport(await download(link, await world.mails.codeFor(own)));
    expect(copy.jsonText).toContain('A100410');
    expect(copy.jsonText).not.toContain(SECRET);

    const { reference } = await fileRequest(world, 'erasure', own, { now: true, number: '100410' });
    await world.worker.settle();
    expect((await world.request(reference)).state).toBe('done');
    expect(await toms()).toEqual(before);
    expect((await world.mails.to(tom)).length).toBe(0);
  },
  seen: { metric: 'rightsdesk_identity_total{event="facts_right"}', audit: { trail: 'erased' } },
};
