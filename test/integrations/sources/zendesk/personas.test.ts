import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shipped } from '../../../../config/packageRoot.ts';
import type { SubjectIdentifiers } from '../../../../domain/identifiers.ts';
import { loadDataMap } from '../../../../integrations/sources/dataMap.ts';
import type { MongoSourceDeclaration } from '../../../../integrations/sources/declaration.ts';
import { createMongoSource } from '../../../../integrations/sources/mongodb/mongoSource.ts';
import { createOwnership } from '../../../../integrations/sources/ownership.ts';
import { demoDeskData } from '../../../../local/demo/demoDeskData.ts';
import { personas } from '../../../../local/demo/personas.ts';
import { seedDesk } from '../../../../local/desk/seedDesk.ts';
import { silentLogger } from '../../../../observe/logger.ts';
import { fillWith, personaRows } from '../../../builders/seedPersonas.ts';
import { openTestDatabase } from '../../../local/demo/demoDatabase.ts';
import { fixedClock } from '../../../local/demo/fixedClock.ts';
import { openDesk } from '../../../local/desk/openDesk.ts';
import { untilDone, zendeskSourceOn } from './zendeskSourceOn.ts';

const clock = fixedClock('2026-03-02T09:00:00Z');
const NOW = clock.now();
const map = loadDataMap({ file: shipped('local', 'demo', 'dataMap.yaml'), env: {} });
const declared = map.sources.find((source) => source.type === 'zendesk')!;
const deskData = demoDeskData(clock);
const address = (id: string): string => personas.find((one) => one.id === id)!.address;

let opened: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  opened = await openTestDatabase();
  await fillWith(opened.db, personaRows(clock, 2));
});
afterAll(() => opened.close());

/** The demo's data map and data: the company's database says who somebody is, the desk what it holds of them. */
const open = async () => {
  const desk = await openDesk();
  seedDesk(desk, deskData);
  const plumelac = createMongoSource({
    declaration: { ...(map.sources[0] as MongoSourceDeclaration), database: opened.db.databaseName },
    connection: { client: opened.client },
    logger: silentLogger,
  });
  const source = untilDone(
    zendeskSourceOn(desk, {
      facts: declared,
      copiedTickets: declared.copiedTickets,
      ...(declared.externalIdKey !== undefined && { externalIdKey: declared.externalIdKey }),
    }),
  );
  const ownership = createOwnership([plumelac, source]);
  const identify = async (id: string, subjectId: string): Promise<SubjectIdentifiers> => {
    const holders = await ownership.holdersOf(address(id));
    const subject = holders.find((one) => one.subjectId === subjectId)!;
    return ownership.complete(await ownership.establish(subject));
  };
  const deskOf = (email: string) => {
    const [user] = desk.store.users.where('email', email);
    return { user, tickets: user ? desk.store.tickets.where('requester_id', user.id) : [] };
  };
  return { desk, source, ownership, identify, deskOf };
};

describe('Anna and Beat, whose one address is one profile at the desk', () => {
  it('which carries Anna’s key: Beat’s export holds nothing of hers, and his erasure takes nothing', async () => {
    const { source, ownership, identify, deskOf } = await open();
    const before = deskOf(address('zuercher'));
    expect(before).toMatchObject({ user: { name: 'Anna Zürcher', external_id: 'A100301' } });
    const beat = await identify('zuercher', 'accounts:A100302');
    expect(await source.export(beat)).toEqual([]);
    expect(await source.find(beat)).toEqual([]);
    await source.erase(beat, 'all_but_contact', NOW);
    expect(await source.verifyAbsence(beat, 'all_but_contact', NOW)).toMatchObject({ absent: true });
    expect(deskOf(address('zuercher'))).toEqual(before);
    expect((await ownership.unattributable(beat)).filter((one) => one.source === 'zendesk')).toEqual([]);
  });

  it('which Anna gets, and which goes with her', async () => {
    const { source, identify, deskOf } = await open();
    const anna = await identify('zuercher', 'accounts:A100301');
    expect(await source.find(anna)).toEqual([
      { category: 'support_profile', count: 1 },
      { category: 'support_tickets', count: 2 },
    ]);
    expect(JSON.stringify(await source.export(anna))).toContain('Anna');
    await source.erase(anna, 'all_but_contact', NOW);
    expect(await source.verifyAbsence(anna, 'all_but_contact', NOW)).toMatchObject({ absent: true });
    expect(deskOf(address('zuercher')).tickets).toEqual([]);
  });
});

describe('Jonas, who has two accounts under one address', () => {
  it('keeps profile and tickets of the first when the second is erased', async () => {
    const { source, identify, deskOf } = await open();
    const before = deskOf(address('jonas'));
    expect(before).toMatchObject({ user: { external_id: 'A100410', standing: 'active' } });
    expect(before.tickets).toHaveLength(2);
    const second = await identify('jonas', 'accounts:A100411');
    await source.erase(second, 'all_but_contact', NOW);
    expect(deskOf(address('jonas'))).toEqual(before);
  });
});

describe('Nadia, whose address changed', () => {
  it('gets what her account has, and an agent is told of what stands under the former address', async () => {
    const { desk, source, ownership, identify } = await open();
    const nadia = await identify('nadia', 'accounts:A100520');
    const text = JSON.stringify(await source.export(nadia));
    expect(text).toContain(address('nadia'));
    expect(text).not.toContain('nadia.benali@rhone.example');
    expect((await ownership.unattributable(nadia)).filter((one) => one.source === 'zendesk')).toEqual([
      { source: 'zendesk', category: 'support_profile', count: 1 },
      { source: 'zendesk', category: 'support_tickets', count: 1 },
    ]);
    await source.erase(nadia, 'all_but_contact', NOW);
    expect(desk.store.users.where('email', 'nadia.benali@rhone.example')[0]?.standing).toBe('active');
  });
});
