import type { RequestState } from '../domain/states.ts';
import { AppError } from '../errors.ts';
import type { PrivacyRequest } from '../models/privacyRequest/privacyRequest.ts';
import type { Move, PrivacyRequestRepository } from '../models/privacyRequest/repository.ts';
import { after, type Clock, SECOND } from '../observe/clock.ts';

/** How long a worker holds a request without a sign of life. Every recorded step and a heartbeat renew it. */
export const LEASE_MS = 30 * SECOND;

export interface StepRecord<Result> {
  result?: Result;
  set?: Partial<PrivacyRequest>;
  seal?: PrivacyRequest['sealed'];
  unset?: (keyof PrivacyRequest)[];
  /** For the trail; never personal data. */
  detail?: Record<string, string | number | boolean>;
}

/** One request in a worker's hands: what it does is recorded step by step, so that the next holder goes on from there. */
export interface Run {
  /** As it was saved last. */
  readonly request: PrivacyRequest;
  has(step: string): boolean;
  resultOf<Result>(step: string): Result | undefined;
  /**
   * Does `work` and records it, once: a step already recorded answers its recorded result.
   * @throws AppError `lease_lost` when somebody else has taken the request meanwhile
   */
  step<Result>(name: string, work: () => Promise<StepRecord<Result>>): Promise<Result | undefined>;
  move(
    to: RequestState,
    what: string,
    more?: Partial<Pick<Move, 'set' | 'seal' | 'unset' | 'detail'>>,
  ): Promise<void>;
}

export const createRun = (held: PrivacyRequest, requests: PrivacyRequestRepository, clock: Clock): Run => {
  let request = held;
  const recorded = (name: string) => request.steps.find((step) => step.name === name);
  return {
    get request() {
      return request;
    },
    has: (name) => recorded(name) !== undefined,
    resultOf: <Result>(name: string) => recorded(name)?.result as Result | undefined,
    step: async <Result>(name: string, work: () => Promise<StepRecord<Result>>) => {
      const before = recorded(name);
      if (before) return before.result as Result | undefined;
      const done = await work();
      request = await requests.recordStep(request, { name, ...done }, LEASE_MS);
      return done.result;
    },
    move: async (to, what, more = {}) => {
      const moved = await requests.move(request._id, {
        from: request.state,
        to,
        by: 'worker',
        what,
        token: request.work.token,
        workAt: after(clock.now(), LEASE_MS),
        ...more,
      });
      if (!moved)
        throw new AppError('lease_lost', 'Somebody else has moved this request.', { retryable: true });
      request = moved;
    },
  };
};
