/** Runs work one after another for the same key, and in parallel for different keys. */
export interface TurnQueue {
  run<Value>(key: string, work: () => Promise<Value>): Promise<Value>;
  /** Resolves when nothing is running any more. */
  idle(): Promise<void>;
}

export const createTurnQueue = (): TurnQueue => {
  const tails = new Map<string, Promise<unknown>>();
  return {
    run: (key, work) => {
      const turn = (tails.get(key) ?? Promise.resolve()).then(work);
      const tail: Promise<unknown> = turn
        .catch(() => undefined)
        .then(() => {
          if (tails.get(key) === tail) tails.delete(key);
        });
      tails.set(key, tail);
      return turn;
    },
    idle: async () => {
      while (tails.size > 0) await Promise.all(tails.values());
    },
  };
};
