import express, { type Request, type Response, type Router } from 'express';
import type { MailStore } from './mailStore.ts';
import { readPart } from './parseMail.ts';

const PAGE_DEFAULT = 50;
const PAGE_MAX = 1_000;

const whole = (value: unknown, otherwise: number, max: number): number => {
  const number = typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : otherwise;
  return Math.min(number, max);
};

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const idsOf = (body: unknown): string[] | undefined => {
  const ids = (body as { IDs?: unknown } | undefined)?.IDs ?? [];
  return Array.isArray(ids) && ids.length <= 10_000 && ids.every((id) => typeof id === 'string')
    ? (ids as string[])
    : undefined;
};

const notFound = (response: Response): void => {
  response.status(404).type('text/plain').send('there is no such mail');
};

const percent = (sign: string): string =>
  `%${sign.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`;

/** Bytes of a stranger's mail: never run or rendered by the browser, whatever they say they are. */
const asDownload = (response: Response, fileName: string): Response => {
  const ascii = fileName.replace(/[^A-Za-z0-9._ -]/g, '_').slice(0, 100) || 'attachment';
  const full = Buffer.from(fileName.slice(0, 200))
    .toString('latin1')
    .replace(/[^A-Za-z0-9._-]/g, percent);
  return response
    .setHeader(
      'Content-Disposition',
      `attachment; filename="${ascii}"; filename*=UTF-8''${full || 'attachment'}`,
    )
    .type('application/octet-stream');
};

/** The part of Mailpit's API that tools for mail tests speak, below `/api/v1`. */
export const inboxApi = (store: MailStore, onChange: () => void): Router => {
  const api = express.Router();
  api.use(express.json({ limit: '1mb', type: () => true }));

  const list = (request: Request, response: Response): void => {
    const start = whole(request.query.start, 0, 1e9);
    const limit = whole(request.query.limit, PAGE_DEFAULT, PAGE_MAX);
    const page = store.list({ start, limit, query: text(request.query.query) });
    response.json({
      total: page.total,
      unread: page.unread,
      count: page.messages.length,
      messages_count: page.matching,
      start,
      tags: [],
      messages: page.messages,
    });
  };
  api.get('/messages', list);
  api.get('/search', list);

  api.put('/messages', (request, response) => {
    const ids = idsOf(request.body);
    const read = (request.body as { Read?: unknown } | undefined)?.Read;
    if (ids === undefined || typeof read !== 'boolean') {
      response.status(400).type('text/plain').send('expected {"IDs": [...], "Read": true}');
      return;
    }
    store.markRead(ids, read);
    onChange();
    response.type('text/plain').send('ok');
  });

  api.delete('/messages', (request, response) => {
    const ids = idsOf(request.body);
    if (ids === undefined) {
      response.status(400).type('text/plain').send('expected {"IDs": [...]} or no body at all');
      return;
    }
    store.remove(ids);
    onChange();
    response.type('text/plain').send('ok');
  });

  api.get('/message/:id', (request, response) => {
    const mail = store.detail(request.params.id);
    if (mail === undefined) return notFound(response);
    store.markRead([mail.ID], true);
    onChange();
    response.json(mail);
  });

  api.get('/message/:id/raw', (request, response) => {
    const raw = store.raw(request.params.id);
    if (raw === undefined) return notFound(response);
    if (request.query.dl === '1') asDownload(response, `${request.params.id}.eml`).send(raw);
    else response.type('text/plain; charset=utf-8').send(raw);
  });

  api.get('/message/:id/part/:part', async (request, response) => {
    const raw = store.raw(request.params.id);
    const part = raw && (await readPart(raw, request.params.part));
    if (part === undefined) return notFound(response);
    asDownload(response, part.fileName).send(part.content);
  });
  return api;
};
