import type { ActivitySet } from './activities.ts';
import type { createPause, Environment } from './environment.ts';
import { openStream, type Stream } from './stream.ts';

const POLL = 1_000;
/** While polling, a WebSocket is tried again this often. */
const SOCKET_AGAIN = 300_000;

export interface ListeningOptions {
  environment: Environment;
  pause: ReturnType<typeof createPause>;
  /** Asks the server what has been said since. */
  ask: () => Promise<ActivitySet>;
  hear: (set: ActivitySet) => void;
  onOnline: () => void;
  running: () => boolean;
}

/** Hears what is said: over a WebSocket, or by asking every second where none opens. */
export const createListening = ({ environment, pause, ask, hear, onOnline, running }: ListeningOptions) => {
  const { clock } = environment;
  let stream: Stream | undefined;
  let failedOpens = 0;
  let everOpened = false;

  /** A WebSocket that never opened is not waited for long; one that did is given a second chance. */
  const mustPoll = (): boolean => failedOpens >= (everOpened ? 2 : 1);

  const poll = async (): Promise<void> => {
    const until = clock.now().getTime() + SOCKET_AGAIN;
    while (running() && clock.now().getTime() < until) {
      hear(await ask());
      onOnline();
      await pause.wait(POLL);
    }
    failedOpens = 0;
  };

  return {
    /** Listens until the connection is over: whether there ever was one, and whether the next is tried without a pause. */
    follow: async (streamUrl: string | undefined): Promise<{ connected: boolean; atOnce: boolean }> => {
      if (!streamUrl || mustPoll()) {
        await poll();
        return { connected: true, atOnce: true };
      }
      stream = openStream(environment, streamUrl, { opened: onOnline, set: hear });
      const { opened } = await stream.ended;
      stream = undefined;
      everOpened ||= opened;
      failedOpens = opened ? 0 : failedOpens + 1;
      return { connected: opened, atOnce: mustPoll() };
    },
    /** Makes sure that the WebSocket is still there. */
    check: (): void => stream?.check(),
    close: (): void => stream?.close(),
  };
};
