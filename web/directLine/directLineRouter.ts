import express, { type Request, type RequestHandler, type Response, type Router } from 'express';
import { AppError } from '../../errors.ts';
import type { ConversationHead } from '../../models/conversation/conversation.ts';
import { randomToken } from '../../observe/randomness.ts';
import { boundIn, issueConversation, languageIn } from '../chat/issueConversation.ts';
import { activitySet, readWatermark } from './activitySet.ts';
import { claimsOf, languageFor, sendError } from './answers.ts';
import { authenticate, knowsSecret } from './authentication.ts';
import { createCallLimiter } from './callLimiter.ts';
import type { ChatContext } from './context.ts';
import { claimsToBeAnother, readActivity } from './readActivity.ts';
import { streamUrl } from './streamUrl.ts';
import { createTellHeard } from './tellHeard.ts';
import type { ChatClaims } from './tokens.ts';

const sure = (response: Response): ChatClaims => claimsOf(response) as ChatClaims;

/** The token must belong to the conversation in the path. */
const ownConversation: RequestHandler = (request, response, next) => {
  if (request.params.id === sure(response).conversationId) return next();
  throw new AppError('token_invalid', "Somebody asked for another person's conversation.");
};

/** @throws AppError `conversation_not_found` */
const stillThere = (head: ConversationHead | undefined): ConversationHead => {
  if (!head) throw new AppError('conversation_not_found', 'The conversation was forgotten or has expired.');
  return head;
};

/** Direct Line 3.0, as its official clients use it. */
export const createDirectLineRouter = (context: ChatContext): Router => {
  const { repository, channel, tokens, guard, randomness, report, chatSecret } = context;
  const { clientNetworkOf, networkKeyOf } = context;
  const router = express.Router();
  const limit = createCallLimiter(context.clock);
  const signedIn = [authenticate(tokens, guard), limit];
  const tellHeard = createTellHeard(context);
  const inConversation = [...signedIn, ownConversation];

  /** What several calls answer: a renewed token and the URL of a stream. */
  const grant = async (request: Request, claims: ChatClaims, watermark?: number) => ({
    conversationId: claims.conversationId,
    ...(await tokens.issue(claims)),
    streamUrl: await streamUrl(context, request, claims, watermark),
  });

  router.post('/tokens/generate', async (request, response) => {
    if (!knowsSecret(request, chatSecret))
      throw new AppError('token_invalid', 'A token was asked for without the secret.');
    const language = languageIn(request.body) ?? languageFor(request, response);
    const gpc = request.headers['sec-gpc'] === '1';
    const bound = boundIn(request.body);
    response.json(await issueConversation(context, { language, gpc, resumable: false, ...bound }));
  });

  router.post('/tokens/refresh', signedIn, async (_request: Request, response: Response) => {
    const claims = sure(response);
    stillThere(await repository.find(claims.conversationId));
    response.json({ conversationId: claims.conversationId, ...(await tokens.issue(claims)) });
  });

  router.post('/conversations', signedIn, async (request: Request, response: Response) => {
    const claims = sure(response);
    const wanted = languageIn(request.body);
    const { opened, language } = await channel.open({
      conversationId: claims.conversationId,
      network: networkKeyOf(request),
      ...(wanted && { language: wanted }),
    });
    response.status(opened ? 201 : 200).json(await grant(request, { ...claims, language }));
  });

  router.get('/conversations/:id', inConversation, async (request: Request, response: Response) => {
    const claims = sure(response);
    const { language } = stillThere(await repository.find(claims.conversationId));
    const watermark = readWatermark(request.query.watermark);
    response.json(await grant(request, { ...claims, language }, watermark));
  });

  router.get(
    '/conversations/:id/activities',
    inConversation,
    async (request: Request, response: Response) => {
      const claims = sure(response);
      const asked = readWatermark(request.query.watermark);
      const found = await repository.activitiesSince(claims.conversationId, asked);
      const { seq } = stillThere(found?.head);
      const entries = found?.entries ?? [];
      response.json(activitySet(claims.conversationId, entries, Math.min(asked, seq)));
      tellHeard(claims.conversationId, entries);
    },
  );

  router.post(
    '/conversations/:id/activities',
    inConversation,
    async (request: Request, response: Response) => {
      const { conversationId, userId } = sure(response);
      if (claimsToBeAnother(request.body, userId))
        report('sender_forged', { conversationId, network: clientNetworkOf(request).address });
      const posted = readActivity(request.body);
      if (posted.kind === 'refused')
        return sendError(request, response, 400, 'activity_invalid', posted.sentence);
      if (posted.kind === 'ignored')
        return void response.json({ id: `${conversationId}|ignored-${randomToken(randomness, 64)}` });
      const { kind: _, ...message } = posted;
      response.json({
        id: await channel.receive({ conversationId, network: networkKeyOf(request), ...message }),
      });
    },
  );

  router.post('/conversations/:id/upload', inConversation, (request: Request, response: Response) =>
    sendError(request, response, 415, 'upload_refused', 'noFiles'),
  );

  router.get('/conversations/:id/stream', (request, response) => {
    response.set('Upgrade', 'websocket');
    sendError(request, response, 426, 'upgrade_required', 'notUnderstood');
  });

  router.use((request, response) => sendError(request, response, 404, 'unknown_call', 'notUnderstood'));

  return router;
};
