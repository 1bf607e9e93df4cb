import type { RequestHandler } from 'express';
import { AppError } from '../../errors.ts';
import { SECOND } from '../../observe/clock.ts';
import type { AgentFiles } from '../../privacy/files/agentFiles.ts';
import { claimsOf, sendError } from '../directLine/answers.ts';
import type { ChatContext } from '../directLine/context.ts';
import type { ChatClaims } from '../directLine/tokens.ts';
import { sendFile } from '../sendFile.ts';

const ID = /^[1-9]\d{0,15}$/;

/** A file that an agent has sent with a reply into this conversation. */
export const createFileRoute =
  ({ clock }: Pick<ChatContext, 'clock'>, read: AgentFiles['inChat']): RequestHandler =>
  async (request, response) => {
    const { conversationId } = claimsOf(response) as ChatClaims;
    const { reference = '', audit = '', file = '' } = request.params as Record<string, string>;
    const found =
      ID.test(audit) && ID.test(file)
        ? await read(conversationId, { reference, audit: Number(audit), file: Number(file) })
        : ({ outcome: 'unknown' } as const);
    switch (found.outcome) {
      case 'file':
        return sendFile(response, found);
      case 'unknown':
        return sendError(request, response, 404, 'link_unknown', 'notUnderstood');
      case 'too_often': {
        const retryAfterMs = Math.max(SECOND, found.retryAt.getTime() - clock.now().getTime());
        throw new AppError('rate_limited', 'A file was asked for again and again.', {
          retryable: true,
          retryAfterMs,
        });
      }
    }
  };
