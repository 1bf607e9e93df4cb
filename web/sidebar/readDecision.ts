import { BOARD_VIEWS, type BoardView, type SeenFacts } from '../../domain/agentApp.ts';
import { REQUEST_KINDS, type RequestKind } from '../../domain/kinds.ts';
import type { BoardQuery } from '../../privacy/agents/board.ts';
import type { AppDecision } from '../../privacy/agents/decideInApp.ts';
import { DECISIONS } from '../../privacy/requests/choices.ts';

const KEY = /^[\w-]{16,64}$/;
const MOST_WORDS = 5_000;

const isText = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value.length <= most;
const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0;

const readSeen = (value: unknown): SeenFacts | undefined => {
  const { state, waits, added, contacts } = (value ?? {}) as Record<string, unknown>;
  return isText(state, 40) && isText(waits, 80) && isCount(added) && isCount(contacts)
    ? { state, waits, added, contacts }
    : undefined;
};

/** A decision as the app posts it; nothing where it is none. */
export const readDecision = (body: unknown): AppDecision | undefined => {
  const { decision, candidate, words, key, seen } = (body ?? {}) as Record<string, unknown>;
  const outcome = DECISIONS.find((one) => one === decision);
  const facts = readSeen(seen);
  if (!outcome || !facts || !isText(key, 64) || !KEY.test(key)) return undefined;
  if (candidate !== undefined && !(isCount(candidate) && candidate >= 1 && candidate <= 9)) return undefined;
  if (words !== undefined && !isText(words, MOST_WORDS)) return undefined;
  return {
    outcome,
    key,
    seen: facts,
    ...(candidate !== undefined && { candidate }),
    ...(words !== undefined && { words }),
  };
};

const textOf = (value: unknown): string | undefined => (isText(value, 200) ? value : undefined);

/** What the board shows by the query of its address; whatever is not known there counts as not given. */
export const readBoardQuery = (query: Record<string, unknown>): BoardQuery => {
  const view: BoardView = BOARD_VIEWS.find((one) => one === query['view']) ?? 'decide';
  const kind: RequestKind | undefined = REQUEST_KINDS.find((one) => one === query['kind']);
  const search = textOf(query['search']);
  const from = Number(query['from'] ?? 0);
  return {
    view,
    from: Number.isInteger(from) && from >= 0 && from <= 1_000_000 ? from : 0,
    ...(kind && { kind }),
    ...(search !== undefined && search.trim() !== '' && { search }),
  };
};
