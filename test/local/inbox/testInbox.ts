import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createMailer } from '../../../integrations/email/createMailer.ts';
import type { Mailer, OutgoingEmail } from '../../../integrations/email/mailer.ts';
import { type Inbox, startInbox } from '../../../local/inbox/inbox.ts';
import type { MailDetail, MailSummary } from '../../../local/inbox/storedMail.ts';
import type { Clock } from '../../../observe/clock.ts';
import { silentLogger } from '../../../observe/logger.ts';

export const noon: Clock = { now: () => new Date('2026-03-04T12:00:00Z') };

export const newFolder = (): Promise<string> => mkdtemp(path.join(tmpdir(), 'inbox-'));
export const dropFolder = (dir: string): Promise<void> => rm(dir, { recursive: true, force: true });

export const openInbox = (dir: string): Promise<Inbox> =>
  startInbox({ dir, host: '127.0.0.1', httpPort: 0, smtpPort: 0, clock: noon, logger: silentLogger });

export const mailerTo = (smtpUrl: string, timeoutMs = 5_000): Mailer =>
  createMailer({
    smtpUrl,
    from: 'Privacy team <privacy@demo.example>',
    timeoutMs,
    clock: noon,
    logger: silentLogger,
  });

export const aMail = (change: Partial<OutgoingEmail> = {}): OutgoingEmail => ({
  to: 'anna@example.org',
  subject: 'Hello',
  text: 'Good morning',
  html: '<p>Good morning</p>',
  messageId: 'rd-1@demo.example',
  language: 'en',
  ...change,
});

export interface Listed {
  total: number;
  unread: number;
  count: number;
  messages_count: number;
  start: number;
  messages: MailSummary[];
}

export const listed = async (inbox: Inbox, search = ''): Promise<Listed> =>
  (await (await fetch(`${inbox.url}/api/v1/messages${search}`)).json()) as Listed;

export const newest = async (inbox: Inbox): Promise<MailDetail> =>
  (await (await fetch(`${inbox.url}/api/v1/message/latest`)).json()) as MailDetail;

export const newestRaw = async (inbox: Inbox): Promise<string> =>
  (await fetch(`${inbox.url}/api/v1/message/latest/raw`)).text();
