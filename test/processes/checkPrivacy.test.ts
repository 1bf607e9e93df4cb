import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadDataMap } from '../../integrations/sources/dataMap.ts';
import { cluesOf } from '../../processes/privacyCheck/cluesOf.ts';
import type { Finding } from '../../processes/privacyCheck/finding.ts';
import { inTable } from '../../processes/privacyCheck/inTable.ts';
import { readMetrics } from '../../processes/privacyCheck/readMetrics.ts';
import { searchEverything } from '../../processes/privacyCheck/searchEverything.ts';
import { openChat } from '../builders/chat.ts';
import { fileRequest, proveForStatus } from '../builders/journey.ts';
import { openWorld, persona, type World } from '../builders/openWorld.ts';

const claire = persona('claire');
const SUBJECT = 'accounts:A100234';

describe('the check for what names a person', () => {
  let world: World;
  beforeEach(async () => {
    world = await openWorld();
  });
  afterEach(() => world?.close());

  const declared = () => loadDataMap({ file: world.product.config.dataMapFile, env: {} }).sources;
  const search = (known: string[] = []): Promise<Finding[]> =>
    searchEverything(world.product, declared(), { subjectId: SUBJECT, known }, async () => ({
      text: await world.product.metrics.registry.metrics(),
    }));
  /** What an operator would have to write down before the sources forget the person. */
  const knownNow = async (): Promise<string[]> =>
    (await cluesOf(world.product, declared(), { subjectId: SUBJECT, known: [] })).map(({ value }) => value);
  const faults = (findings: Finding[]) => findings.filter(({ kept }) => kept === undefined);
  const placesOf = (findings: Finding[]) => [...new Set(findings.map(({ place }) => place))];

  it('finds a person where they are, and after the erasure nothing that has no reason to stay', async () => {
    const known = await knownNow();
    expect(known).toEqual(expect.arrayContaining([claire.address, claire.name, '100234']));
    const stranger = await openChat(world.url);
    await stranger.say('What is the status of my request?');
    await stranger.say(claire.address);
    await proveForStatus(world, claire.address);
    const { reference } = await fileRequest(world, 'erasure', claire.address, { now: true });
    const before = await search();
    expect(placesOf(faults(before))).toEqual(
      expect.arrayContaining(['store conversations', 'store privacyRequests', 'store verifications']),
    );

    await world.worker.settle();
    expect((await world.request(reference)).state).toBe('done');
    const after = await search(known);
    expect(faults(after)).toEqual([]);
    // The stranger's own chat: it was never hers.
    expect(placesOf(after)).toEqual(['store conversations']);
  });

  it('finds an export that can still be fetched', async () => {
    await fileRequest(world, 'access', claire.address);
    await world.worker.settle();
    expect(placesOf(faults(await search()))).toContain('store exports');
  });

  it('finds what somebody has left in a file', async () => {
    writeFileSync(path.join(world.dir, 'worker.log'), `a mail to <${claire.address}> was refused`);
    expect(await search()).toContainEqual({ place: 'file worker.log', what: 'address', count: 1 });
  });

  it('says that the metrics could not be searched, and does not pass then', async () => {
    const unread = async () => ({ unread: 'nothing answers' });
    const findings = await searchEverything(
      world.product,
      declared(),
      { subjectId: 'accounts:A999999', known: [] },
      unread,
    );
    expect(faults(findings)).toEqual([
      { place: 'metrics', what: 'nothing answers', count: 1, unsearched: true },
    ]);
    expect(inTable(findings)).toMatch(/metrics\s+nothing answers\s+NOT SEARCHED/);
  });

  it('reads the metrics on the operators’ port that is configured', async () => {
    const { hostname: host, port } = new URL(world.operationsUrl);
    const read = await readMetrics({ operations: { host, port: Number(port) } });
    expect(read).toEqual({ text: expect.stringContaining('rightsdesk_') });
    const everywhere = await readMetrics({ operations: { host: '0.0.0.0', port: Number(port) } });
    expect(everywhere).toEqual({ text: expect.stringContaining('rightsdesk_') });
  });

  it('finds what another request of hers says on its ticket and in the store', async () => {
    const chat = await openChat(world.url);
    await chat.say('I want to talk to a person');
    await chat.say(claire.address);
    await world.worker.settle();
    expect(placesOf(faults(await search()))).toEqual(
      expect.arrayContaining(['store privacyRequests', 'ticket comments']),
    );
  });

  // Waits for erasures that take the person's other open requests with them, and redact their tickets.
  it('finds nothing of another open request of hers after the erasure', async () => {
    const known = await knownNow();
    const chat = await openChat(world.url);
    await chat.say('I want to talk to a person');
    await chat.say(claire.address);
    await world.worker.settle();
    await fileRequest(world, 'erasure', claire.address, { now: true });
    await world.worker.settle();
    expect(faults(await search(known))).toEqual([]);
  });
});
