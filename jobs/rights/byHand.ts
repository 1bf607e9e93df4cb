import { emailDataSubject } from '../steps/emailDataSubject.ts';
import { closeByHand } from './handled.ts';
import { during, type Right, type Stage } from './right.ts';

/** The customer learns by when; then it is an agent's turn, and the ticket says what to do. */
const handOver: Stage = async (run, context) => {
  const { request } = run;
  await emailDataSubject(run, context, 'filed', () => ({
    template: 'filed',
    kind: request.kind,
    reference: request.reference,
    receivedAt: request.receivedAt,
    doneBy: 'person',
    dueAt: request.dueAt,
  }));
  await run.move('awaiting_decision', 'handed_over');
  return null;
};

/** A right that an agent fulfils by hand, by these instructions. */
export const byHand = (toDo: string): Right => ({
  version: 1,
  stages: [...during('filed', handOver), ...during('in_progress', closeByHand)],
  toDo,
});
