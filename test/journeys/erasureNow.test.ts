import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../observe/clock.ts';
import { chatLabels } from '../../wording/chat/chatLabels.ts';
import { countRows, rowsOf } from '../builders/companyRows.ts';
import { download, exportLink, readExport } from '../builders/exportFile.ts';
import { askAndProve, fileRequest, proveForStatus } from '../builders/journey.ts';
import { openWorld, persona, type World } from '../builders/openWorld.ts';

const claire = persona('claire');
const ACCOUNT = 'A100234';
const labels = chatLabels.en.choices;

describe('erase now', () => {
  let world: World;
  beforeEach(async () => {
    world = await openWorld();
  });
  afterEach(() => world?.close());

  it('needs a confirmation of its own, which names what goes and what stays', async () => {
    const { chat, shown } = await askAndProve(world, 'erasure', claire.address);
    expect(shown.buttons).toEqual([labels.yes_erase, labels.erase_now, labels.keep_all]);
    expect(shown.rows.map(({ value }) => value).join(' ')).toContain('958f');
    const waived = await chat.say(labels.erase_now);
    expect(waived.buttons).toContain(labels.yes_erase_now);
    expect((await chat.say(labels.yes_erase)).reference).toBeUndefined();
    await world.worker.settle();
    expect((await rowsOf(world.company, ACCOUNT))['accounts']).toBe(1);
  });

  it('erases one person at once, chats included, and touches nobody else', async () => {
    const all = await countRows(world.company);
    const mine = await rowsOf(world.company, ACCOUNT);
    const { chat, reference } = await fileRequest(world, 'erasure', claire.address, { now: true });
    await world.worker.settle();
    expect((await world.request(reference)).state).toBe('done');
    expect(Object.keys(await rowsOf(world.company, ACCOUNT))).toEqual(['invoices']);
    const left = await countRows(world.company);
    for (const [name, count] of Object.entries(all))
      if (!['invoices', 'surveys'].includes(name)) expect(left[name], name).toBe(count - (mine[name] ?? 0));
    expect((await chat.hear()).status).toBe(404);
    expect(
      await world.product.connection.collection('outbox').countDocuments({ sealed: { $exists: true } }),
    ).toBe(0);
  });

  it('waits until an export that is ready was fetched, and can no longer be cancelled', async () => {
    const { chat } = await fileRequest(world, 'access', claire.address);
    await chat.say('Please delete my data');
    await chat.say(labels.erase_now);
    const { reference = '' } = await chat.say(labels.yes_erase_now);
    await world.worker.settle();
    expect((await world.request(reference)).state).toBe('in_progress');
    expect((await rowsOf(world.company, ACCOUNT))['orders']).toBe(13);
    await chat.say(`cancel ${reference}`);
    await chat.say(labels.yes_cancel);
    expect((await world.request(reference)).state).toBe('in_progress');

    const mails = await world.mails.to(claire.address);
    const link = exportLink(
      mails.find((mail) => mail.Text.includes('/export/')),
      world.url,
    );
    await fetch(`${link}/code`, { method: 'POST' });
    await world.worker.settle();
    const file = await download(link, await world.mails.codeFor(claire.address));
    expect(
      (await readExport(file)).json.categories.find((one) => one.category === 'orders')?.records,
    ).toHaveLength(13);
    world.clock.pass(2 * MINUTE);
    await world.worker.settle();
    expect((await world.request(reference)).state).toBe('done');
  });

  it('ends the window of an erasure that was filed with one', async () => {
    const { reference } = await fileRequest(world, 'erasure', claire.address);
    await world.worker.settle();
    world.clock.pass(HOUR);
    const { chat } = await proveForStatus(world, claire.address);
    const asked = await chat.say(`erase now ${reference}`);
    expect(asked.buttons).toContain(labels.yes_erase_now);
    await chat.say(labels.yes_erase_now);
    await world.worker.settle();
    expect((await world.request(reference)).state).toBe('done');
  });
});
