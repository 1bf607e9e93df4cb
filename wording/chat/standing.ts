import { isOptOut, type RequestKind } from '../../domain/kinds.ts';
import type { RequestState } from '../../domain/states.ts';
import { type RequestLine, toPeople } from './terms.ts';
import type { Told } from './told.ts';

interface Standing {
  kind: RequestKind;
  /** By when it is done, as a sentence. */
  latest: string;
  /** When it ended, as a part of a sentence; empty where that is not known. */
  ended: string;
}

/** What one language says of where a request stands and what comes next. */
export interface StandingWords {
  latest(day: string): string;
  ended(day: string): string;
  /** An erasure that is waiting until that day. */
  window(day: string): string;
  /** A message that a person answers, until they have. */
  message(standing: Standing): string;
  /** An opt-out, which works from the moment in which it is filed. */
  optedOut: string;
  /** `awaiting_decision` is said of everything that an agent looks at. */
  states: Record<Exclude<RequestState, 'needs_attention'>, (standing: Standing) => string>;
  /** One of several requests. */
  line(reference: string, kind: RequestKind, standing: string): string;
}

const WITH_US: readonly RequestState[] = ['filed', 'awaiting_decision', 'needs_attention'];

export const createStanding = (words: StandingWords) => {
  /** Where a request stands and what comes next, as a sentence or two. */
  const standing = (request: RequestLine, { on }: Told): string => {
    const { kind, state, dueAt, endedAt, windowEndsAt } = request;
    if (state === 'scheduled' && windowEndsAt !== undefined) return words.window(on(windowEndsAt));
    const told = {
      kind,
      latest: words.latest(on(dueAt)),
      ended: endedAt === undefined ? '' : words.ended(on(endedAt)),
    };
    if (WITH_US.includes(state) && toPeople(kind)) return words.message(told);
    if (WITH_US.includes(state) && isOptOut(kind)) return words.optedOut;
    return words.states[state === 'needs_attention' ? 'awaiting_decision' : state](told);
  };
  const listed = (list: RequestLine[], told: Told): string =>
    list.map((request) => words.line(request.reference, request.kind, standing(request, told))).join('\n');
  return { standing, listed };
};
