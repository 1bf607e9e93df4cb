import { tidy } from './fold.ts';

/** A text as `tidy` writes it, for recognising, and the way back to what was typed. */
export interface Tidied {
  text: string;
  /** What was typed for a stretch of `text`, in Unicode's composed form and without spaces at its ends. */
  typed(from: number, to: number): string;
}

/** A letter with its marks is one, and so are the parts of a Hangul syllable: what Unicode composes stays together. */
const CLUSTER = /[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]+|\P{M}\p{M}*|\p{M}+/gsu;
const SPACED = /^\s+$/;
/** What `tidy` leaves as it is, found without asking it for every letter. */
const LEFT = /^[!-_a-~]$/;

export const tidied = (typed: string): Tidied => {
  const units: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  for (const { 0: cluster, index } of typed.matchAll(CLUSTER)) {
    // `tidy` trims, so a space needs a letter on each side of it to be seen.
    const plain = LEFT.test(cluster)
      ? cluster
      : SPACED.test(cluster)
        ? ' '
        : tidy(`.${cluster}.`).slice(1, -1);
    for (const unit of plain.split('')) {
      if (unit === ' ' && (units.at(-1) ?? ' ') === ' ') continue;
      units.push(unit);
      from.push(index);
      to.push(index + cluster.length);
    }
  }
  const text = units.join('').trimEnd();
  const stretch = (start: number, end: number): string =>
    end <= start ? '' : typed.slice(from[start], to[Math.min(end, text.length) - 1]);
  return { text, typed: (start, end) => stretch(start, end).normalize('NFC').trim() };
};
