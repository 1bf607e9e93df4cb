import { describe, expect, it, vi } from 'vitest';
import type { Change, Disk } from '../../../../local/store/engine/disk.ts';
import { createJournal } from '../../../../local/store/engine/journal.ts';

const put = (id: number, text = 'x'): Change => ({
  kind: 'put',
  id,
  collection: 1,
  bytes: Buffer.from(text),
});

/** A disk that keeps what it was given, or is full. */
const fakeDisk = () => {
  const written: Change[][] = [];
  let full = false;
  const disk: Disk = {
    collections: () => [],
    documents: () => [],
    write: (changes) => {
      if (full) throw new Error('no space');
      written.push([...changes]);
    },
    close: () => {},
  };
  return { disk, written, fill: () => (full = true) };
};

describe('the journal', () => {
  it('writes what many clients changed in one turn in one transaction, and tells all of them', async () => {
    const { disk, written } = fakeDisk();
    const journal = createJournal(disk, () => {});
    const clients = [1, 2, 3].map((id) => {
      journal.record(put(id));
      return journal.flushed();
    });
    expect(written).toEqual([]);
    await Promise.all(clients);
    expect(written).toEqual([[put(1), put(2), put(3)]]);
    expect(journal.commits).toBe(1);
  });

  it('lets nobody wait when there is nothing to write', async () => {
    const { disk, written } = fakeDisk();
    await createJournal(disk, () => {}).flushed();
    expect(written).toEqual([]);
  });

  it('writes of a document only how it is at last', async () => {
    const { disk, written } = fakeDisk();
    const journal = createJournal(disk, () => {});
    journal.record(put(1, 'first'));
    journal.record({ kind: 'putCollection', id: 1, bytes: Buffer.from('c') });
    journal.record(put(1, 'last'));
    journal.record(put(2));
    journal.record({ kind: 'remove', id: 2 });
    await journal.flushed();
    expect(written).toEqual([
      [put(1, 'last'), { kind: 'putCollection', id: 1, bytes: Buffer.from('c') }, { kind: 'remove', id: 2 }],
    ]);
  });

  it('writes what nobody waits for with what somebody waits for, or by itself a moment later', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { disk, written } = fakeDisk();
    const journal = createJournal(disk, () => {});
    journal.record(put(1));
    expect(written).toEqual([]);
    journal.record(put(2));
    await journal.flushed();
    expect(written).toEqual([[put(1), put(2)]]);
    journal.record(put(3));
    vi.advanceTimersByTime(25);
    vi.useRealTimers();
    expect(written.at(-1)).toEqual([put(3)]);
    expect(journal.commits).toBe(2);
  });

  it('acknowledges nothing from the first write that fails on, and says so once', async () => {
    const { disk, fill } = fakeDisk();
    const failures: unknown[] = [];
    const journal = createJournal(disk, (error) => failures.push(error));
    fill();
    const waiting = [1, 2].map((id) => {
      journal.record(put(id));
      return expect(journal.flushed()).rejects.toThrow('no space');
    });
    await Promise.all(waiting);
    journal.record(put(3));
    await expect(journal.flushed()).rejects.toThrow('no space');
    journal.flush();
    expect(failures).toHaveLength(1);
  });
});
