import { after, DAY } from '../../observe/clock.ts';
import type { JobContext } from '../context.ts';
import type { Run } from '../run.ts';
import { emailDataSubject } from './emailDataSubject.ts';
import { inWords, reportOf, trashIn } from './erasureReport.ts';
import { unattributableTitles } from './unattributable.ts';

/** How long we retry the final email. After that we erase anyway and note it on the ticket. */
const FINAL_EMAIL_PATIENCE_MS = 7 * DAY;

/** Says what was erased. The mail server must accept it before the address itself is erased. */
export const sendFinalEmail = async (run: Run, context: JobContext): Promise<void> => {
  const { request } = run;
  const trash = trashIn(context, request.language);
  const inLanguage = inWords(reportOf(run, context), request.language);
  try {
    const outcome = await emailDataSubject(run, context, 'erasure_done', () => ({
      template: 'erasureDone',
      reference: request.reference,
      ...inLanguage,
      ...(trash.length > 0 && { trash }),
      ...unattributableTitles(run, context),
    }));
    if (outcome !== 'sent')
      await finalEmailFailed(run, context, 'The mail server refused the last mail for good.');
  } catch (error) {
    const begun =
      request.steps.find((step) => step.name === 'erase:all_but_contact:begun')?.at ?? request.receivedAt;
    if (after(begun, FINAL_EMAIL_PATIENCE_MS) > context.clock.now()) throw error;
    await finalEmailFailed(run, context, 'The last mail was not accepted by the mail server in seven days.');
  }
};

/** We erase anyway, and the agents are told. */
const finalEmailFailed = async (run: Run, context: JobContext, why: string): Promise<void> => {
  context.logger.error('the last mail could not be delivered, erasing all the same', {
    reference: run.request.reference,
  });
  await run.tell('tell:last_mail_failed', `${why} The erasure went on without it.`);
};
