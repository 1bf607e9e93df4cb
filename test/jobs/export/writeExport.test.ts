import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../../errors.ts';
import type { ExportedFile } from '../../../integrations/sources/source.ts';
import { chunkPlace, exportIdOf } from '../../../privacy/exports/places.ts';
import { unzip } from '../../../processes/demo/unzip.ts';
import { openJobs } from '../../builders/openJobs.ts';
import { openTestConnection, type TestConnection } from '../../builders/testConnection.ts';

type World = Awaited<ReturnType<typeof openJobs>>;

describe('files in an export', () => {
  let store: TestConnection;
  let world: World;
  beforeAll(async () => {
    store = await openTestConnection();
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    world = await openJobs(store);
  });

  const away = () => new AppError('source_unreachable', 'The desk is away', { retryable: true });
  const gone = () => new AppError('source_refused', 'The file is no longer there');
  const exporting = (...files: ExportedFile[]): void => {
    const source = world.sources[0]!;
    source.export = async () => [{ facts: source.facts[0]!, records: [{ order: 1 }], files }];
  };
  const file = (path: string, read: ExportedFile['read']): ExportedFile => ({ path, read });
  const textOf = (text: string) => async () => Buffer.from(text);

  it('lie in the ZIP where their records say', async () => {
    exporting(file('files/1-a.txt', textOf('A')), file('files/2-b.txt', textOf('B')));
    const request = await world.file({ kind: 'access' });
    await world.worker.settle();
    const { files, json } = await exported(world, request);
    expect(files.get('files/1-a.txt')?.toString()).toBe('A');
    expect(files.get('files/2-b.txt')?.toString()).toBe('B');
    expect(json.missingFiles).toEqual([]);
  });

  it('that are gone for good are named, for machines and for people, and hold up nothing', async () => {
    exporting(
      file('files/1-gone.txt', () => Promise.reject(gone())),
      file('files/2-b.txt', textOf('B')),
    );
    const request = await world.file({ kind: 'access' });
    await world.worker.settle();
    const { files, json, page } = await exported(world, request);
    expect(json.missingFiles).toEqual(['files/1-gone.txt']);
    expect(page).toContain('files/1-gone.txt');
    expect(files.get('files/2-b.txt')?.toString()).toBe('B');
  });

  it('that cannot be had now are tried again before the export goes out without them', async () => {
    let tries = 0;
    exporting(
      file('files/1-late.txt', async () => {
        tries += 1;
        throw away();
      }),
    );
    const request = await world.file({ kind: 'access' });
    await world.worker.settle();
    expect((await world.now(request)).state).toBe('in_progress');
    for (let look = 0; look < 10; look += 1) {
      world.clock.pass(3_600_000);
      await world.worker.settle();
    }
    expect((await world.now(request)).state).toBe('done');
    expect(tries).toBe(4);
    expect((await exported(world, request)).json.missingFiles).toEqual(['files/1-late.txt']);
  });
});

const exported = async ({ context }: World, request: { _id: unknown }) => {
  const record = (await context.exports.find(exportIdOf(String(request._id))))!;
  const parts: Buffer[] = [];
  for (let n = 0; n < (record.chunks ?? 0); n += 1) {
    const sealed = (await context.exports.readChunk(record._id, n))!;
    parts.push(context.sealer.openBytes(record.dataKey!, chunkPlace(record._id, n), sealed));
  }
  const files = unzip(Buffer.concat(parts));
  const json = JSON.parse(files.get('data.json')!.toString()) as { missingFiles: string[] };
  return { files, json, page: files.get('your-data.html')!.toString() };
};
