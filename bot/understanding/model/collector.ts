export interface Collector {
  /** Empties the collector. `most` is the greatest number of hashes that may follow. */
  begin(most: number): void;
  add(hash: number): void;
  /** The hashes added since `begin`, each once, in the order they were added. */
  taken(): Uint32Array;
}

const SMALLEST = 256;

/**
 * A set of 32-bit hashes that is used again and again. A slot counts as empty unless it carries the number of the
 * current round, so that we neither clear nor allocate anything between messages of ordinary length.
 */
export const createCollector = (): Collector => {
  let slots = new Uint32Array(0);
  let rounds = new Uint32Array(0);
  let order = new Uint32Array(0);
  let round = 0;
  let mask = 0;
  let count = 0;

  const provide = (size: number): void => {
    if (size <= slots.length && round < 0xffffffff) return;
    slots = new Uint32Array(Math.max(size, slots.length));
    rounds = new Uint32Array(slots.length);
    order = new Uint32Array(slots.length / 2);
    round = 0;
  };

  return {
    begin: (most) => {
      let size = SMALLEST;
      while (size < most * 2) size *= 2;
      provide(size);
      round += 1;
      mask = size - 1;
      count = 0;
    },
    add: (hash) => {
      let at = hash & mask;
      while (rounds[at] === round) {
        if (slots[at] === hash) return;
        at = (at + 1) & mask;
      }
      rounds[at] = round;
      slots[at] = hash;
      order[count] = hash;
      count += 1;
    },
    taken: () => order.slice(0, count),
  };
};
