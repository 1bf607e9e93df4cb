import net from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Mailer } from '../../../integrations/email/mailer.ts';
import type { Inbox } from '../../../local/inbox/inbox.ts';
import {
  aMail,
  dropFolder,
  listed,
  mailerTo,
  newest,
  newestRaw,
  newFolder,
  openInbox,
} from '../../local/inbox/testInbox.ts';

let dir: string;
let inbox: Inbox;
let mailer: Mailer;

beforeEach(async () => {
  dir = await newFolder();
  inbox = await openInbox(dir);
  mailer = mailerTo(inbox.smtpUrl);
});
afterEach(async () => {
  mailer.close();
  await inbox.close();
  await dropFolder(dir);
});

/** A mail server of one scripted sentence per command. */
const scripted = async (
  answers: Record<string, string>,
): Promise<{ url: string; close(): Promise<void> }> => {
  const server = net.createServer((socket) => {
    socket.on('error', () => {});
    socket.write(answers.greeting ?? '220 here\r\n');
    socket.on('data', (chunk) => {
      const command = chunk.toString().slice(0, 4).toUpperCase();
      socket.write(answers[command] ?? '250 ok\r\n');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${(server.address() as net.AddressInfo).port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
};

describe('an email that goes out', () => {
  it('arrives as it was written, with its Message-ID, date and headers', async () => {
    const receipt = await mailer.send(aMail({ subject: 'Grüezi, ça va ?', inReplyTo: 'rd-0@demo.example' }));
    expect(receipt).toEqual({ response: expect.stringMatching(/^250 /), messageId: 'rd-1@demo.example' });
    expect(await newest(inbox)).toMatchObject({
      MessageID: 'rd-1@demo.example',
      From: { Name: 'Privacy team', Address: 'privacy@demo.example' },
      To: [{ Name: '', Address: 'anna@example.org' }],
      Bcc: [],
      Subject: 'Grüezi, ça va ?',
      Date: '2026-03-04T12:00:00.000Z',
      Text: expect.stringContaining('Good morning'),
      HTML: expect.stringContaining('<p>Good morning</p>'),
    });
    const raw = await newestRaw(inbox);
    expect(raw).toMatch(/^Auto-Submitted: auto-generated\r?$/m);
    expect(raw).toMatch(/^Content-Language: en\r?$/m);
    expect(raw).toMatch(/^In-Reply-To: <rd-0@demo.example>\r?$/m);
    expect(raw).toMatch(/^References: <rd-0@demo.example>\r?$/m);
  });

  it('writes a domain of another script in punycode', async () => {
    await mailer.send(aMail({ to: 'a@bücher.example' }));
    expect(await newestRaw(inbox)).toMatch(/^To: a@xn--bcher-kva.example\r?$/m);
  });

  it.each([
    'a@victim.example, evil@x.example',
    'victim@x.example\r\nBcc: evil@x.example',
    'Anna <anna@example.org>',
    '"a@b.example"@example.org',
    'group: anna@example.org;',
    '',
  ])('is not sent at all to %j', async (to) => {
    await expect(mailer.send(aMail({ to }))).rejects.toMatchObject({
      code: 'mail_recipient_invalid',
      retryable: false,
    });
    expect((await listed(inbox)).total).toBe(0);
  });

  it('gets no header and no recipient from its subject', async () => {
    await mailer.send(aMail({ subject: 'Hi\r\nBcc: evil@x.example\r\n\r\n<script>' }));
    expect(await newestRaw(inbox)).not.toMatch(/^Bcc:/im);
    expect(await newest(inbox)).toMatchObject({ Subject: 'Hi Bcc: evil@x.example <script>', Bcc: [] });
  });

  it('reads no file and no page that its text might name', async () => {
    await mailer.send(aMail({ text: 'file:///etc/hostname', html: '<img src="file:///etc/hostname">' }));
    expect(await newest(inbox)).toMatchObject({ Text: 'file:///etc/hostname', Attachments: [], Inline: [] });
  });

  it('refuses a Message-ID or language that could end a header', async () => {
    await expect(mailer.send(aMail({ messageId: 'a>\r\nX: <b@c.example' }))).rejects.toMatchObject({
      code: 'internal',
    });
    await expect(mailer.send(aMail({ language: 'en\r\nX: y' }))).rejects.toMatchObject({ code: 'internal' });
    expect((await listed(inbox)).total).toBe(0);
  });
});

describe('an email that meets trouble', () => {
  it('is deferred by a 4xx and refused by a 5xx', async () => {
    inbox.faults.refuse('recipient', { code: 450, message: '4.2.0 busy' }, 1);
    await expect(mailer.send(aMail())).rejects.toMatchObject({
      code: 'mail_deferred',
      retryable: true,
      status: 450,
    });
    inbox.faults.refuse('recipient', { code: 550, message: '5.1.1 nobody' }, 1);
    await expect(mailer.send(aMail())).rejects.toMatchObject({
      code: 'mail_refused',
      retryable: false,
      status: 550,
    });
    inbox.faults.refuse('data', { code: 452, message: '4.3.1 full' }, 1);
    await expect(mailer.send(aMail())).rejects.toMatchObject({ code: 'mail_deferred', status: 452 });
    inbox.faults.refuse('data', { code: 554, message: '5.6.0 no' }, 1);
    await expect(mailer.send(aMail())).rejects.toMatchObject({ code: 'mail_refused', status: 554 });
    expect((await listed(inbox)).total).toBe(0);
    await mailer.send(aMail());
    expect((await listed(inbox)).total).toBe(1);
  });

  it('is let through by greylisting the second time', async () => {
    inbox.faults.greylist();
    await expect(mailer.send(aMail())).rejects.toMatchObject({ code: 'mail_deferred', status: 451 });
    await mailer.send(aMail());
    await expect(mailer.send(aMail({ to: 'eva@example.org' }))).rejects.toMatchObject({ status: 451 });
  });

  it('may be repeated when the line drops before the 250, and is never repeated by itself', async () => {
    inbox.faults.dropAfterData();
    await expect(mailer.send(aMail())).rejects.toMatchObject({ code: 'mail_unreachable', retryable: true });
    expect((await listed(inbox)).total).toBe(1);
    await mailer.send(aMail());
    const { messages } = await listed(inbox);
    expect(messages.map((email) => email.MessageID)).toEqual(['rd-1@demo.example', 'rd-1@demo.example']);
  });

  it('waits for a server that is down, which the check says too', async () => {
    await mailer.check();
    await inbox.faults.goDown();
    await expect(mailer.send(aMail())).rejects.toMatchObject({ code: 'mail_unreachable', retryable: true });
    await expect(mailer.check()).rejects.toMatchObject({ code: 'mail_unreachable' });
    await inbox.faults.comeBack();
    await mailer.check();
    await mailer.send(aMail());
    expect((await listed(inbox)).total).toBe(1);
  });

  it('waits when the server refuses us rather than the mail', async () => {
    for (const answers of [
      { greeting: '554 no service here\r\n' },
      { MAIL: '553 5.7.1 sender not allowed\r\n' },
      { MAIL: '530 5.7.0 log in first\r\n' },
    ]) {
      const server = await scripted(answers);
      const other = mailerTo(server.url);
      await expect(other.send(aMail())).rejects.toMatchObject({ code: 'mail_unreachable', retryable: true });
      other.close();
      await server.close();
    }
  });

  it('gives up on a server that never answers', async () => {
    const server = await scripted({ EHLO: '' });
    const hasty = mailerTo(server.url, 150);
    await expect(hasty.send(aMail())).rejects.toMatchObject({ code: 'mail_unreachable', retryable: true });
    hasty.close();
    await server.close();
  });

  it('never crosses to another machine in clear text, nor to one that proves nothing', async () => {
    const plain = await scripted({ EHLO: '250 plain\r\n', STAR: '502 not here\r\n' });
    const unproven = new SMTPServer({ authOptional: true, disableReverseLookup: true, logger: false });
    unproven.on('error', () => {});
    await new Promise<void>((resolve) => unproven.listen(0, '127.0.0.1', resolve));
    const { port } = unproven.server.address() as net.AddressInfo;
    for (const url of [plain.url, `smtp://127.0.0.1:${port}`]) {
      const strict = mailerTo(`${url}?requireTLS=true`);
      await expect(strict.send(aMail())).rejects.toMatchObject({
        code: 'mail_unreachable',
        remedy: expect.stringContaining('STARTTLS'),
      });
      strict.close();
    }
    await plain.close();
    await new Promise<void>((resolve) => unproven.close(resolve));
  });

  it('says nothing of the address in its errors', async () => {
    inbox.faults.refuse('recipient', { code: 550, message: 'no anna@example.org here' });
    await expect(mailer.send(aMail())).rejects.toSatisfy((error: Error) => !error.message.includes('anna'));
  });
});
