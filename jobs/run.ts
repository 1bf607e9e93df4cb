import type { RequestState } from '../domain/states.ts';
import { AppError } from '../errors.ts';
import type { PrivacyRequest } from '../models/privacyRequest/privacyRequest.ts';
import type { Move, PrivacyRequestRepository } from '../models/privacyRequest/repository.ts';
import { after, type Clock, SECOND } from '../observe/clock.ts';

/** How long a worker that shows no sign of life keeps a request. Every recorded step and a heartbeat renew it. */
export const LEASE_MS = 30 * SECOND;

export interface StepRecord<Result> {
  result?: Result;
  set?: Partial<PrivacyRequest>;
  seal?: PrivacyRequest['sealed'];
  unset?: (keyof PrivacyRequest)[];
  /** For the agents, on the ticket; never anything that names a person. */
  line?: string;
  /** For the audit; never personal data. */
  detail?: Record<string, string | number | boolean>;
}

/** One request while a worker works on it. Every step is recorded, so that whoever claims it next goes on from there. */
export interface Run {
  /** As last saved. */
  readonly request: PrivacyRequest;
  has(step: string): boolean;
  /**
   * Does `work` and records it, once: a step that is recorded already is not done again and answers its recorded result.
   * @throws AppError `lease_lost` when somebody else took the request meanwhile
   */
  step<Result>(name: string, work: () => Promise<StepRecord<Result>>): Promise<Result | undefined>;
  /** Tells the agents something, once; never anything that names a person. The ticket shows it when the desk can be reached. */
  tell(step: string, line: string): Promise<void>;
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
    step: async <Result>(name: string, work: () => Promise<StepRecord<Result>>) => {
      const before = recorded(name);
      if (before) return before.result as Result | undefined;
      const done = await work();
      request = await requests.recordStep(request, { name, ...done }, LEASE_MS);
      return done.result;
    },
    tell: async (name, line) => {
      if (recorded(name)) return;
      request = await requests.recordStep(request, { name, line }, LEASE_MS);
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
