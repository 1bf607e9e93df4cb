import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ExportContents, exportDocument } from '../../jobs/export/exportDocument.ts';
import { exportPage } from '../../jobs/export/exportPage.ts';
import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import { ANNA, type JobWorld, openJobs } from '../builders/openJobs.ts';
import { openTestConnection, type TestConnection } from '../builders/testConnection.ts';

const BEAT = { ...ANNA, subjectId: 'accounts:2' };

describe('records that cannot be attributed to one person', () => {
  let store: TestConnection;
  let world: JobWorld;
  beforeAll(async () => {
    store = await openTestConnection();
  });
  beforeEach(async () => {
    world = await openJobs(store);
    // Beat has the same address.
    for (const source of world.sources) source.people.push(BEAT);
    world.sources[1]!.unclear = [{ category: 'orders', count: 3 }];
  });
  afterAll(() => store.close());

  const ticketOf = ({ reference }: PrivacyRequest) =>
    world.desk.tickets.find(({ externalId }) => externalId === reference)!;
  const said = (request: PrivacyRequest) => world.desk.textOf(ticketOf(request).id);
  const erasure = () => {
    const now = world.clock.now();
    return { kind: 'erasure', windowEndsAt: now, windowWaivedAt: now } as const;
  };

  it.each(['access', 'erasure'] as const)(
    'are counted once for an %s, named on the ticket as work by hand, and hold nothing back',
    async (kind) => {
      const request = await world.file(kind === 'erasure' ? erasure() : { kind });
      await world.worker.settle();
      const done = await world.now(request);
      expect(done).toMatchObject({
        state: 'done',
        byHand: [{ source: 'forum', category: 'orders', count: 3 }],
      });
      expect(done.steps.filter(({ name }) => name === 'count_unattributable')).toHaveLength(1);
      expect(said(request)).toContain('- forum, orders: 3');
      expect(said(request)).toContain('others have or had one of the addresses');
      expect(said(request)).not.toContain('home.example');
      expect(ticketOf(request)).toMatchObject({ status: 'open', fields: { state: 'done' } });
    },
  );

  it('are said to the customer, in the email with the copy and in the last one', async () => {
    await world.file();
    await world.worker.settle();
    expect(world.mailer.sent.at(-1)?.text.replaceAll(/\s+/g, ' ')).toContain(
      'We cannot attribute these records to you alone, so they are not in the file: Orders.',
    );
    await world.file({ ...erasure(), language: 'de' });
    await world.worker.settle();
    const last = world.mailer.sent.find(({ subject }) => subject.includes('sind gelöscht'));
    expect(last?.text.replaceAll(/\s+/g, ' ')).toContain('deshalb sind sie nicht gelöscht: Bestellungen.');
  });

  it('are said in the copy, for people and for machines, and not shown', () => {
    const contents: ExportContents = {
      reference: 'RD-7K3M-9QPX',
      language: 'de',
      madeAt: world.clock.now(),
      policyVersion: '2.0',
      person: { name: 'Anna', addresses: [] },
      categories: [],
      missingFiles: [],
      unattributable: [{ source: 'forum', category: 'orders', count: 3 }],
    };
    expect(exportDocument(contents, world.context).unattributable).toEqual([
      { source: 'forum', category: 'orders', title: 'Bestellungen', count: 3 },
    ]);
    const page = exportPage(contents, world.context);
    expect(page.slice(page.indexOf('Was hier fehlt'))).toMatch(/Bestellungen.{0,40}3 Einträge/);
    expect(page).toContain('Was hier fehlt');
    const complete = exportPage({ ...contents, unattributable: [] }, world.context);
    expect(complete).not.toContain('Was hier fehlt');
  });

  it('are nowhere where there are none', async () => {
    world.sources[1]!.unclear = [];
    const request = await world.file();
    await world.worker.settle();
    expect((await world.now(request)).byHand).toBeUndefined();
    expect(said(request)).not.toContain('BY HAND');
    expect(world.mailer.sent.at(-1)?.text).not.toContain('attribute');
    expect(ticketOf(request).status).toBe('solved');
  });
});
