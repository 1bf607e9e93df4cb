import express, { type Request, type Response, type Router } from 'express';
import { AppError } from '../../errors.ts';
import { SECOND } from '../../observe/clock.ts';
import type { AgentFiles } from '../../privacy/files/agentFiles.ts';
import { claimsOf, languageFor, sendError } from '../directLine/answers.ts';
import { authenticate, bearerOf, knowsSecret } from '../directLine/authentication.ts';
import type { ChatContext } from '../directLine/context.ts';
import { createFileRoute } from './fileRoute.ts';
import { boundIn, hashOfSecret, issueConversation, languageIn } from './issueConversation.ts';
import { createSignInRoute, type SignIn } from './signInRoute.ts';

const SECRET = /^[A-Za-z0-9_-]{22,64}$/;

/**
 * What Direct Line has no call for: an anonymous token for the widget, resuming a conversation after a reload, taking a
 * sign-in of the host site, fetching a file that an agent has sent, and deleting a conversation.
 */
export const createChatRouter = (
  context: ChatContext,
  hooks: {
    beforeResume: (conversationId: string) => Promise<void>;
    onForget: (id: string) => Promise<void>;
    signIn: SignIn;
    agentFile: AgentFiles['inChat'];
  },
): Router => {
  const { repository, feed, tokens, guard, clock, chatSecret, chatBudgets, clientNetworkOf } = context;
  const router = express.Router();

  /** Many chats are begun at this moment, by whomever: nobody is to blame, and a minute later there is room. */
  const tellBusy = (request: Request, response: Response, freeAt: Date): void => {
    const waitMs = Math.max(SECOND, freeAt.getTime() - clock.now().getTime());
    sendError(request, response, 429, 'rate_limited', 'manyChats', waitMs);
  };

  router.post('/token', async (request, response) => {
    const byHost = knowsSecret(request, chatSecret);
    if (!byHost && bearerOf(request) !== undefined)
      throw new AppError('token_invalid', 'A token was asked for with a wrong secret.');
    const freeAt = byHost ? undefined : await chatBudgets.begin(clientNetworkOf(request));
    if (freeAt) return tellBusy(request, response, freeAt);
    const answer = await issueConversation(context, {
      language: languageIn(request.body) ?? languageFor(request, response),
      gpc: request.headers['sec-gpc'] === '1',
      resumable: true,
      ...(byHost && boundIn(request.body)),
    });
    response.json(answer);
  });

  router.post('/resume', async (request, response) => {
    const { conversationId, resumeSecret } = (request.body ?? {}) as Record<string, unknown>;
    const possible =
      typeof conversationId === 'string' && typeof resumeSecret === 'string' && SECRET.test(resumeSecret);
    const head = possible ? await repository.resume(conversationId, hashOfSecret(resumeSecret)) : undefined;
    const freeAt = head
      ? await chatBudgets.resume(head.conversationId)
      : await chatBudgets.failToResume(clientNetworkOf(request));
    if (freeAt) return tellBusy(request, response, freeAt);
    if (!head)
      throw new AppError('conversation_not_found', 'No conversation can be resumed with this secret.');
    await hooks.beforeResume(head.conversationId);
    const issued = await tokens.issue({
      conversationId: head.conversationId,
      userId: head.userId,
      language: head.language,
      origins: [],
      since: clock.now(),
    });
    response.json({ conversationId: head.conversationId, ...issued, resumed: true });
  });

  router.post('/sign-in', authenticate(tokens, guard), createSignInRoute(context, hooks.signIn));

  router.get(
    '/files/:reference/:audit/:file',
    authenticate(tokens, guard),
    createFileRoute(context, hooks.agentFile),
  );

  router.delete('/conversation', authenticate(tokens, guard), async (_request, response) => {
    const { conversationId } = claimsOf(response) as { conversationId: string };
    await hooks.onForget(conversationId);
    await repository.forget(conversationId);
    feed.tellEnded(conversationId);
    response.status(204).end();
  });

  return router;
};
