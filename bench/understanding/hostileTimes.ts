import type { Understand } from '../../bot/understanding/types.ts';
import { median } from '../product/statistics.ts';
import { bombs } from './bombs.ts';

/** What the chat reads of a message. */
const LENGTH = 10_000;
const TRIES = 12;

/** Milliseconds of this process alone, so that a busy machine does not count. */
const timeOf = (act: () => void): number => {
  const before = process.cpuUsage();
  act();
  return process.cpuUsage(before).user / 1_000;
};

/** The best of some tries, since the first one also compiles; no more tries than are needed to be under `goodEnough`. */
const bestTime = (understand: Understand, text: string, goodEnough: number): number => {
  let best = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < TRIES && best > goodEnough; tries++)
    best = Math.min(
      best,
      timeOf(() => understand(text)),
    );
  return best;
};

/** Texts of ten thousand characters that would keep a pattern busy which looks twice at the same place, slowest first. */
export const hostileTimes = (understand: Understand, goodEnough: number): { name: string; ms: number }[] =>
  bombs(LENGTH)
    .map(([name, text]) => ({ name, ms: bestTime(understand, text, goodEnough) }))
    .sort((one, other) => other.ms - one.ms);

const LETTER = 'I write about my data, and I ask you to tell me what you keep, from whom and for how long. ';
const SAMPLES = 15;
/** One reading may be shorter than the clock's step: each sample is many of them. */
const READINGS = 20;

const medianTime = (understand: Understand, text: string): number =>
  median(
    Array.from({ length: SAMPLES }, () =>
      timeOf(() => {
        for (let reading = 0; reading < READINGS; reading++) understand(text);
      }),
    ),
  );

/** How many times longer a letter takes that is four times as long: medians of many readings. */
export const growth = (understand: Understand): number =>
  medianTime(understand, LETTER.repeat(108)) / medianTime(understand, LETTER.repeat(27));

/** Milliseconds for a million characters, most of which are not read. */
export const timeOfAMillion = (understand: Understand, goodEnough: number): number =>
  bestTime(understand, 'delete my account, '.repeat(60_000), goodEnough);
