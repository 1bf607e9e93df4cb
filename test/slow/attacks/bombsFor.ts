/** One step of a pattern: texts that it takes, and whether it may be taken again and again. */
interface Atom {
  samples: string[];
  repeats: boolean;
}

const CLASSES: Record<string, string[]> = {
  d: ['1'],
  D: ['a'],
  w: ['a', '1'],
  W: [' ', '-'],
  s: [' ', '\n'],
  S: ['a', '@'],
  b: [],
  B: [],
  n: ['\n'],
  t: ['\t'],
  r: ['\r'],
};
const PROPERTIES: [RegExp, string][] = [
  [/^\\p\{L/, 'a'],
  [/^\\p\{N/, '1'],
  [/^\\p\{M/, '\u0301'],
  [/^\\p\{P/, '.'],
  [/^\\P/, ' '],
  [/^\\p/, '\u200b'],
];
const CANDIDATES = ['a', 'A', '1', ' ', '.', '-', '@', '"', "'", '/', ',', ':', '(', '\n', '\u00e9', '!'];
const PIECE =
  /\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\u[\da-fA-F]{4}|\\x[\da-fA-F]{2}|\\k<\w+>|\\.|\[(?:\\.|[^\]\\])*\]|\(\?(?:[:=!]|<[=!]|<\w+>)|[()|]|[*+?]\??|\{\d+(?:,\d*)?\}\??|[\s\S]/gu;

const samplesOf = (piece: string, flags: string): string[] => {
  if (piece === '.') return ['a', ' '];
  const property = PROPERTIES.find(([name]) => name.test(piece));
  if (property) return [property[1]];
  if (piece.startsWith('[')) {
    const one = new RegExp(`^${piece}$`, flags.replace(/[gy]/g, ''));
    const fitting = CANDIDATES.filter((sign) => one.test(sign));
    return fitting.length > 0 ? fitting.slice(0, 3) : [...piece.slice(1, -1)].slice(0, 1);
  }
  if (!piece.startsWith('\\')) return [piece];
  if (/^\\[ux]/.test(piece))
    return [JSON.parse(`"${piece.replace(/\\x/, '\\u00').replace(/[{}]/g, '')}"`) as string];
  return CLASSES[piece[1] as string] ?? [piece[1] as string];
};

/** The pattern as a row of steps. Groups are flattened: what counts is which signs can follow each other. */
const atomsOf = ({ source, flags }: RegExp): Atom[] => {
  const atoms: Atom[] = [];
  const groups: number[] = [];
  let closed: number | undefined;
  for (const [piece] of source.matchAll(PIECE)) {
    if (piece.startsWith('(')) groups.push(atoms.length);
    else if (piece === ')') {
      closed = groups.pop();
      continue;
    } else if (/^[*+]|^\{\d+,/.test(piece)) {
      for (const atom of atoms.slice(closed ?? -1)) atom.repeats = true;
    } else if (!/^[?{|^$]/.test(piece) && !/^\\[bBk]/.test(piece))
      atoms.push({ samples: samplesOf(piece, flags), repeats: false });
    closed = undefined;
  }
  return atoms;
};

const first = (atoms: Atom[]): string => atoms.map(({ samples }) => samples[0] ?? '').join('');

/**
 * Texts of `length` that keep a pattern busy if anything does: what stands before a repeated step, then the step, its
 * neighbours, or all of its signs again and again, then something that no pattern wants.
 */
export const bombsFor = (pattern: RegExp, length: number): string[] => {
  const atoms = atomsOf(pattern);
  const pumps = new Set<string>();
  const heads = new Map<string, string>();
  const pump = (text: string, head: string): void => {
    if (text === '' || text.length > 200) return;
    pumps.add(text);
    heads.set(text, head.slice(-100));
  };
  atoms.forEach(({ samples, repeats }, index) => {
    if (!repeats) return;
    const head = first(atoms.slice(0, index));
    for (const sample of samples) {
      pump(sample, head);
      pump(sample + (atoms[index + 1]?.samples[0] ?? ''), head);
      pump((atoms[index - 1]?.samples[0] ?? '') + sample, head);
    }
    pump(first(atoms.slice(Math.max(0, index - 2), index + 3)), head);
  });
  pump(first(atoms.slice(0, 40)), '');
  for (const text of ['a', ' ', '1']) pump(text, '');
  return [...pumps].slice(0, 120).flatMap((text) => {
    const long = text.repeat(Math.ceil(length / text.length));
    return [
      `${long.slice(0, length - 1)}\u0001`,
      `${heads.get(text) ?? ''}${long}`.slice(0, length - 1).concat('\u0001'),
    ];
  });
};
