import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createSuppressionRepository,
  type SuppressionRepository,
} from '../../../models/suppression/suppression.ts';
import { HOUR } from '../../../observe/clock.ts';
import { standingClock } from '../../builders/standingClock.ts';
import { freshTenant, openTestConnection, type TestConnection } from '../../builders/testConnection.ts';

describe('who must not be written to any more', () => {
  const clock = standingClock();
  let store: TestConnection;
  let suppressions: SuppressionRepository;
  beforeAll(async () => {
    store = await openTestConnection();
    suppressions = createSuppressionRepository(store.connection, freshTenant(), clock);
  });
  afterAll(() => store.close());

  it('is known by keyed hash, for the service that was opted out of alone', async () => {
    await suppressions.suppress('newsletter', 'hash-1');
    expect(await suppressions.suppressedAmong('newsletter', ['hash-1', 'hash-2'])).toEqual(
      new Map([['hash-1', clock.now()]]),
    );
    expect(await suppressions.suppressedAmong('surveys', ['hash-1', 'hash-2'])).toEqual(new Map());
  });

  it('keeps the day of the first no, and tells that of the latest', async () => {
    const rows = store.connection.collection('suppressions');
    await Promise.all([1, 2, 3].map(() => suppressions.suppress('surveys', 'hash-3')));
    const [first] = await rows.find({ service: 'surveys' }).toArray();
    clock.pass(HOUR);
    await suppressions.suppress('surveys', 'hash-3');
    expect(await rows.find({ service: 'surveys' }).toArray()).toEqual([{ ...first, latest: clock.now() }]);
    expect((await suppressions.suppressedAmong('surveys', ['hash-3'])).get('hash-3')).toEqual(clock.now());
  });

  it('is found among many, and services by name', async () => {
    await suppressions.suppress('newsletter', 'hash-4');
    const found = await suppressions.suppressedAmong('newsletter', ['hash-1', 'hash-2', 'hash-4']);
    expect([...found.keys()].sort()).toEqual(['hash-1', 'hash-4']);
    expect((await suppressions.services()).sort()).toEqual(['newsletter', 'surveys']);
  });

  it('is the business of one tenant', async () => {
    const foreign = createSuppressionRepository(store.connection, freshTenant(), clock);
    expect(await foreign.suppressedAmong('newsletter', ['hash-1'])).toEqual(new Map());
    expect(await foreign.services()).toEqual([]);
  });
});
