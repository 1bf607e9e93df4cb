import type { Clock } from '../../../../observe/clock.ts';

/** What is kept between two pages: enough for a new token and the history, nothing that was said. */
export interface Kept {
  conversationId: string;
  resumeSecret: string;
}

export interface ResumeMemory {
  /** Whether it outlives a reload. */
  readonly lasting: boolean;
  load(): Kept | undefined;
  save(kept: Kept): void;
  clear(): void;
}

const KEY = 'rightsdesk.chat';
const LIFE = 24 * 3_600_000;

/**
 * Keeps the resume secret for 24 hours in the tab's storage (a shared computer keeps nothing once the tab is closed),
 * or in this page's memory alone where the browser refuses storage.
 */
export const createResumeMemory = (clock: Clock, open: () => Storage): ResumeMemory => {
  let storage: Storage | undefined;
  let inMemory: string | null = null;
  try {
    storage = open();
    storage.setItem(`${KEY}.probe`, '1');
    storage.removeItem(`${KEY}.probe`);
  } catch {
    storage = undefined;
  }
  const write = (value: string | null): void => {
    inMemory = value;
    try {
      if (value === null) storage?.removeItem(KEY);
      else storage?.setItem(KEY, value);
    } catch {
      // Full or withdrawn meanwhile: this page's memory still has it.
    }
  };
  const read = (): string | null => {
    try {
      return inMemory ?? storage?.getItem(KEY) ?? null;
    } catch {
      return inMemory;
    }
  };
  return {
    lasting: storage !== undefined,
    load: () => {
      try {
        const { conversationId, resumeSecret, until } = JSON.parse(read() ?? '{}') as Record<string, unknown>;
        const known = typeof conversationId === 'string' && typeof resumeSecret === 'string';
        return known && typeof until === 'number' && until > clock.now().getTime()
          ? { conversationId, resumeSecret }
          : undefined;
      } catch {
        return undefined;
      }
    },
    save: (kept) => write(JSON.stringify({ ...kept, until: clock.now().getTime() + LIFE })),
    clear: () => write(null),
  };
};
