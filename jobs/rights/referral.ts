import { openField, subjectOf } from '../../privacy/records/sealedFields.ts';
import { emailDataSubject } from '../steps/emailDataSubject.ts';
import { finish } from '../steps/finish.ts';
import { start } from './opening.ts';
import { during, type Stage } from './right.ts';

/**
 * The person is told who the controller is and how to reach them, and the controller is told of the request. Nothing of
 * the list is handed out or changed by us.
 */
const referToController: Stage = async (run, context) => {
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
  await run.tell(
    'tell:referral',
    `The person stands only on the contact list of a client: ${controllers.map((controller) => controller.name).join(', ')}. Both were told; nothing of the list was handed out.`,
  );
  return finish(run, 'referred_to_controller');
};

/** For somebody on a client's contact list, whatever they ask: the client is the controller (Art. 28(3)(e) GDPR). */
export const referral: readonly Stage[] = [
  ...during('filed', start('referral_started')),
  ...during('in_progress', referToController),
];
