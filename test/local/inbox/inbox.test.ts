import { request } from 'node:http';
import { createTransport } from 'nodemailer';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Inbox, startInbox } from '../../../local/inbox/inbox.ts';
import { silentLogger } from '../../../observe/logger.ts';
import { aMail, dropFolder, listed, mailerTo, newest, newFolder, noon, openInbox } from './testInbox.ts';

let dir: string;
let inbox: Inbox;

beforeEach(async () => {
  dir = await newFolder();
  inbox = await openInbox(dir);
});
afterEach(async () => {
  await inbox.close();
  await dropFolder(dir);
});

const deliver = async (...mails: Parameters<typeof aMail>[0][]): Promise<void> => {
  const mailer = mailerTo(inbox.smtpUrl);
  for (const change of mails) await mailer.send(aMail(change));
  mailer.close();
};

/** With headers that fetch would not let one set. */
const asking = (path: string, headers: Record<string, string>, method = 'GET'): Promise<number> =>
  new Promise((resolve, reject) => {
    request(`${inbox.url}${path}`, { headers, method }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });

describe('the inbox', () => {
  it('has everything again after a restart', async () => {
    await deliver({ subject: 'before' });
    await inbox.close();
    inbox = await openInbox(dir);
    await deliver({ subject: 'after' });
    expect((await listed(inbox)).messages.map((mail) => mail.Subject)).toEqual(['after', 'before']);
  });

  it('answers in the shapes of Mailpit', async () => {
    await deliver(
      { subject: 'one', text: 'first line\n\nsecond line' },
      { subject: 'two', to: 'eva@example.org' },
    );
    const all = await listed(inbox, '?limit=1&start=1');
    expect(all).toMatchObject({ total: 2, unread: 2, count: 1, messages_count: 2, start: 1 });
    expect(all.messages[0]).toEqual({
      ID: expect.stringMatching(/^[A-Za-z0-9]{16}$/),
      MessageID: 'rd-1@demo.example',
      Read: false,
      From: { Name: 'Privacy team', Address: 'privacy@demo.example' },
      To: [{ Name: '', Address: 'anna@example.org' }],
      Cc: [],
      Bcc: [],
      ReplyTo: [],
      Subject: 'one',
      Created: '2026-03-04T12:00:00.000Z',
      Tags: [],
      Size: expect.any(Number),
      Attachments: 0,
      Snippet: 'first line second line',
    });
    const search = await listed(inbox, `?query=${encodeURIComponent('to:eva@example.org')}`);
    expect(search).toMatchObject({ total: 2, messages_count: 1, messages: [{ Subject: 'two' }] });
    expect((await newest(inbox)).Subject).toBe('two');
    expect((await listed(inbox)).unread).toBe(1);
  });

  it('marks as read and deletes what it is told, all without a list', async () => {
    await deliver({ subject: 'one' }, { subject: 'two' }, { subject: 'three' });
    const [three] = (await listed(inbox)).messages;
    const body = JSON.stringify({ IDs: [three?.ID] });
    const change = (method: string, text?: string): Promise<Response> =>
      fetch(`${inbox.url}/api/v1/messages`, { method, ...(text !== undefined && { body: text }) });
    expect((await change('PUT', JSON.stringify({ IDs: [three?.ID], Read: true }))).status).toBe(200);
    expect((await listed(inbox)).unread).toBe(2);
    expect(await (await change('DELETE', body)).text()).toBe('ok');
    expect((await listed(inbox)).messages.map((mail) => mail.Subject)).toEqual(['two', 'one']);
    expect((await change('DELETE', '{"IDs": "all"}')).status).toBe(400);
    expect((await change('DELETE', '{"IDs": ')).status).toBe(400);
    expect((await change('DELETE')).status).toBe(200);
    expect((await listed(inbox)).total).toBe(0);
  });

  it('gives attachments back as they came, as downloads', async () => {
    const transport = createTransport(inbox.smtpUrl);
    const content = Buffer.from([0, 1, 2, 255]);
    await transport.sendMail({
      from: 'a@demo.example',
      to: 'anna@example.org',
      subject: 'with file',
      text: 'see file',
      attachments: [{ filename: 'dürr".html', content, contentType: 'text/html' }],
    });
    transport.close();
    const mail = await newest(inbox);
    expect(mail.Attachments).toMatchObject([{ PartID: '1', FileName: 'dürr".html', Size: 4 }]);
    const response = await fetch(`${inbox.url}/api/v1/message/${mail.ID}/part/1`);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(content);
    expect(response.headers.get('content-type')).toBe('application/octet-stream');
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="d_rr_.html"; filename*=UTF-8\'\'d%C3%BCrr%22.html',
    );
    expect((await fetch(`${inbox.url}/api/v1/message/${mail.ID}/part/2`)).status).toBe(404);
  });

  it('names hidden recipients', async () => {
    const transport = createTransport(inbox.smtpUrl);
    await transport.sendMail({
      from: 'a@demo.example',
      to: 'anna@example.org',
      bcc: 'evil@x.example',
      text: 'x',
    });
    transport.close();
    expect((await newest(inbox)).Bcc).toEqual([{ Name: '', Address: 'evil@x.example' }]);
  });

  it('says 404 for mails that are not there', async () => {
    for (const path of ['message/none', 'message/none/raw', 'message/latest', 'message/none/part/1']) {
      expect((await fetch(`${inbox.url}/api/v1/${path}`)).status).toBe(404);
    }
    expect((await fetch(`${inbox.url}/view/none`)).status).toBe(404);
  });

  it('tells open pages at once what arrives', async () => {
    const stop = new AbortController();
    const feed = await fetch(`${inbox.url}/events`, { signal: stop.signal });
    const reader = feed.body?.pipeThrough(new TextDecoderStream()).getReader();
    await deliver({ subject: 'fresh' });
    let heard = '';
    while (!heard.includes('fresh')) heard += (await reader?.read())?.value ?? 'fresh, but the feed ended';
    expect(heard).toMatch(/event: arrived\ndata: \{.*"Subject":"fresh"/);
    stop.abort();
  });

  it('shows the HTML of a mail only inside a sandbox that lets nothing in', async () => {
    await deliver({
      html: '<html><head><title>x</title></head><body><script>alert(1)</script></body></html>',
    });
    const { ID } = await newest(inbox);
    const response = await fetch(`${inbox.url}/view/${ID}`);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain('sandbox allow-popups allow-popups-to-escape-sandbox;');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/script-src|allow-scripts|allow-same-origin|https?:/);
    expect(await response.text()).toContain('<head><base target="_blank"><title>');
  });

  it('shows the source of a mail as text, and its page under a strict policy', async () => {
    await deliver({ html: '<script>alert(1)</script>' });
    const raw = await fetch(`${inbox.url}/api/v1/message/latest/raw`);
    expect(raw.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(raw.headers.get('x-content-type-options')).toBe('nosniff');
    const page = await fetch(inbox.url);
    expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'; script-src 'self';/);
    expect(await page.text()).not.toMatch(/<script(?![^>]*src=)|\son\w+=|style="/);
  });

  it('answers to this machine only', async () => {
    expect(await asking('/api/v1/messages', { Host: 'rebound.example' })).toBe(403);
    const elsewhere = { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'cors' };
    expect(await asking('/api/v1/messages', elsewhere)).toBe(403);
    expect(await asking('/api/v1/messages', { Origin: 'https://evil.example' }, 'DELETE')).toBe(403);
    expect(await asking('/', { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate' })).toBe(200);
    const open = { dir, host: '0.0.0.0', httpPort: 0, smtpPort: 0, clock: noon, logger: silentLogger };
    await expect(startInbox(open)).rejects.toMatchObject({ code: 'config_invalid' });
  });

  it('names the variable of a port that is taken', async () => {
    const other = await newFolder();
    const start = (ports: { httpPort: number; smtpPort: number }): Promise<Inbox> =>
      startInbox({ dir: other, host: '127.0.0.1', clock: noon, logger: silentLogger, ...ports });
    await expect(start({ httpPort: Number(new URL(inbox.url).port), smtpPort: 0 })).rejects.toMatchObject({
      code: 'port_taken',
      remedy: expect.stringContaining('LOCAL_INBOX_PORT'),
    });
    await expect(start({ httpPort: 0, smtpPort: Number(new URL(inbox.smtpUrl).port) })).rejects.toMatchObject(
      {
        code: 'port_taken',
        remedy: expect.stringContaining('LOCAL_SMTP_PORT'),
      },
    );
    await dropFolder(other);
  });

  it('comes back on its port after it was down, with all faults cleared', async () => {
    inbox.faults.refuse('data', { code: 550, message: 'no' });
    await inbox.faults.goDown();
    await inbox.faults.clear();
    await deliver({ subject: 'after the storm' });
    expect((await newest(inbox)).Subject).toBe('after the storm');
  });
});
