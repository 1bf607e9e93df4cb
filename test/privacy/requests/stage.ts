import type { RequestKind } from '../../../domain/kinds.ts';
import type { PrivacyRequest } from '../../../models/privacyRequest/privacyRequest.ts';
import type { Scope } from '../../../privacy/outcomes.ts';
import { conversation, type PrivacyWorld } from '../../builders/openPrivacy.ts';

export const ADA = 'ada@example.org';

/** What a customer does, step by step, in a world whose outcomes the test asserts. */
export const stageOf = (world: PrivacyWorld) => {
  const { useCases, requests } = world;
  const begin = (kind: RequestKind, place = 'c1', address = ADA) =>
    useCases.beginRequest({ conversation: conversation(place), kind, address, wish: {} });
  const prove = (place = 'c1') =>
    useCases.checkCode({ conversation: conversation(place), code: world.lastCode() });
  /** A request whose identity is proved. */
  const proved = async (kind: RequestKind, place = 'c1', address = ADA): Promise<string> => {
    const begun = await begin(kind, place, address);
    if (begun.outcome === 'code_sent') await prove(place);
    if (!('requestId' in begun) || begun.requestId === undefined)
      throw new Error(`not begun: ${begun.outcome}`);
    return begun.requestId;
  };
  const prepare = (requestId: string, place = 'c1', waiveWindow = false) =>
    useCases.prepareConfirmation({ conversation: conversation(place), requestId, waiveWindow });
  const shown = async (
    requestId: string,
    place = 'c1',
    waiveWindow = false,
  ): Promise<{ nonce: string; scope: Scope }> => {
    const ready = await prepare(requestId, place, waiveWindow);
    if (ready.outcome !== 'ready') throw new Error(`not ready: ${ready.outcome}`);
    return ready;
  };
  const confirm = (requestId: string, nonce: string, place = 'c1') =>
    useCases.confirmAndFile({ conversation: conversation(place), requestId, nonce });
  /** The whole way to a filed request. */
  const filed = async (kind: RequestKind, place = 'c1', waiveWindow = false) => {
    const requestId = await proved(kind, place);
    const answer = await confirm(requestId, (await shown(requestId, place, waiveWindow)).nonce, place);
    if (answer.outcome !== 'filed') throw new Error(`not filed: ${answer.outcome}`);
    return answer.request;
  };
  const stored = async (requestId: string): Promise<PrivacyRequest> => {
    const request = await requests.find(requestId);
    if (!request) throw new Error('no such request');
    return request;
  };
  return { begin, prove, proved, prepare, shown, confirm, filed, stored };
};
