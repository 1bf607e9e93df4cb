import type { RequestKind } from '../../../domain/kinds.ts';
import type { RequestState } from '../../../domain/states.ts';
import type { Wish } from '../../../domain/wish.ts';
import { type Clock, DAY } from '../../../observe/clock.ts';
import type { RequestSummary } from '../../../privacy/useCases.ts';

/** Whom the company knows. */
export interface Person {
  subjectId: string;
  address: string;
  role: 'controller' | 'processor';
  addressChangedDaysAgo?: number;
  controllers?: { name: string; contact: string }[];
  /** Reads the newsletter and has no account. */
  newsletterOnly?: boolean;
}

export interface KeptRequest {
  requestId: string;
  reference: string;
  kind: RequestKind;
  state: RequestState;
  conversationId: string;
  address?: string;
  subjectId?: string;
  wish: Wish;
  transcriptLines?: number;
  /** Where whoever lost the address says that they can be reached. */
  contact?: string;
  receivedAt: Date;
  dueAt: Date;
  windowEndsAt?: Date;
  endedAt?: Date;
  confirmation?: { nonce: string; waive: boolean; subjectId: string };
  /** The nonce that filed it: an erasure without one was never confirmed. */
  filedBy?: string;
}

export interface KeptCode {
  conversationId: string;
  address: string;
  code: string;
  requestId?: string;
  createdAt: Date;
  expiresAt: Date;
  tries: number;
  state: 'open' | 'killed' | 'proven';
  provenAt?: Date;
}

/** All that the in-memory use cases keep; tests read it. */
export interface World {
  clock: Clock;
  people: Person[];
  requests: KeptRequest[];
  codes: KeptCode[];
  /** Addresses that get no newsletter any more. */
  suppressed: string[];
  /** How often each use case was called. */
  calls: string[];
}

export const PEOPLE: Person[] = [
  { subjectId: 'accounts:1', address: 'anna@example.org', role: 'controller' },
  { subjectId: 'accounts:2', address: 'ben@example.org', role: 'controller' },
  { subjectId: 'subscribers:1', address: 'reader@example.org', role: 'controller', newsletterOnly: true },
  { subjectId: 'accounts:3', address: 'family@example.org', role: 'controller' },
  { subjectId: 'accounts:4', address: 'family@example.org', role: 'controller' },
  { subjectId: 'accounts:5', address: 'moved@example.org', role: 'controller', addressChangedDaysAgo: 10 },
  {
    subjectId: 'contacts:1',
    address: 'contact@example.org',
    role: 'processor',
    controllers: [{ name: 'Alpenkäse AG', contact: 'privacy@alpenkaese.example' }],
  },
];

export const createWorld = (clock: Clock): World => ({
  clock,
  people: PEOPLE,
  requests: [],
  codes: [],
  suppressed: [],
  calls: [],
});

const OVER: readonly RequestState[] = ['done', 'refused', 'cancelled'];
export const isOpen = (request: KeptRequest): boolean =>
  request.state !== 'verifying' && !OVER.includes(request.state);

export const summaryOf = (request: KeptRequest): RequestSummary => ({
  requestId: request.requestId,
  reference: request.reference,
  kind: request.kind,
  state: request.state,
  receivedAt: request.receivedAt,
  dueAt: request.dueAt,
  ...(request.windowEndsAt !== undefined && { windowEndsAt: request.windowEndsAt }),
  ...(request.endedAt !== undefined && { endedAt: request.endedAt }),
  mayCancel: request.state === 'filed' || request.state === 'scheduled',
  mayWaiveWindow:
    request.windowEndsAt !== undefined && (request.state === 'filed' || request.state === 'scheduled'),
});

export const inDays = (from: Date, days: number): Date => new Date(from.getTime() + days * DAY);

const LETTERS = '23456789ABCDEFGHJKMNPQRTUVWXY';

export const addRequest = (
  world: World,
  request: Omit<KeptRequest, 'requestId' | 'reference' | 'receivedAt' | 'dueAt'>,
): KeptRequest => {
  const number = world.requests.length + 1;
  const receivedAt = world.clock.now();
  const kept: KeptRequest = {
    ...request,
    requestId: `request-${number}`,
    reference: `RD-7K3M-9QP${LETTERS[number % LETTERS.length]}`,
    receivedAt,
    dueAt: inDays(receivedAt, 30),
  };
  world.requests.push(kept);
  return kept;
};

/** What the worker would do next with every filed request. */
export const runWorker = (world: World): void => {
  const now = world.clock.now();
  for (const request of world.requests) {
    if (request.state === 'scheduled' && (request.windowEndsAt ?? now) <= now) finish(request, now);
    if (request.state !== 'filed') continue;
    if (request.kind === 'erasure' && request.windowEndsAt !== undefined) request.state = 'scheduled';
    else if (['erasure', 'access', 'portability', 'withdrawal'].includes(request.kind)) finish(request, now);
    else request.state = 'awaiting_decision';
  }
};

const finish = (request: KeptRequest, now: Date): void => {
  request.state = 'done';
  request.endedAt = now;
};
