import { Router } from 'express';
import type { AgentFiles } from '../../privacy/files/agentFiles.ts';
import type { Codes } from '../../privacy/identity/codes.ts';
import type { NotMe } from '../../privacy/identity/notMe.ts';
import type { Mandates } from '../../privacy/requests/mandates.ts';
import { setRefusal } from '../refusal.ts';
import { codePage } from './codePage.ts';
import { type DownloadRoutesParts, downloadRoutes } from './downloadRoutes.ts';
import { fileRoutes } from './fileRoutes.ts';
import { noticePage, pagesCss } from './layout.ts';
import { mandatePage } from './mandatePage.ts';
import { notMePage } from './notMePage.ts';
import { createPageTools, fieldOf, formBody, type PageToolsParts, tokenOf } from './pageTools.ts';

export interface PagesParts extends PageToolsParts, DownloadRoutesParts {
  codes: Pick<Codes, 'page'>;
  notMe: NotMe;
  mandates: Pick<Mandates, 'page' | 'answer'>;
  agentFiles: Pick<AgentFiles, 'byLink'>;
}

/**
 * The pages behind the links in emails: the code to type into the chat, "this was not me", the consent to a request that
 * somebody else made, the download of an
 * export, and the files that agents send.
 */
export const createPages = (parts: PagesParts): Router => {
  const { company, codes, notMe, mandates } = parts;
  const { timeZone } = company;
  const tools = createPageTools(parts);
  const { frameFor, send, notFound, unknownLink } = tools;
  const router = Router();

  router.get('/pages.css', (_request, response) => {
    response.set('Cache-Control', 'public, max-age=300').type('css').send(pagesCss(company.brandColor));
  });

  router.get('/code/:token', async (request, response) => {
    const token = tokenOf(request);
    const page = token === undefined ? undefined : await codes.page(token);
    if (!page) return unknownLink(request, response);
    return send(response, page.open ? 200 : 410, codePage(frameFor(page.language), page, timeZone));
  });

  // The link only shows a page: whatever else a scanner tries with it changes nothing.
  router.all('/code/:token', (request, response) => {
    setRefusal(response, 'method_refused');
    return notFound(request, response);
  });

  router.get('/not-me/:token', async (request, response) => {
    const token = tokenOf(request);
    const page = token === undefined ? undefined : await notMe.page(token);
    if (token === undefined || !page || page.state === 'unknown') return unknownLink(request, response);
    const frame = frameFor(page.language);
    return page.state === 'open'
      ? send(response, 200, notMePage(frame, page, token, timeZone))
      : send(response, 410, noticePage(frame, frame.texts.notMePage.alreadyOver));
  });

  router.post('/not-me/:token', async (request, response) => {
    const token = tokenOf(request);
    const stopped = token === undefined ? undefined : await notMe.stop(token);
    if (!stopped || stopped.outcome === 'unknown') return unknownLink(request, response);
    const frame = frameFor(stopped.language);
    const texts = frame.texts.notMePage;
    const notice = stopped.outcome === 'stopped' ? texts.stopped : texts.alreadyOver;
    return send(response, 200, noticePage(frame, notice));
  });

  router.get('/mandate/:token', async (request, response) => {
    const token = tokenOf(request);
    const page = token === undefined ? undefined : await mandates.page(token);
    if (token === undefined || !page || page.state === 'unknown') return unknownLink(request, response);
    const frame = frameFor(page.language);
    return page.state === 'open'
      ? send(response, 200, mandatePage(frame, page, token, timeZone))
      : send(response, 410, noticePage(frame, frame.texts.notMePage.alreadyOver));
  });

  router.post('/mandate/:token', formBody, async (request, response) => {
    const token = tokenOf(request);
    const said = fieldOf(request, 'answer');
    if (token === undefined || (said !== 'yes' && said !== 'no')) return notFound(request, response);
    const answer = await mandates.answer(token, said === 'yes');
    if (answer.outcome === 'unknown') return unknownLink(request, response);
    const frame = frameFor(answer.language);
    const { mandatePage: texts, notMePage: over } = frame.texts;
    const notices = {
      agreed: texts.agreed,
      declined: texts.declined,
      needs_person: texts.needsPerson,
      over: over.alreadyOver,
    };
    return send(response, answer.outcome === 'over' ? 410 : 200, noticePage(frame, notices[answer.outcome]));
  });

  router.use(downloadRoutes(tools, timeZone, parts));
  router.use(fileRoutes(tools, parts));
  router.use(notFound);
  router.use(tools.onError);
  return router;
};
