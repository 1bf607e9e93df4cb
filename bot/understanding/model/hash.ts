/** FNV-1a with a seed per kind of feature and a final mix that spreads similar values. */
export const start = (seed: number): number => (0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1)) >>> 0;

export const step = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

export const finish = (hash: number): number => {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
};

const through = (hash: number, text: string): number => {
  let h = hash;
  for (let i = 0; i < text.length; i++) h = step(h, text.charCodeAt(i));
  return h;
};

export const hashOf = (seed: number, text: string): number => finish(through(start(seed), text));

const SPACE = 32;

/** The hash of "first second", computed without joining them. */
export const pairHash = (seed: number, first: string, second: string): number =>
  finish(through(step(through(start(seed), first), SPACE), second));
