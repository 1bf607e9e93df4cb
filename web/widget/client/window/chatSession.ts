import { createDirectLineClient } from '../directLine/directLineClient.ts';
import type { Environment } from '../directLine/environment.ts';
import type { ResumeMemory } from '../directLine/resumeMemory.ts';
import { type ChatEvent, type ChatState, emptyChat, reduceChat } from './chatState.ts';

/** How long a typing indicator stays if no message follows. */
const TYPING_LASTS = 12_000;

/** A sign-in counts for ten minutes on the server. */
const SIGN_IN_AGAIN = 300_000;

/** The conversation as the window sees it: a state to draw, and what a customer can do. */
export const createChatSession = (options: {
  environment: Environment;
  memory: ResumeMemory;
  locale: () => string;
  newId: () => string;
  onChange: (state: ChatState) => void;
  /** Asks the host's page who is signed in there; the answer, if any, comes by `signIn`. */
  askWhoIsSignedIn?: () => void;
}) => {
  const { environment, memory } = options;
  let state = emptyChat;
  let looking = false;
  let begun = false;
  let askedAt = Number.NEGATIVE_INFINITY;
  let cancelTyping = (): void => {};

  /** Asks again before the last sign-in stops counting. */
  const askAgain = (): void => {
    const now = environment.clock.now().getTime();
    if (state.link !== 'online' || now - askedAt < SIGN_IN_AGAIN) return;
    askedAt = now;
    options.askWhoIsSignedIn?.();
  };

  const dispatch = (event: ChatEvent): void => {
    const before = state;
    state = reduceChat(state, event, environment.clock.now().getTime(), looking);
    if (state === before) return;
    if (event.type === 'replaced') askedAt = Number.NEGATIVE_INFINITY;
    if (event.type === 'link' || event.type === 'replaced') askAgain();
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
      askAgain();
    },
    say: (text: string): void => {
      const id = options.newId();
      dispatch({ type: 'said', id, text, at: environment.clock.now().getTime() });
      client.send(id, text);
      askAgain();
    },
    signIn: client.signIn,
    file: client.file,
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
      askedAt = Number.NEGATIVE_INFINITY;
      dispatch({ type: 'phase', phase: 'open' });
      begin();
    },
  };
};

export type ChatSession = ReturnType<typeof createChatSession>;
