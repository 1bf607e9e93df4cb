import type { ConversationNotices } from '../../domain/conversationNotice.ts';
import type { Language } from '../../domain/language.ts';
import { isFinished } from '../../domain/states.ts';
import type { ExportRepository } from '../../models/exports/exports.ts';
import type { Attention, PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import type { VerificationRepository } from '../../models/verification/verification.ts';
import type { Logger } from '../../observe/logger.ts';
import { randomToken } from '../../observe/randomness.ts';
import { NOTICES } from '../../wording/chat/notices.ts';
import { exportIdOf } from '../exports/places.ts';
import type { PrivacyContext } from '../requests/context.ts';
import { createFileAtOnce } from '../requests/fileAtOnce.ts';
import type { CodeRequest } from './codes.ts';
import type { NotMeLinks } from './notMeLinks.ts';

export type NotMePage =
  | { state: 'open'; language: Language; kind: CodeRequest['kind']; startedAt: Date }
  | { state: 'over'; language: Language }
  | { state: 'unknown' };

/** Behind the link "this was not me" in every warning. Looking changes nothing; stopping stops at once and alarms. */
export interface NotMe {
  page(token: string): Promise<NotMePage>;
  /** May be repeated: what is stopped stays stopped. */
  stop(token: string): Promise<{ outcome: 'stopped' | 'over'; language: Language } | { outcome: 'unknown' }>;
}

export interface NotMeParts {
  context: PrivacyContext;
  verifications: VerificationRepository;
  exports: Pick<ExportRepository, 'find' | 'end'>;
  notices: ConversationNotices;
  links: NotMeLinks;
  logger: Logger;
}

export const createNotMe = (parts: NotMeParts): NotMe => {
  const { context, verifications, exports, notices, links, logger } = parts;
  const { requests, identity, clock, report } = context;
  const fileAtOnce = createFileAtOnce(context);

  const targetOf = async (token: string) => {
    const target = links.targetOf(token);
    if (target === undefined) return undefined;
    if ('request' in target) return requests.find(target.request).then((request) => request && { request });
    return verifications.find(target.verification).then((verification) => verification && { verification });
  };

  /** An export that waits for its download would still give the data out. */
  const readyExport = async (request: PrivacyRequest) => {
    const found = await exports.find(exportIdOf(String(request._id)));
    return found?.state === 'ready' && found.expiresAt > clock.now() ? found : undefined;
  };

  const alarm = (request: PrivacyRequest): void => {
    report('not_me', request.conversationId);
    logger.error('the owner of an address says that it was not them: the request is stopped', {
      reference: request.reference,
      kind: request.kind,
      state: request.state,
    });
  };

  /**
   * Whoever sits in that chat is not whom they proved to be: it learns nothing more of what was asked for there, and hears
   * so once, in words that give nothing away.
   */
  const cutOff = async (conversationId: string, language: Language): Promise<void> => {
    await identity.forget(conversationId);
    await requests.cutOffChat(conversationId);
    const text = NOTICES[language].cutOff;
    await notices.appendNotice(conversationId, { key: 'cut-off', text, from: 'assistant' });
  };

  /** The worker or the customer may move it on meanwhile: whatever it is then is stopped. */
  const setAside = async (request: PrivacyRequest): Promise<boolean> => {
    let now: PrivacyRequest | undefined = request;
    while (now && !isFinished(now.state)) {
      // What had to be made sure of before must be still.
      const { returnTo = now.state, sensitive, addressLost } = now.attention ?? {};
      const attention: Attention = {
        reason: 'not_me',
        since: clock.now(),
        returnTo,
        ...(sensitive && { sensitive }),
        ...(addressLost && { addressLost }),
      };
      if (now.state === 'needs_attention') {
        const set = { attention };
        const audit = { actor: 'customer', what: 'not_me' } as const;
        const workAt = clock.now();
        const unset: (keyof PrivacyRequest)[] = ['approvals'];
        if (now.attention?.reason === 'not_me') return true;
        if (await requests.amend(now._id, { state: 'needs_attention', set, unset, workAt, audit }))
          return true;
      } else if (
        await requests.move(now._id, {
          from: now.state,
          to: 'needs_attention',
          by: 'customer',
          what: 'not_me',
          workAt: clock.now(),
          set: { attention },
          unset: ['confirmation'],
        })
      ) {
        return true;
      }
      now = await requests.find(String(request._id));
    }
    return false;
  };

  const stopRequest = async (request: PrivacyRequest) => {
    const { language, conversationId } = request;
    if (conversationId !== undefined) await cutOff(conversationId, language);
    const waiting = await readyExport(request);
    if (waiting) await exports.end(waiting._id, 'expired');
    const aside = await setAside(request);
    alarm(request);
    // It is over, so nobody would see it on its ticket any more: somebody must hear of it all the same.
    if (!aside)
      await fileAtOnce({
        conversation: {
          tenant: context.tenant,
          conversationId: `not-me/${request._id}`,
          turnId: randomToken(context.randomness),
          language,
          gpc: false,
          network: 'not-me',
        },
        kind: 'complaint',
        wish: {
          message: `The owner of an address on file says that request ${request.reference} was not theirs.`,
        },
      });
    return { outcome: aside || waiting ? ('stopped' as const) : ('over' as const), language };
  };

  return {
    page: async (token) => {
      const found = await targetOf(token);
      if (!found) return { state: 'unknown' };
      if ('verification' in found) {
        const { language, createdAt, state, purpose } = found.verification;
        if (state === 'killed' || purpose === 'request') return { state: 'over', language };
        return { state: 'open', language, kind: purpose, startedAt: createdAt };
      }
      const { request } = found;
      const { language, kind, receivedAt: startedAt, attention } = request;
      const stopped = attention?.reason === 'not_me';
      const running = !isFinished(request.state) || (await readyExport(request)) !== undefined;
      return running && !stopped ? { state: 'open', language, kind, startedAt } : { state: 'over', language };
    },
    stop: async (token) => {
      const found = await targetOf(token);
      if (!found) return { outcome: 'unknown' };
      if ('request' in found) return stopRequest(found.request);
      const { place, language, purpose } = found.verification;
      if (purpose === 'download') {
        await identity.forget(place);
        await exports.end(place, 'expired');
      } else await cutOff(place, language);
      report('not_me', place);
      logger.error('the owner of an address says that it was not them: the code is void', { kind: purpose });
      return { outcome: 'stopped', language };
    },
  };
};
