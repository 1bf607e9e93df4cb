import type { Clock } from '../../../../observe/clock.ts';

/** The part of a WebSocket that is used; `ws` and every browser have it. */
export interface Socket {
  send(text: string): void;
  close(): void;
  onopen: ((event: never) => void) | null;
  onmessage: ((event: { data: unknown }) => void) | null;
  onclose: ((event: never) => void) | null;
  onerror: ((event: never) => void) | null;
}

/** Timers that can be called off; injected, so that no test waits. */
export interface Timers {
  /** Calls `run` after `ms` milliseconds; the answer calls it off. */
  set(run: () => void, ms: number): () => void;
}

/** Everything outside that the client touches. */
export interface Environment {
  /** Origin of the server, without a slash at the end. */
  origin: string;
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  openSocket: (url: string) => Socket;
  timers: Timers;
  clock: Clock;
  /** 0 <= n < 1; spreads the reconnects of many customers. */
  random: () => number;
}

/** A pause that can be cut short. */
export const createPause = (timers: Timers) => {
  let end: (() => void) | undefined;
  return {
    wait: (ms: number): Promise<void> =>
      new Promise((resolve) => {
        const cancel = timers.set(() => end?.(), ms);
        end = () => {
          end = undefined;
          cancel();
          resolve();
        };
      }),
    cut: (): void => end?.(),
  };
};
