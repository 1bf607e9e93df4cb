import { emailDataSubject } from '../steps/emailDataSubject.ts';
import { endTalk } from '../steps/endTalk.ts';
import { finish } from '../steps/finish.ts';
import { keepStopped } from '../steps/processing.ts';
import { start } from './opening.ts';
import { during, type Stage } from './right.ts';

/** An agent has done what was asked: the customer is told, the request ends. */
export const closeByHand: Stage = async (run, context) => {
  const { request } = run;
  if (request.kind === 'restriction') await keepStopped(run, context);
  await emailDataSubject(run, context, 'handled', () => ({
    template: 'done',
    kind: request.kind,
    reference: request.reference,
    byHand: true,
  }));
  await endTalk(run, context);
  return finish(run, 'handled_by_hand');
};

/** What is left of any request after an agent has chosen "handled". */
export const handled: readonly Stage[] = [
  ...during('filed', start('handled_by_hand')),
  ...during('in_progress', closeByHand),
];
