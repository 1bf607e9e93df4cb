import { describe, expect, it } from 'vitest';
import { createLeasedStorage } from '../../../bot/adapter/leasedStorage.ts';

/** What botbuilder expects of any storage, plus what is particular to this one. */
describe('the storage over a leased conversation', () => {
  it('answers an empty object for keys that nobody wrote', async () => {
    expect(await createLeasedStorage(undefined).read(['unknown'])).toEqual({});
  });

  it('refuses to read or write nothing', async () => {
    const storage = createLeasedStorage(undefined);
    await expect(storage.read(undefined as never)).rejects.toThrow(ReferenceError);
    await expect(storage.write(undefined as never)).rejects.toThrow(ReferenceError);
  });

  it('gives back what was written, with an eTag', async () => {
    const storage = createLeasedStorage(undefined);
    await storage.write({ a: { count: 1 } });
    const { a } = await storage.read(['a']);
    expect(a).toMatchObject({ count: 1 });
    expect(a.eTag).toEqual(expect.any(String));
  });

  it('takes keys with any characters', async () => {
    const key = 'directline/conversations/a.b$c!@#%^&*()~\\><,?/';
    const storage = createLeasedStorage(undefined);
    await storage.write({ [key]: { id: 1 } });
    expect((await storage.read([key]))[key]).toMatchObject({ id: 1 });
  });

  it('replaces an item and gives it a new eTag', async () => {
    const storage = createLeasedStorage(undefined);
    await storage.write({ a: { count: 1 } });
    const first = (await storage.read(['a'])).a;
    await storage.write({ a: { ...first, count: 2 } });
    const second = (await storage.read(['a'])).a;
    expect(second.count).toBe(2);
    expect(second.eTag).not.toBe(first.eTag);
  });

  it('overwrites where the eTag is a star or missing', async () => {
    const storage = createLeasedStorage(undefined);
    await storage.write({ a: { count: 1 } });
    await storage.write({ a: { count: 2, eTag: '*' } });
    await storage.write({ a: { count: 3 } });
    expect((await storage.read(['a'])).a.count).toBe(3);
  });

  it('rejects a write with an eTag that is no longer the stored one', async () => {
    const storage = createLeasedStorage(undefined);
    await storage.write({ a: { count: 1 } });
    const old = (await storage.read(['a'])).a;
    await storage.write({ a: { ...old, count: 2 } });
    await expect(storage.write({ a: { ...old, count: 9 } })).rejects.toThrow(
      'Storage: error writing "a" due to eTag conflict.',
    );
    expect((await storage.read(['a'])).a.count).toBe(2);
  });

  it('deletes items, and minds no unknown key', async () => {
    const storage = createLeasedStorage(undefined);
    await storage.write({ a: { count: 1 } });
    await storage.delete(['a', 'unknown']);
    expect(await storage.read(['a'])).toEqual({});
  });

  it('reads several keys at once and leaves out what is not there', async () => {
    const storage = createLeasedStorage(undefined);
    await storage.write({ a: { n: 1 }, b: { n: 2 } });
    expect(Object.keys(await storage.read(['a', 'b', 'c']))).toEqual(['a', 'b']);
  });

  it('does not let a caller change what is stored without writing it', async () => {
    const storage = createLeasedStorage(undefined);
    const item = { list: [1] };
    await storage.write({ a: item });
    item.list.push(2);
    (await storage.read(['a'])).a.list.push(3);
    expect((await storage.read(['a'])).a.list).toEqual([1]);
  });

  it('hands over changes only where there are any', async () => {
    const held = { a: { count: 1, eTag: '7' } };
    const untouched = createLeasedStorage(held);
    await untouched.read(['a']);
    await untouched.delete(['unknown']);
    expect(untouched.changes()).toBeUndefined();
    const changed = createLeasedStorage(held);
    await changed.write({ a: { count: 2, eTag: '7' } });
    expect(changed.changes()).toEqual({ a: { count: 2, eTag: '8' } });
    expect(held).toEqual({ a: { count: 1, eTag: '7' } });
  });
});
