import { type ActivitySet, readActivitySet } from './activities.ts';
import type { Environment, Socket } from './environment.ts';

const PING = 20_000;
const OPEN_TIMEOUT = 5_000;
/** A ping this late means the machine slept: the socket is dead, whatever it says. */
const SLEPT = 60_000;

export interface Stream {
  /** Resolves when the stream has ended, with whether it was ever open. Never rejects. */
  ended: Promise<{ opened: boolean }>;
  close(): void;
  /** Closes it if the machine slept since the last ping. */
  check(): void;
}

/** Opens the stream: frames of activities arrive, an empty string goes out every 20 seconds (Direct Line 3.0). */
export const openStream = (
  { openSocket, timers, clock }: Environment,
  url: string,
  hear: { opened(): void; set(set: ActivitySet): void },
): Stream => {
  let socket: Socket | undefined;
  let opened = false;
  let lastPing = clock.now().getTime();
  let finish = (): void => {};
  let cancel = (): void => {};

  const ended = new Promise<{ opened: boolean }>((resolve) => {
    finish = () => {
      cancel();
      if (socket) socket.onopen = socket.onmessage = socket.onclose = socket.onerror = null;
      // A socket of the `ws` package raises an error when it is closed before it opened.
      if (socket) socket.onerror = () => {};
      socket?.close();
      socket = undefined;
      finish = () => {};
      resolve({ opened });
    };
  });
  const check = (): void => {
    if (clock.now().getTime() - lastPing > SLEPT) finish();
  };
  const ping = (): void => {
    check();
    if (!socket) return;
    lastPing = clock.now().getTime();
    socket.send('');
    cancel = timers.set(ping, PING);
  };

  try {
    socket = openSocket(url);
    cancel = timers.set(() => finish(), OPEN_TIMEOUT);
    socket.onopen = () => {
      opened = true;
      cancel();
      cancel = timers.set(ping, PING);
      hear.opened();
    };
    socket.onmessage = ({ data }) => {
      if (typeof data !== 'string' || data === '') return;
      try {
        hear.set(readActivitySet(JSON.parse(data)));
      } catch {
        finish();
      }
    };
    socket.onclose = () => finish();
    socket.onerror = () => finish();
  } catch {
    finish();
  }
  return { ended, close: () => finish(), check };
};
