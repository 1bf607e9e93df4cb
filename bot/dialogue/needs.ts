import type { UseCaseCall } from './calls.ts';
import type { Need } from './frames.ts';
import type { Task } from './goal.ts';
import type { Memory } from './memory.ts';
import type { Question } from './questions.ts';
import type { Facts } from './turn.ts';

export type Seek = { met: true } | { ask: Question } | { call: UseCaseCall };

const MET: Seek = { met: true };
const unless = (met: boolean, question: Question): Seek => (met ? MET : { ask: question });

/** Whether this conversation has proved the address of the task, and lately enough. */
export const isProved = (memory: Memory, task: Task, now: Date): boolean =>
  memory.proof !== undefined &&
  memory.proof.address === task.address &&
  new Date(memory.proof.validUntil) > now;

const codeIsOpen = (task: Task, now: Date): boolean =>
  task.codeUntil !== undefined && new Date(task.codeUntil) > now;

/** Whether a need of a task is met; if not, the question to ask or the use case to perform. */
export const seek = (need: Need, task: Task, memory: Memory, { now, services }: Facts): Seek => {
  const { wish, address, goal } = task;
  switch (need) {
    case 'field':
      return unless(wish.change?.field !== undefined, { about: 'field' });
    case 'new_value':
      return unless(wish.change?.newValue !== undefined, { about: 'new_value' });
    case 'extent':
      return unless(wish.marketingOnly !== undefined, {
        about: 'extent',
        offered: services.includes('analytics') ? ['marketing', 'analytics', 'all'] : ['marketing', 'all'],
      });
    case 'services':
      return unless(wish.services !== undefined, { about: 'services', offered: [...services, 'all'] });
    case 'consent':
      return unless(wish.services !== undefined, { about: 'consent' });
    case 'agreement':
      return unless(task.agreed === true, { about: 'agreement' });
    case 'address':
      return unless(address !== undefined, { about: 'address' });
    case 'reach':
      return unless(address !== undefined || task.reachable !== undefined, { about: 'reach' });
    case 'begun': {
      if (task.requestId !== undefined && isProved(memory, task, now)) return MET;
      if (codeIsOpen(task, now)) return { ask: { about: 'code' } };
      if (address === undefined || goal === 'status' || goal === 'cancel')
        return { ask: { about: 'address' } };
      return { call: { name: 'beginRequest', input: { kind: goal, address, wish } } };
    }
    case 'proof': {
      if (isProved(memory, task, now)) return MET;
      if (codeIsOpen(task, now)) return { ask: { about: 'code' } };
      if (address === undefined) return { ask: { about: 'address' } };
      const purpose = goal === 'cancel' ? 'cancel' : 'status';
      return { call: { name: 'beginVerification', input: { address, purpose } } };
    }
    case 'confirmation':
      return task.requestId === undefined
        ? { ask: { about: 'address' } }
        : {
            call: {
              name: 'prepareConfirmation',
              input: { requestId: task.requestId, waiveWindow: task.waive },
            },
          };
  }
};
