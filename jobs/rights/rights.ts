import type { RequestKind } from '../../domain/kinds.ts';
import { AppError } from '../../errors.ts';
import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import { access } from './access.ts';
import { complaint } from './complaint.ts';
import { doNotSell } from './doNotSell.ts';
import { erasure } from './erasure.ts';
import { handled } from './handled.ts';
import { human } from './human.ts';
import { objection } from './objection.ts';
import { portability } from './portability.ts';
import { rectification } from './rectification.ts';
import { referral } from './referral.ts';
import { restriction } from './restriction.ts';
import type { Right, Stage } from './right.ts';
import { withdrawal } from './withdrawal.ts';

/** How each right is fulfilled. */
export const RIGHTS: Record<RequestKind, Right> = {
  access,
  portability,
  rectification,
  erasure,
  restriction,
  objection,
  withdrawal,
  do_not_sell: doNotSell,
  human,
  complaint,
};

/** The version of requests that were begun before versions were recorded. */
const FIRST_VERSION = 1;

/** The right that this request follows, in the version it was begun with. */
export const rightOf = ({
  kind,
  rightVersion = FIRST_VERSION,
}: Pick<PrivacyRequest, 'kind' | 'rightVersion'>): Right => versionOf(RIGHTS[kind], rightVersion);

/** @throws AppError `internal` when this version of the product does not know that version of the right */
export const versionOf = (right: Right, version: number): Right => {
  const found = [right, ...(right.former ?? [])].find((one) => one.version === version);
  if (!found) throw new AppError('internal', `Version ${version} of this right is not known here.`);
  return found;
};

/**
 * The stages of this request. What an agent has done by hand, and what another controller must do, follow no right of
 * ours.
 */
export const stagesOf = (request: PrivacyRequest): readonly Stage[] => {
  if (request.decision?.outcome === 'handled') return handled;
  if (request.subjectRole === 'processor') return referral;
  return rightOf(request).stages;
};
