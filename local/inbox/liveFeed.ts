import type { Response } from 'express';
import type { MailSummary } from './storedMail.ts';

const HEARTBEAT_MS = 20_000;

/** Tells open pages what happens (server-sent events), so that nobody has to reload. */
export interface LiveFeed {
  connect(response: Response): void;
  arrived(mail: MailSummary): void;
  /** Mails were read or deleted: pages look again. */
  changed(): void;
  close(): void;
}

export const createLiveFeed = (): LiveFeed => {
  const pages = new Set<Response>();
  const tell = (message: string): void => {
    for (const page of pages) page.write(message);
  };
  const heartbeat = setInterval(() => tell(': still here\n\n'), HEARTBEAT_MS);
  heartbeat.unref();
  return {
    connect: (response) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
      response.write('retry: 1000\n\n');
      pages.add(response);
      response.on('close', () => pages.delete(response));
    },
    arrived: (mail) => tell(`event: arrived\ndata: ${JSON.stringify(mail)}\n\n`),
    changed: () => tell('event: changed\ndata: {}\n\n'),
    close: () => {
      clearInterval(heartbeat);
      for (const page of pages) page.end();
    },
  };
};
