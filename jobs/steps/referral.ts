import { openField, subjectOf } from '../../privacy/records/sealedFields.ts';
import type { JobContext } from '../context.ts';
import type { NextLook } from '../fulfilRequest.ts';
import type { Run } from '../run.ts';
import { emailDataSubject } from './emailDataSubject.ts';
import { finish } from './finish.ts';
import { noteOnTicket } from './ticket.ts';

/**
 * A person on a client's contact list: they hear who the controller is and how to reach them, and the controller hears
 * of the request (Art. 28(3)(e) GDPR). Nothing of the list is handed out or changed by us.
 */
export const referToController = async (run: Run, context: JobContext): Promise<NextLook> => {
  const { request } = run;
  const controllers = subjectOf(context.sealer, request)?.controllers ?? [];
  await emailDataSubject(run, context, 'referral', () => ({
    template: 'processorReferral',
    reference: request.reference,
    controllers,
  }));
  const address = openField(context.sealer, request, 'address');
  for (const [index, controller] of controllers.entries()) {
    await run.step(`mail:controller:${index}`, async () => {
      if (address === undefined) return { detail: { outcome: 'nobody' } };
      const outcome = await context.emailSender.send({
        to: controller.contact,
        name: controller.name,
        key: `request/${request._id}/controller/${index}`,
        language: request.language,
        requestId: String(request._id),
        content: {
          template: 'controllerNotice',
          reference: request.reference,
          kind: request.kind,
          personAddress: address,
          receivedAt: request.receivedAt,
        },
      });
      return { detail: { outcome } };
    });
  }
  await noteOnTicket(
    run,
    context,
    'referral',
    `The person stands only on the contact list of a client: ${controllers.map((controller) => controller.name).join(', ')}. Both were told; nothing of the list was handed out.`,
  );
  return finish(run, context, 'referred_to_controller');
};
