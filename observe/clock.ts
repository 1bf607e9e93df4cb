/** Where "now" comes from. Nothing in the product reads the system's clock by itself. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export const after = (from: Date, milliseconds: number): Date => new Date(from.getTime() + milliseconds);
