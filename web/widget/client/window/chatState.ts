import { type Activity, isFromCustomer, type Suggestion } from '../directLine/activities.ts';
import type { DirectLineEvent, LinkState } from '../directLine/directLineClient.ts';
import type { Delivery } from '../directLine/outbox.ts';
import { type Card, readCard } from './cards.ts';

export interface Message {
  kind: 'message';
  key: string;
  from: 'customer' | 'assistant' | 'person';
  /** Name of the person who took over. */
  name?: string;
  text: string;
  /** Milliseconds since 1970. */
  at: number;
  cards: Card[];
  suggestions: Suggestion[];
  delivery?: Delivery;
}

/** A line between messages: the earlier chat is gone, this browser keeps nothing, ... */
export interface Note {
  kind: 'note';
  key: string;
  note: 'fresh' | 'nothingKept' | 'earlierTalk';
}

export interface ChatState {
  entries: (Message | Note)[];
  link: LinkState;
  /** The server's own word on why there is no connection. */
  linkSentence?: string;
  typing: boolean;
  /** What the last message of the assistant waits for. */
  expecting?: string;
  phase: 'open' | 'forgetting' | 'forgetFailed' | 'forgotten';
  /** Messages that came while nobody looked. */
  unread: number;
}

export type ChatEvent =
  | DirectLineEvent
  | { type: 'said'; id: string; text: string; at: number }
  | { type: 'nothingKept' }
  | { type: 'typingOver' }
  | { type: 'seen' }
  | { type: 'phase'; phase: ChatState['phase'] };

export const emptyChat: ChatState = {
  entries: [],
  link: 'connecting',
  typing: false,
  phase: 'open',
  unread: 0,
};

const toMessage = (activity: Activity, now: number): Message => {
  const customer = isFromCustomer(activity);
  return {
    kind: 'message',
    key: (customer && activity.clientActivityID) || activity.id,
    from: customer ? 'customer' : activity.person !== undefined ? 'person' : 'assistant',
    ...(activity.person && !customer && { name: activity.person }),
    text: activity.text ?? '',
    at: Date.parse(activity.timestamp ?? '') || now,
    cards: customer ? [] : activity.attachments.flatMap(readCard),
    suggestions: customer ? [] : activity.suggestions,
    ...(customer && { delivery: { state: 'sent' } }),
  };
};

const without = <K extends keyof ChatState>(state: ChatState, key: K): Omit<ChatState, K> => {
  const { [key]: _, ...rest } = state;
  return rest;
};

const hear = (
  state: ChatState,
  activity: Activity,
  history: boolean,
  now: number,
  looking: boolean,
): ChatState => {
  if (activity.type === 'typing')
    return isFromCustomer(activity) || history ? state : { ...state, typing: true };
  if (activity.type !== 'message') return state;
  const message = toMessage(activity, now);
  if (message.text === '' && message.cards.length === 0) return state;
  // The echo of a message sent from here replaces the line that is already shown.
  const known = state.entries.findIndex((entry) => entry.key === message.key);
  const entries =
    known >= 0 ? state.entries.map((one, at) => (at === known ? message : one)) : [...state.entries, message];
  // It comes back together with its answer: where there is none, because a person reads it, nobody is writing any more.
  if (message.from === 'customer') return { ...state, entries, typing: false };
  if (known >= 0) return { ...state, entries };
  return {
    ...without(state, 'expecting'),
    entries,
    typing: false,
    unread: history || looking ? state.unread : state.unread + 1,
    ...(activity.expecting && { expecting: activity.expecting }),
  };
};

const note = (state: ChatState, name: Note['note']): ChatState => ({
  ...state,
  typing: false,
  entries: [...state.entries, { kind: 'note', key: `note-${state.entries.length}`, note: name }],
});

/** What the window shows after `event`. Pure: `now` in milliseconds, `looking` says whether the window is open. */
export const reduceChat = (state: ChatState, event: ChatEvent, now: number, looking: boolean): ChatState => {
  switch (event.type) {
    case 'link':
      return {
        ...without(state, 'linkSentence'),
        link: event.state,
        ...(event.sentence && { linkSentence: event.sentence }),
      };
    case 'activities':
      return event.activities.reduce((so, one) => hear(so, one, event.history, now, looking), state);
    case 'said': {
      const { id, text, at } = event;
      const said: Message = {
        kind: 'message', key: id, from: 'customer', text, at, cards: [], suggestions: [], delivery: { state: 'sending' },
      }; // biome-ignore format: one line to read
      return { ...without(state, 'expecting'), entries: [...state.entries, said] };
    }
    case 'delivery': {
      const entries = state.entries.map((entry) =>
        entry.kind === 'message' && entry.key === event.id ? { ...entry, delivery: event.delivery } : entry,
      );
      return { ...state, entries };
    }
    case 'replaced':
      return note(state, state.entries.some((entry) => entry.kind === 'message') ? 'earlierTalk' : 'fresh');
    case 'nothingKept':
      return note(state, 'nothingKept');
    case 'typingOver':
      return { ...state, typing: false };
    case 'seen':
      return { ...state, unread: 0 };
    case 'phase':
      return event.phase === 'forgotten'
        ? { ...emptyChat, phase: 'forgotten' }
        : { ...state, phase: event.phase };
    case 'resumed':
      return state;
  }
};
