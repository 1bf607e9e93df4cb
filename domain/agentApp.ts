import type { RequestKind } from './kinds.ts';
import type { RequestState } from './states.ts';

/** What the app in the agents' helpdesk gets as JSON. Days and times are texts, as they are in the company's time zone. */

/** Who works with the app, by the helpdesk's own record. */
export interface AppAgent {
  id: string;
  name: string;
  /** A light agent reads and decides nothing. */
  readOnly: boolean;
  /** Whether they may approve and refuse, beside what any agent may do. */
  mayDecide: boolean;
}

export type Tone = 'calm' | 'soon' | 'late' | 'ended';

export interface DueDate {
  day: string;
  /** "3 days left", "due today", "2 days late"; when it ended, where it has. */
  left: string;
  tone: Tone;
}

export type Rows = readonly (readonly [label: string, text: string])[];

/** How much a choice changes: a colour and a question of its own where nothing brings it back. */
export type Weight = 'ordinary' | 'ends' | 'irreversible';

export interface AppChoice {
  decision: string;
  title: string;
  consequence: string;
  needs?: 'public_reply' | 'internal_note';
  weight: Weight;
  /** Two different people must choose the same; `1`: one of them has. */
  two?: { so_far: 0 | 1 };
  /** Why this agent cannot choose it. */
  barred?: string;
  /** Whom it may be about, where that is not clear: each as it is chosen. */
  people?: readonly string[];
}

export interface TimelineEntry {
  at: string;
  when: string;
  by: 'customer' | 'product' | 'agent';
  text: string;
  /** The customer was told something. */
  told?: true;
}

export interface SourceProgress {
  name: string;
  state: 'waiting' | 'working' | 'done';
  words: string;
}

/** Copied back by whoever decides: a decision on something else than what was shown is refused. */
export interface SeenFacts {
  state: string;
  waits: string;
  added: number;
  contacts: number;
}

/** A request among others. */
export interface AppRow {
  id: string;
  reference: string;
  kind: RequestKind;
  kindTitle: string;
  state: RequestState;
  stateTitle: string;
  due: DueDate;
  received: string;
  /** What it waits for, in a few words. */
  waits?: string;
  ticket?: number;
}

export interface AppRequest extends AppRow {
  summary: string;
  who: Rows;
  /** Something of it is masked, and shown on demand. */
  masked: boolean;
  wish: Rows;
  identity: readonly { words: string; when: string }[];
  clocks: readonly { law: string; due: DueDate }[];
  why: readonly string[];
  choices: readonly AppChoice[];
  seen: SeenFacts;
  sources: readonly SourceProgress[];
  trouble?: string;
  timeline: readonly TimelineEntry[];
  others: readonly AppRow[];
}

export const BOARD_VIEWS = ['decide', 'due', 'overdue', 'mine', 'open', 'ended'] as const;
export type BoardView = (typeof BOARD_VIEWS)[number];

export interface AppBoard {
  counts: Record<Exclude<BoardView, 'ended'>, number>;
  rows: readonly AppRow[];
  /** There are more rows than these. */
  more: boolean;
  /** Of a search: in what it was looked for. */
  searched?: string;
}

/** What came of a decision. */
export type AppAnswer = { outcome: 'done' | 'waits'; words: string } | { outcome: 'refused'; words: string };
