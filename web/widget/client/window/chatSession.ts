import { createDirectLineClient } from '../directLine/directLineClient.ts';
import type { Environment } from '../directLine/environment.ts';
import type { ResumeMemory } from '../directLine/resumeMemory.ts';
import { type ChatEvent, type ChatState, emptyChat, reduceChat } from './chatState.ts';

/** A typing indicator that nothing follows goes out by itself. */
const TYPING_LASTS = 12_000;

/** The conversation as the window sees it: a state to draw, and what a customer can do. */
export const createChatSession = (options: {
  environment: Environment;
  memory: ResumeMemory;
  locale: () => string;
  newId: () => string;
  onChange: (state: ChatState) => void;
}) => {
  const { environment, memory } = options;
  let state = emptyChat;
  let looking = false;
  let begun = false;
  let cancelTyping = (): void => {};

  const dispatch = (event: ChatEvent): void => {
    const before = state;
    state = reduceChat(state, event, environment.clock.now().getTime(), looking);
    if (state === before) return;
    if (state.typing && event.type === 'activities') {
      cancelTyping();
      cancelTyping = environment.timers.set(() => dispatch({ type: 'typingOver' }), TYPING_LASTS);
    }
    options.onChange(state);
  };

  const client = createDirectLineClient({ environment, memory, locale: options.locale, on: dispatch });

  const begin = (): void => {
    if (begun) return;
    begun = true;
    if (!memory.lasting) dispatch({ type: 'nothingKept' });
    client.start();
  };

  return {
    state: () => state,
    /** Connects at once if an earlier conversation goes on; a new one waits until the window is looked at. */
    prepare: (): void => {
      if (memory.load()) begin();
    },
    /** The window was opened or closed. */
    look: (open: boolean): void => {
      looking = open;
      if (!open) return;
      if (state.phase === 'open') begin();
      dispatch({ type: 'seen' });
    },
    say: (text: string): void => {
      const id = options.newId();
      dispatch({ type: 'said', id, text, at: environment.clock.now().getTime() });
      client.send(id, text);
    },
    retry: client.retry,
    nudge: client.nudge,
    forget: async (): Promise<void> => {
      dispatch({ type: 'phase', phase: 'forgetting' });
      try {
        await client.forget();
        begun = false;
        dispatch({ type: 'phase', phase: 'forgotten' });
      } catch {
        dispatch({ type: 'phase', phase: 'forgetFailed' });
      }
    },
    startAgain: (): void => {
      dispatch({ type: 'phase', phase: 'open' });
      begin();
    },
  };
};

export type ChatSession = ReturnType<typeof createChatSession>;
