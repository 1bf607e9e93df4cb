import type { Clock } from '../../observe/clock.ts';

export interface Remembered<T> {
  (): Promise<T>;
  /** The next caller asks again, unless the answer is younger than that. */
  forget(youngerThanMs?: number): void;
}

/** Asks once for however many callers, and again after `lifeMs`. A failure is not remembered: the next caller asks again. */
export const remembered = <T>(
  ask: () => Promise<T>,
  clock: Clock,
  lifeMs = Number.POSITIVE_INFINITY,
): Remembered<T> => {
  let known: { answer: Promise<T>; at: number } | undefined;
  const age = (): number => clock.now().getTime() - (known?.at ?? 0);
  const get = (): Promise<T> => {
    if (known && age() < lifeMs) return known.answer;
    const asked = { answer: ask(), at: clock.now().getTime() };
    known = asked;
    asked.answer.catch(() => {
      if (known === asked) known = undefined;
    });
    return asked.answer;
  };
  return Object.assign(get, {
    forget: (youngerThanMs = 0): void => {
      if (known && age() >= youngerThanMs) known = undefined;
    },
  });
};
