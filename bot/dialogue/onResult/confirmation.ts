import type { ConfirmationResult, LeaveResult } from '../../../privacy/useCases.ts';
import { ask, scopeOf, wishShown } from '../asking.ts';
import { advance, finish } from '../flow.ts';
import { saying } from '../saying.ts';
import { stored } from '../stored.ts';
import { type Facts, remember, type Turn, tell, withTask } from '../turn.ts';

/** What would be done is known: it is shown and a yes asked for, or it turned out that nothing is to be confirmed. */
export const onConfirmation = (turn: Turn, result: ConfirmationResult, facts: Facts): Turn => {
  const { task } = turn.memory;
  switch (result.outcome) {
    case 'ready':
      return showScope(turn, result);
    case 'joined': {
      const told = tell(turn, 'joined', result.request);
      return task?.now === true && result.request.mayWaiveWindow
        ? ask(told, { about: 'waive_window', request: stored(result.request) })
        : finish(told, facts);
    }
    case 'facts_needed':
      return ask(turn, { about: 'facts', questions: result.questions, given: [] });
    case 'needs_person':
      return finish(tell(turn, 'needsPerson', result.request), facts);
    case 'other_controller':
      return finish(tell(turn, 'otherController', result.controllers, result.request), facts);
    case 'verification_needed':
      return proveAgain(turn, facts);
    case 'not_open':
      return proveAgain(withTask(turn, { requestId: undefined }), facts, 'notOpenAnyMore');
  }
};

/** An agent has it, or had it already. Nothing more is begun with the address that is out of reach. */
export const onLeft = (turn: Turn, result: LeaveResult, facts: Facts): Turn =>
  result.outcome === 'not_open'
    ? proveAgain(withTask(turn, { requestId: undefined, addressLost: undefined }), facts, 'notOpenAnyMore')
    : finish(
        remember(tell(turn, result.outcome === 'joined' ? 'joined' : 'needsPerson', result.request), {
          address: undefined,
        }),
        facts,
      );

const showScope = (turn: Turn, { nonce, scope }: Extract<ConfirmationResult, { outcome: 'ready' }>): Turn => {
  const { task } = turn.memory;
  const waive = task?.waive ?? false;
  const question = { about: 'confirmation', nonce, waive, scope: stored(scope) } as const;
  const milder = scope.newsletterOnly === true && !waive && task?.toldMilder !== true;
  return milder
    ? ask(
        withTask(turn, { toldMilder: true }),
        question,
        saying('confirm', scopeOf(question.scope), wishShown(task, true)),
        ['do:withdrawal'],
      )
    : ask(turn, question);
};

/**
 * The proof no longer holds: a new code is asked for. Where that happens again and again without the customer's doing,
 * a person is offered instead of going round in circles.
 */
export const proveAgain = (
  turn: Turn,
  facts: Facts,
  words: 'proofOver' | 'notOpenAnyMore' | 'confirmAgain' = 'proofOver',
): Turn => {
  const refused = (turn.memory.task?.proofsRefused ?? 0) + 1;
  const unproved = remember(withTask(turn, { proofsRefused: refused, codeUntil: undefined }), {
    question: undefined,
    ...(words === 'proofOver' && { proof: undefined }),
  });
  if (refused > 2) return ask(tell(remember(unproved, { task: undefined }), 'stuck'), { about: 'person' });
  return advance(tell(unproved, words), facts);
};
