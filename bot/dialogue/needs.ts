import type { UseCaseCall } from './calls.ts';
import type { Need } from './frames.ts';
import { type Goal, waivesWindow } from './goal.ts';
import type { Memory } from './memory.ts';
import type { Question } from './questions.ts';
import type { Context } from './turn.ts';

/** A need is met, or a question or a use case gets it met. */
export type NeedCheck = { met: true } | { ask: Question } | { call: UseCaseCall };

const MET: NeedCheck = { met: true };
const metOrAsk = (met: boolean, question: Question): NeedCheck => (met ? MET : { ask: question });

/** Whether this conversation has proved the goal's address, and the proof still holds. */
export const isProved = (memory: Memory, goal: Goal, now: Date): boolean =>
  memory.proof !== undefined && memory.proof.address === goal.address && memory.proof.validUntil > now;

/** Whether a person who takes over will know what it is about. */
const isTopicKnown = ({ wish }: Goal, { topicSaid, waiting }: Memory): boolean =>
  topicSaid === true || waiting.length > 0 || wish.forAnother !== undefined || wish.parts !== undefined;

const codeIsOpen = (goal: Goal, now: Date): boolean => goal.codeUntil !== undefined && goal.codeUntil > now;

/** Whether the goal meets the need. If not: the question to ask or the use case to call. */
export const checkNeed = (need: Need, goal: Goal, memory: Memory, { now, services }: Context): NeedCheck => {
  const { wish, address, kind } = goal;
  switch (need) {
    case 'field':
      return metOrAsk(wish.change?.field !== undefined, { about: 'field' });
    case 'new_value':
      return metOrAsk(wish.change?.newValue !== undefined, { about: 'new_value' });
    case 'extent':
      return metOrAsk(wish.marketingOnly !== undefined, {
        about: 'extent',
        offered: services.includes('analytics') ? ['marketing', 'analytics', 'all'] : ['marketing', 'all'],
      });
    case 'services':
      return metOrAsk(wish.services !== undefined, { about: 'services', offered: [...services, 'all'] });
    case 'consent':
      return metOrAsk(wish.services !== undefined, { about: 'consent' });
    case 'about_us':
      return metOrAsk(goal.mayBeOwnUse === undefined, { about: 'whose_list' });
    case 'agreement':
      return metOrAsk(goal.agreed === true, { about: 'agreement' });
    case 'address':
      return metOrAsk(address !== undefined, { about: 'address' });
    case 'topic':
      return metOrAsk(isTopicKnown(goal, memory), { about: 'topic' });
    case 'reach':
      return metOrAsk(address !== undefined || goal.reachable !== undefined, { about: 'reach' });
    case 'begun': {
      if (goal.requestId !== undefined && isProved(memory, goal, now)) return MET;
      if (codeIsOpen(goal, now)) return { ask: { about: 'code' } };
      if (address === undefined || kind === 'status' || kind === 'cancel')
        return { ask: { about: 'address' } };
      return { call: { name: 'beginRequest', input: { kind, address, wish } } };
    }
    case 'proof': {
      if (isProved(memory, goal, now)) return MET;
      if (codeIsOpen(goal, now)) return { ask: { about: 'code' } };
      if (address === undefined) return { ask: { about: 'address' } };
      const purpose = kind === 'cancel' ? 'cancel' : 'status';
      return { call: { name: 'beginVerification', input: { address, purpose } } };
    }
    case 'confirmation':
      return goal.requestId === undefined
        ? { ask: { about: 'address' } }
        : {
            call: {
              name: 'prepareConfirmation',
              input: { requestId: goal.requestId, waiveWindow: waivesWindow(goal) },
            },
          };
  }
};
