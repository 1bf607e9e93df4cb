import type { Record } from './record.ts';

/** Blocks are split above this many entries. */
const BLOCK = 512;

interface Block {
  readonly keys: string[];
  readonly records: Record[];
}

/** An ordered multimap from index keys to records, as a list of sorted blocks. */
export interface SortedKeys {
  add(key: string, record: Record): void;
  remove(key: string, id: number): void;
  /** Puts a record in the place of the one with the same key and id. */
  replace(key: string, record: Record): void;
  /** A record with exactly this key. */
  find(key: string): Record | undefined;
  /** Records with low <= key < high, in order of keys or backwards. Do not change the map while reading. */
  range(low: string, high: string, backwards: boolean): Iterable<Record>;
  /** About how many entries lie in the range. */
  count(low: string, high: string): number;
  readonly size: number;
}

/** First place in the block that is not before (key, id). */
const placeIn = (block: Block, key: string, id: number): number => {
  let low = 0;
  let high = block.keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = block.keys[middle] as string;
    if (other < key || (other === key && (block.records[middle] as Record).id < id)) low = middle + 1;
    else high = middle;
  }
  return low;
};

export const createSortedKeys = (): SortedKeys => {
  const blocks: Block[] = [{ keys: [], records: [] }];
  let size = 0;

  /** The block where (key, id) belongs: the last one that begins before it. */
  const blockFor = (key: string, id: number): number => {
    let low = 0;
    let high = blocks.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const { keys, records } = blocks[middle] as Block;
      const first = keys[0];
      if (first !== undefined && (first < key || (first === key && (records[0] as Record).id <= id)))
        low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  };

  const locate = (key: string): { block: number; place: number } => {
    const block = blockFor(key, -1);
    return { block, place: placeIn(blocks[block] as Block, key, -1) };
  };

  const split = (at: number): void => {
    const block = blocks[at] as Block;
    const half = block.keys.length >> 1;
    blocks.splice(at + 1, 0, { keys: block.keys.splice(half), records: block.records.splice(half) });
  };

  function* forwards(low: string, high: string): Iterable<Record> {
    const start = locate(low);
    for (let at = start.block; at < blocks.length; at++) {
      const { keys, records } = blocks[at] as Block;
      for (let place = at === start.block ? start.place : 0; place < keys.length; place++) {
        if ((keys[place] as string) >= high) return;
        yield records[place] as Record;
      }
    }
  }

  function* back(low: string, high: string): Iterable<Record> {
    const start = locate(high);
    for (let at = start.block; at >= 0; at--) {
      const { keys, records } = blocks[at] as Block;
      for (let place = (at === start.block ? start.place : keys.length) - 1; place >= 0; place--) {
        if ((keys[place] as string) < low) return;
        yield records[place] as Record;
      }
    }
  }

  return {
    add: (key, record) => {
      const at = blockFor(key, record.id);
      const block = blocks[at] as Block;
      const place = placeIn(block, key, record.id);
      block.keys.splice(place, 0, key);
      block.records.splice(place, 0, record);
      size++;
      if (block.keys.length > BLOCK) split(at);
    },
    remove: (key, id) => {
      const at = blockFor(key, id);
      const block = blocks[at] as Block;
      const place = placeIn(block, key, id);
      if (block.keys[place] !== key || (block.records[place] as Record).id !== id) return;
      block.keys.splice(place, 1);
      block.records.splice(place, 1);
      size--;
      if (block.keys.length === 0 && blocks.length > 1) blocks.splice(at, 1);
    },
    replace: (key, record) => {
      const block = blocks[blockFor(key, record.id)] as Block;
      const place = placeIn(block, key, record.id);
      if (block.keys[place] === key && block.records[place]?.id === record.id) block.records[place] = record;
    },
    find: (key) => {
      const { block, place } = locate(key);
      const inBlock = blocks[block] as Block;
      // The place may be just past the end of its block, when the entry begins the next one.
      const [from, offset] = place < inBlock.keys.length ? [inBlock, place] : [blocks[block + 1], 0];
      return from?.keys[offset] === key ? from.records[offset] : undefined;
    },
    range: (low, high, backwards) => (backwards ? back(low, high) : forwards(low, high)),
    count: (low, high) => {
      const from = locate(low);
      const to = locate(high);
      if (from.block === to.block) return Math.max(0, to.place - from.place);
      // Blocks in between count as of the mean size, so that asking costs the same however many there are.
      const between = (to.block - from.block - 1) * (size / blocks.length);
      return Math.max(0, (blocks[from.block] as Block).keys.length - from.place + between + to.place);
    },
    get size() {
      return size;
    },
  };
};
