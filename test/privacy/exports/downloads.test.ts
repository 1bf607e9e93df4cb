import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DAY, after as later, MINUTE } from '../../../observe/clock.ts';
import { randomToken, secureRandomness } from '../../../observe/randomness.ts';
import { addressPlace, chunkPlace } from '../../../privacy/exports/places.ts';
import { openPrivacy, type PrivacyWorld } from '../../builders/openPrivacy.ts';
import { openTestConnection, type TestConnection } from '../../builders/testConnection.ts';

const ADA = 'ada@example.org';
const HERE = 'here';
const PIECES = ['the first piece, ', 'the second'];

describe('downloading an export', () => {
  let store: TestConnection;
  let world: PrivacyWorld;
  let link = '';
  let id = '';
  beforeAll(async () => {
    store = await openTestConnection();
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    world = await openPrivacy(store);
    link = randomToken(secureRandomness);
    id = `export-${world.tenant}`;
    const { sealer, clock, exports, keyring } = world;
    const dataKey = sealer.newDataKey();
    const now = clock.now();
    await exports.begin({
      _id: id,
      requestId: 'r1',
      linkHash: keyring.hash('link-hash', 'export', link),
      language: 'fr',
      fileName: 'RD-2222-223A.zip',
      dataKey,
      sealedAddress: sealer.seal(dataKey, addressPlace(id), ADA),
      createdAt: now,
      expiresAt: later(now, DAY),
      purgeAt: later(now, 30 * DAY),
    });
    for (const [n, piece] of PIECES.entries())
      await exports.writeChunk(
        id,
        n,
        sealer.sealBytes(dataKey, chunkPlace(id, n), Buffer.from(piece)),
        later(now, DAY),
      );
  });

  const publish = () => world.exports.publish(id, PIECES.length, PIECES.join('').length);
  const code = async (): Promise<string> => {
    expect((await world.downloads.sendCode(link, HERE)).outcome).toBe('code_sent');
    return world.lastCode();
  };
  const started = async () => {
    const start = await world.downloads.start(link, await code(), HERE);
    if (start.outcome !== 'started') throw new Error(`not started: ${start.outcome}`);
    return start;
  };
  const contentOf = async (content: AsyncIterable<Buffer>): Promise<string> => {
    const pieces: Buffer[] = [];
    for await (const piece of content) pieces.push(piece);
    return Buffer.concat(pieces).toString();
  };

  const starts = async (): Promise<number | undefined> =>
    (await world.exports.findByLink(world.keyring.hash('link-hash', 'export', link)))?.starts;

  it('is a page that opens nothing by itself', async () => {
    await publish();
    const expiresAt = later(world.clock.now(), DAY);
    for (let n = 0; n < 5; n += 1)
      expect(await world.downloads.page(link)).toEqual({
        state: 'ready',
        language: 'fr',
        expiresAt,
      });
    expect(await starts()).toBe(0);
    expect(world.mails).toEqual([]);
  });

  it('sends its code to the address on file, which it shows masked', async () => {
    await publish();
    expect(await world.downloads.sendCode(link, HERE)).toMatchObject({
      outcome: 'code_sent',
      maskedAddress: 'a***@example.org',
    });
    expect(world.mails).toMatchObject([{ to: ADA, language: 'fr', content: { asked: 'access' } }]);
  });

  it('gives out the bytes for the right code, and is used up with the last of them', async () => {
    await publish();
    const start = await started();
    expect(start).toMatchObject({ fileName: 'RD-2222-223A.zip', bytes: PIECES.join('').length });
    expect(await contentOf(start.content)).toBe(PIECES.join(''));
    expect(await world.downloads.page(link)).toMatchObject({ state: 'ready' });
    expect(await starts()).toBe(1);
    await start.finished();
    expect(await world.downloads.page(link)).toEqual({ state: 'used_up', language: 'fr' });
    expect(await world.downloads.start(link, '12345678', HERE)).toEqual({ outcome: 'gone' });
    expect(await world.downloads.sendCode(link, HERE)).toEqual({ outcome: 'gone' });
  });

  it('may be started three times when it breaks off, each with a code of its own', async () => {
    await publish();
    for (let n = 0; n < 3; n += 1) {
      await started();
      world.clock.pass(MINUTE);
    }
    expect(await world.downloads.page(link)).toEqual({ state: 'used_up', language: 'fr' });
    expect(await world.downloads.sendCode(link, HERE)).toEqual({ outcome: 'gone' });
  });

  it('gives nothing for a wrong code, a used one, or that of a conversation', async () => {
    await publish();
    const right = await code();
    const wrong = right.replace(/^./, (digit) => String((Number(digit) + 1) % 10));
    expect(await world.downloads.start(link, wrong, HERE)).toEqual({ outcome: 'wrong', triesLeft: 4 });
    expect((await world.downloads.start(link, right, HERE)).outcome).toBe('started');
    expect(await world.downloads.start(link, right, HERE)).toEqual({ outcome: 'nothing_open' });
    const subjects = [{ subjectId: 'accounts:1', addressesOnFile: [ADA], role: 'controller' as const }];
    await world.codes.send({
      place: 'c1',
      purpose: 'request',
      kind: 'access',
      address: ADA,
      subjects,
      language: 'fr',
      network: HERE,
    });
    expect((await world.downloads.start(link, world.lastCode(), HERE)).outcome).toBe('nothing_open');
    expect(await starts()).toBe(1);
  });

  it('gives one start for one code, however often it is sent at once', async () => {
    await publish();
    const right = await code();
    const all = await Promise.all(Array.from({ length: 10 }, () => world.downloads.start(link, right, HERE)));
    expect(all.filter(({ outcome }) => outcome === 'started')).toHaveLength(1);
  });

  it('ends after a day, on the page and behind it', async () => {
    await publish();
    world.clock.pass(DAY);
    expect(await world.downloads.page(link)).toEqual({ state: 'expired', language: 'fr' });
    expect(await world.downloads.sendCode(link, HERE)).toEqual({ outcome: 'gone' });
  });

  it('is unknown before it is whole, and by any other link', async () => {
    expect(await world.downloads.page(link)).toEqual({ state: 'unknown' });
    expect(await world.downloads.start(link, '12345678', HERE)).toEqual({ outcome: 'gone' });
    await publish();
    for (const other of ['', 'x', link.toLowerCase(), `${link}A`])
      expect(await world.downloads.page(other)).toEqual({ state: 'unknown' });
  });

  it('fails rather than give out a file with a hole', async () => {
    await world.exports.publish(id, PIECES.length + 1, 100);
    await expect(contentOf((await started()).content)).rejects.toThrow('a piece of the export is missing');
  });

  it('fails rather than give out pieces in another order', async () => {
    await publish();
    const start = await started();
    const rows = store.connection.collection('exportChunks');
    const [one, two] = await Promise.all([0, 1].map((n) => rows.findOne({ _id: `${id}:${n}` as never })));
    await rows.updateOne({ _id: `${id}:0` as never }, { $set: { sealed: two?.['sealed'] } });
    await rows.updateOne({ _id: `${id}:1` as never }, { $set: { sealed: one?.['sealed'] } });
    await expect(contentOf(start.content)).rejects.toMatchObject({ code: 'sealed_unreadable' });
  });

  it('stands in the store sealed, its link as a hash', async () => {
    await publish();
    const everything = await world.everything();
    for (const secret of [link, ADA, 'first piece']) expect(everything).not.toContain(secret);
    const [row] = await store.connection.collection('exportChunks').find({ exportId: id }).toArray();
    expect((row?.['sealed'] as Buffer | undefined)?.includes('piece')).toBe(false);
  });
});
