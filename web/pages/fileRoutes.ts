import { Router } from 'express';
import type { AgentFiles } from '../../privacy/files/agentFiles.ts';
import { pageTexts } from '../../wording/pages/pageTexts.ts';
import { preferredLanguage } from '../preferredLanguage.ts';
import { sendFile } from '../sendFile.ts';
import { noticePage } from './layout.ts';
import type { PageTools } from './pageTools.ts';

/** The files behind the links in emails with an agent's reply. A scanner that opens one takes nothing away. */
export const fileRoutes = (
  { frameFor, send, unknownLink }: PageTools,
  { agentFiles }: { agentFiles: Pick<AgentFiles, 'byLink'> },
): Router => {
  const router = Router();
  router.get('/file/:token', async (request, response) => {
    const found = await agentFiles.byLink(request.params.token);
    if (found.outcome === 'file') return sendFile(response, found);
    if (found.outcome === 'unknown') return void unknownLink(request, response);
    const language = preferredLanguage(request.headers['accept-language']);
    send(response, 429, noticePage(frameFor(language), pageTexts(language).tooManyTries));
  });
  return router;
};
