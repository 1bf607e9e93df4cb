import type { ConfirmationResult, LeaveResult } from '../../../privacy/outcomes.ts';
import { ask, wishInConfirmation } from '../ask.ts';
import { advance, finish } from '../flow.ts';
import { waivesWindow } from '../goal.ts';
import { noteChange } from '../noteChange.ts';
import { reply } from '../reply.ts';
import { type Context, remember, type Turn, tell, withGoal } from '../turn.ts';

/** Shows what would be done and asks for a yes, or says why there is nothing to confirm. */
export const onConfirmation = (turn: Turn, result: ConfirmationResult, context: Context): Turn => {
  const { goal } = turn.memory;
  switch (result.outcome) {
    case 'ready':
      return askForConfirmation(turn, result);
    case 'joined': {
      const joined = tell(turn, 'joined', result.request);
      return goal?.now === true && result.request.mayWaiveWindow
        ? ask(joined, { about: 'waive_window', request: result.request })
        : finish(joined, context);
    }
    case 'facts_needed':
      return ask(turn, { about: 'facts', questions: result.questions, given: [] });
    case 'needs_person':
      return finish(tell(noteChange(turn), 'needsPerson', result.request), context);
    case 'other_controller':
      return finish(tell(turn, 'otherController', result.controllers, result.request), context);
    case 'verification_needed':
      return proveAgain(turn, context);
    case 'not_open':
      return proveAgain(withGoal(turn, { requestId: undefined }), context, 'notOpenAnyMore');
  }
};

/** An agent has the request, now or already before. Nothing more is begun for the address that was lost. */
export const onLeft = (turn: Turn, result: LeaveResult, context: Context): Turn =>
  result.outcome === 'not_open'
    ? proveAgain(withGoal(turn, { requestId: undefined, addressLost: undefined }), context, 'notOpenAnyMore')
    : finish(
        remember(tell(noteChange(turn), 'needsPerson', result.request), { address: undefined }),
        context,
      );

const askForConfirmation = (
  turn: Turn,
  { nonce, scope }: Extract<ConfirmationResult, { outcome: 'ready' }>,
): Turn => {
  const { goal } = turn.memory;
  const waive = goal !== undefined && waivesWindow(goal);
  const question = { about: 'confirmation', nonce, waive, scope } as const;
  const offersUnsubscribing = scope.newsletterOnly === true && !waive && goal?.unsubscribingOffered !== true;
  return offersUnsubscribing
    ? ask(
        withGoal(turn, { unsubscribingOffered: true }),
        question,
        reply('confirm', scope, wishInConfirmation(goal, true)),
        ['do:withdrawal'],
      )
    : ask(turn, question);
};

/**
 * The proof no longer holds, so the customer needs a new code. When this keeps happening through no fault of theirs, we
 * offer a person instead of going round in circles.
 */
export const proveAgain = (
  turn: Turn,
  context: Context,
  words: 'proofOver' | 'notOpenAnyMore' | 'confirmAgain' = 'proofOver',
): Turn => {
  const refused = (turn.memory.goal?.proofsRefused ?? 0) + 1;
  const unproved = remember(withGoal(turn, { proofsRefused: refused, codeUntil: undefined }), {
    question: undefined,
    ...(words === 'proofOver' && { proof: undefined }),
  });
  if (refused > 2) return ask(tell(remember(unproved, { goal: undefined }), 'stuck'), { about: 'person' });
  return advance(tell(unproved, words), context);
};
