import { AppError } from '../../errors.ts';
import { openField } from '../../privacy/records/sealedFields.ts';
import { emailDataSubject } from '../steps/emailDataSubject.ts';
import { finish } from '../steps/finish.ts';
import { start } from './opening.ts';
import { during, type Right, type Stage } from './right.ts';

/**
 * Ends the consent in every source that holds the address. The address is suppressed since the request was filed; the
 * email that follows is a notice, not a question.
 */
const optOut: Stage = async (run, context) => {
  const { request } = run;
  const address = openField(context.sealer, request, 'address');
  if (address === undefined) throw new AppError('subject_key_empty', 'An opt-out without an address.');
  const services = openField(context.sealer, request, 'wish')?.services ?? ['newsletter'];
  let total = 0;
  for (const { name, withdraw } of context.sources) {
    if (!withdraw) continue;
    const changed = await run.step(`withdraw:${name}`, async () => {
      let count = 0;
      for (const service of services)
        count += (await withdraw(address, service, context.clock.now())).changed;
      return { result: count, detail: { source: name, changed: count } };
    });
    total += changed ?? 0;
  }
  await run.tell(
    'tell:opted_out',
    `Opted out: ${services.join(', ')}. Subscriptions changed: ${total}. The address is suppressed and stays so when it is imported again.`,
  );
  await emailDataSubject(run, context, 'withdrawal_done', () => ({
    template: 'withdrawalDone',
    reference: request.reference,
    service: 'newsletter',
  }));
  return finish(run, 'opted_out');
};

/** Withdrawal of consent (Art. 7(3) GDPR). */
export const withdrawal: Right = {
  version: 1,
  stages: [...during('filed', start('opt_out_started')), ...during('in_progress', optOut)],
};
