/** A small repeatable source of randomness (mulberry32): the same seed trains the same model. */
export const seeded = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};

const BESIDE: Record<string, string> = {
  a: 'sq', b: 'vn', c: 'xv', d: 'sf', e: 'wr', f: 'dg', g: 'fh', h: 'gj', i: 'uo', j: 'hk', k: 'jl', l: 'k', m: 'n',
  n: 'bm', o: 'ip', p: 'o', q: 'wa', r: 'et', s: 'ad', t: 'ry', u: 'yi', v: 'cb', w: 'qe', x: 'zc', y: 'tu', z: 'x',
}; // biome-ignore format: a keyboard

const slip = (word: string, chance: () => number): string => {
  if (word.length < 3) return word;
  const at = Math.floor(chance() * (word.length - 1));
  const kind = Math.floor(chance() * 4);
  if (kind === 0) return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
  if (kind === 1) return word.slice(0, at) + word.slice(at + 1);
  if (kind === 2) return word.slice(0, at) + word[at] + word.slice(at);
  const beside = BESIDE[word[at]!.toLowerCase()] ?? word[at]!;
  return word.slice(0, at) + beside[Math.floor(chance() * beside.length)] + word.slice(at + 1);
};

const withoutUmlauts = (text: string): string =>
  text
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/Ä/g, 'Ae')
    .replace(/Ö/g, 'Oe')
    .replace(/Ü/g, 'Ue');

/** The same sentence typed in haste: typos, a missing space, a missing word, umlauts written out. */
export const noisy = (text: string, chance: () => number): string => {
  let words = (chance() < 0.5 ? withoutUmlauts(text) : text).split(' ');
  if (words.length > 4 && chance() < 0.5) {
    const gone = Math.floor(chance() * words.length);
    words = words.filter((_, i) => i !== gone);
  }
  const slips = Math.max(1, Math.round(words.length / 7));
  for (let i = 0; i < slips; i++) {
    const at = Math.floor(chance() * words.length);
    words[at] = slip(words[at]!, chance);
  }
  if (words.length > 3 && chance() < 0.15) {
    const at = Math.floor(chance() * (words.length - 1));
    words.splice(at, 2, `${words[at]}${words[at + 1]}`);
  }
  return words.join(' ');
};
