import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../observe/clock.ts';
import { askForDownloadCode, download, exportLink, readExport } from '../builders/exportFile.ts';
import { fileRequest } from '../builders/journey.ts';
import { openWorld, persona, type World } from '../builders/openWorld.ts';

const maya = persona('maya');

describe('access, from the chat window to the file', () => {
  let world: World;
  let reference: string;
  let link: string;
  beforeAll(async () => {
    world = await openWorld();
    ({ reference } = await fileRequest(world, 'access', maya.address));
  });
  afterAll(() => world?.close());

  it('is saved as filed before any job runs, with what is personal sealed', async () => {
    const request = await world.request(reference);
    expect(request.state).toBe('filed');
    expect(JSON.stringify(request)).not.toContain(maya.address);
    expect(world.agents.tickets(reference)).toEqual([]);
  });

  it('runs the clock of California beside those of Switzerland and the Union, and tells the earliest', async () => {
    const request = await world.request(reference);
    expect(request.clocks.map(({ law }) => law)).toEqual(['fadp', 'gdpr', 'ccpa']);
    expect(request.clocks.map(({ dueAt }) => dueAt.toISOString().slice(0, 10))).toEqual([
      '2026-04-01',
      '2026-04-02',
      '2026-04-16',
    ]);
    expect(request.dueAt).toEqual(request.clocks[0]?.dueAt);
  });

  it('makes one solved ticket without any of the data, and mails the filing and the link', async () => {
    await world.worker.settle();
    const ticket = world.agents.ticket(reference);
    expect(ticket.status).toBe('solved');
    expect(ticket.fields).toEqual({
      'Privacy reference': reference,
      'Privacy request': 'access',
      'Privacy state': 'done',
      'Privacy deadline': '2026-04-01',
    });
    const notes = ticket.notes.join('\n');
    expect(notes).toContain('CCPA');
    for (const secret of [maya.address, maya.name, '619 555']) expect(notes).not.toContain(secret);
    const mails = await world.mails.to(maya.address);
    expect(mails.filter((mail) => mail.Text.includes(reference))).toHaveLength(2);
    link = exportLink(mails.at(-1), world.url);
  });

  it('opens nothing by the link alone, however often it is looked at', async () => {
    for (let look = 0; look < 5; look += 1) expect((await fetch(link)).status).toBe(200);
    expect((await download(link, '12345678')).status).toBe(400);
    expect((await askForDownloadCode(link)).status).toBe(200);
    expect((await download(link, '')).status).toBe(400);
  });

  it('hands everything over for a fresh code, once', async () => {
    await world.worker.settle();
    const file = await download(link, await world.mails.codeFor(maya.address));
    expect(file.status).toBe(200);
    expect(Object.fromEntries(file.headers)).toMatchObject({
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="${reference}.zip"`,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
    const { json, jsonText, html } = await readExport(file);
    expect(json.reference).toBe(reference);
    expect(json.supervisoryAuthority.name).toBe('California Privacy Protection Agency');
    const counts = Object.fromEntries(json.categories.map((one) => [one.category, one.records.length]));
    for (const [category, collection] of [
      ['orders', 'orders'],
      ['invoices', 'invoices'],
      ['live_chats', 'liveChats'],
    ] as const)
      expect(counts[category]).toBe(
        await world.company.collection(collection).countDocuments({ accountId: 'A100630' }),
      );
    expect(Object.keys(counts)).toEqual(
      expect.arrayContaining(['account', 'support_profile', 'support_tickets', 'privacy_chats']),
    );
    expect(jsonText).not.toContain('passwordHash');
    expect(html).toContain('Maya Torres');
    expect((await fetch(link)).status).toBe(410);
  });

  it('leaves the data as it was', async () => {
    expect(await world.company.collection('accounts').countDocuments({ _id: 'A100630' as never })).toBe(1);
  });

  it('cannot be fetched after 24 hours', async () => {
    world.clock.pass(DAY);
    const claire = persona('claire').address;
    await fileRequest(world, 'access', claire);
    await world.worker.settle();
    const late = exportLink((await world.mails.to(claire)).at(-1), world.url);
    world.clock.pass(24 * HOUR + 1_000);
    await world.worker.settle();
    expect((await fetch(late)).status).toBe(410);
    expect((await askForDownloadCode(late)).status).toBe(410);
    expect(await world.product.connection.collection('exportChunks').countDocuments({})).toBe(0);
  });
});
