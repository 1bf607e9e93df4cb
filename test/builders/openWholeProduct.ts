import type { RespondAtFixedIntervals } from '../../observe/respondAtFixedIntervals.ts';
import { privacyFor } from '../../processes/webProcess.ts';
import { jobsFor } from '../../processes/workerProcess.ts';
import { openProduct, type ProductParts } from '../../product.ts';

/** Both halves of the product in one process, which the product itself never has. */
export const openWholeProduct = async (
  parts: ProductParts & { respondAtFixedIntervals?: RespondAtFixedIntervals },
) => {
  const product = await openProduct(parts);
  const { keyring, sealer, models } = product.shared;
  const privacy = privacyFor(product, parts.respondAtFixedIntervals);
  const { jobs, close } = jobsFor(product);
  return {
    ...product,
    keyring,
    sealer,
    conversations: models.conversations,
    requests: models.requests,
    trail: models.auditTrail,
    privacy,
    useCases: privacy.useCases,
    codes: privacy.codes,
    identity: privacy.identity,
    jobs,
    close: async () => {
      close();
      await product.close();
    },
  };
};

export type WholeProduct = Awaited<ReturnType<typeof openWholeProduct>>;
