import { systemClock } from '../../../../observe/clock.ts';
import type { Environment, Socket } from '../directLine/environment.ts';

/** The real network, clock and timers of a browser. */
export const browserEnvironment = (origin: string): Environment => ({
  origin,
  fetch: (url, init) => fetch(url, init),
  openSocket: (url) => new WebSocket(url) as Socket,
  timers: {
    set: (run, ms) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  },
  clock: systemClock,
  random: Math.random,
});

/** 128 bits as hexadecimal digits. */
export const randomId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
