import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { CallFailed } from './api.ts';

const PAUSE_MS = 5_000;

export interface Polled<T> {
  value: T | undefined;
  /** Why what is shown may be old, or why there is nothing. */
  failure: CallFailed | undefined;
  refresh(): void;
}

/**
 * What `read` answers, asked again every five seconds while somebody looks. `key` says what is asked for: what stood there
 * for another one is not shown.
 */
export const usePolled = <T>(key: string, read: () => Promise<T | undefined>): Polled<T> => {
  const [state, setState] = useState<{ key: string; value?: T; failure?: CallFailed }>({ key });
  const reading = useRef(read);
  reading.current = read;
  const asked = useRef(key);
  asked.current = key;

  const refresh = useCallback(async () => {
    try {
      const value = await reading.current();
      if (asked.current !== key) return;
      setState((was) => {
        const kept = was.key === key ? was.value : undefined;
        const now = value ?? kept;
        return { key, ...(now !== undefined && { value: now }) };
      });
    } catch (error) {
      if (asked.current !== key) return;
      const failure =
        error instanceof CallFailed ? error : new CallFailed('refused', 'Something went wrong.');
      setState((was) => ({ ...(was.key === key ? was : { key }), failure }));
    }
  }, [key]);

  const over = state.failure?.kind === 'over';
  useEffect(() => {
    void refresh();
    if (over) return;
    const look = () => {
      if (!document.hidden) void refresh();
    };
    const timer = setInterval(look, PAUSE_MS);
    for (const event of ['visibilitychange', 'online', 'offline']) addEventListener(event, look);
    return () => {
      clearInterval(timer);
      for (const event of ['visibilitychange', 'online', 'offline']) removeEventListener(event, look);
    };
  }, [refresh, over]);

  const current = state.key === key;
  return {
    value: current ? state.value : undefined,
    failure: current ? state.failure : undefined,
    refresh: () => void refresh(),
  };
};
