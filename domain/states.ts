export const REQUEST_STATES = [
  'verifying',
  'filed',
  'awaiting_decision',
  'scheduled',
  'in_progress',
  'done',
  'partly_done',
  'refused',
  'cancelled',
  'needs_attention',
] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

export type Actor = 'customer' | 'worker' | 'agent';

/** One line of the table of transitions: who may move a request from where to where. */
export interface Transition {
  from: RequestState | 'nothing';
  to: RequestState;
  by: readonly Actor[];
}

/** All that may happen to a request; whatever stands here in no line is refused. */
export const TRANSITIONS: readonly Transition[] = [
  { from: 'nothing', to: 'verifying', by: ['customer', 'agent'] },
  { from: 'nothing', to: 'filed', by: ['customer', 'agent'] },
  { from: 'verifying', to: 'filed', by: ['customer', 'agent'] },
  { from: 'verifying', to: 'refused', by: ['worker'] },
  // An agent cancels for a customer who said so in a letter or a call. The worker cancels what an erasure of the same person takes with it, whatever state that is in.
  { from: 'verifying', to: 'cancelled', by: ['customer', 'agent', 'worker'] },
  { from: 'filed', to: 'cancelled', by: ['customer', 'agent', 'worker'] },
  { from: 'scheduled', to: 'cancelled', by: ['customer', 'agent', 'worker'] },
  { from: 'awaiting_decision', to: 'cancelled', by: ['customer', 'agent', 'worker'] },
  { from: 'in_progress', to: 'cancelled', by: ['worker'] },
  { from: 'partly_done', to: 'cancelled', by: ['worker'] },
  { from: 'needs_attention', to: 'cancelled', by: ['customer', 'agent', 'worker'] },
  { from: 'filed', to: 'awaiting_decision', by: ['worker'] },
  { from: 'filed', to: 'scheduled', by: ['worker'] },
  { from: 'filed', to: 'in_progress', by: ['worker'] },
  // Only what was answered in a chat, which goes on.
  { from: 'done', to: 'awaiting_decision', by: ['agent'] },
  { from: 'awaiting_decision', to: 'filed', by: ['agent'] },
  { from: 'awaiting_decision', to: 'refused', by: ['agent'] },
  { from: 'scheduled', to: 'in_progress', by: ['worker', 'customer'] },
  { from: 'in_progress', to: 'done', by: ['worker'] },
  { from: 'in_progress', to: 'partly_done', by: ['worker'] },
  { from: 'partly_done', to: 'in_progress', by: ['worker', 'agent'] },
  { from: 'partly_done', to: 'done', by: ['agent'] },
  ...(
    ['verifying', 'filed', 'awaiting_decision', 'scheduled', 'in_progress', 'partly_done'] as const
  ).flatMap((unfinished): Transition[] => [
    { from: unfinished, to: 'needs_attention', by: ['customer', 'worker', 'agent'] },
    { from: 'needs_attention', to: unfinished, by: ['customer', 'worker', 'agent'] },
  ]),
];

export const FINISHED: readonly RequestState[] = ['done', 'refused', 'cancelled'];
export const UNFINISHED: readonly RequestState[] = REQUEST_STATES.filter(
  (state) => !FINISHED.includes(state),
);

export const isFinished = (state: RequestState): boolean => FINISHED.includes(state);

export const mayMove = (from: Transition['from'], to: RequestState, by: Actor): boolean =>
  TRANSITIONS.some((line) => line.from === from && line.to === to && line.by.includes(by));

/** Whether the customer may still call it off: where an agent looks at it, as long as that would have been so before they did. */
export const isCancellable = (state: RequestState, returnTo?: RequestState): boolean =>
  mayMove(state, 'cancelled', 'customer') &&
  (state !== 'needs_attention' ||
    (returnTo !== undefined && returnTo !== 'needs_attention' && isCancellable(returnTo)));
