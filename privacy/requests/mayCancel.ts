import { isCancellable } from '../../domain/states.ts';
import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';

/**
 * Whether the customer may still call this request off. Not where the owner of an address on file says that they never asked:
 * whoever asked must not end what is looked into because of that.
 */
export const mayCancel = ({ state, attention }: Pick<PrivacyRequest, 'state' | 'attention'>): boolean =>
  isCancellable(state, attention?.returnTo) && attention?.reason !== 'not_me';
