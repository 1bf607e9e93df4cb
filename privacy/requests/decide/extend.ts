import { extendedClocks } from '../../deadlines/legalClocks.ts';
import { sealFor } from '../../records/sealedFields.ts';
import { amendBy } from './askCustomer.ts';
import type { CarryOut } from './decision.ts';
import { actOf, doneIf } from './record.ts';

/** Art. 12(3) GDPR: two further months for a complex request; the worker tells the customer the new date and the reason. */
export const extend: CarryOut = async (parts, request, decision, agent) => {
  const clocks = extendedClocks(request.clocks, parts.deadlines);
  const dueAt = clocks[0]?.dueAt ?? request.dueAt;
  return doneIf(
    await amendBy(parts, request, agent.id, 'extended', {
      set: {
        clocks,
        dueAt,
        extension: { at: parts.clock.now(), by: agent.id, from: request.dueAt },
        ...actOf(decision),
      },
      seal: { extensionReason: sealFor(parts.sealer, request, 'extensionReason', decision.words ?? '') },
    }),
  );
};
