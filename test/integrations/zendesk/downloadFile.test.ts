import { describe, expect, it } from 'vitest';
import { createTicketDesk } from '../../../integrations/zendesk/createTicketDesk.ts';
import type { DeskAttachment } from '../../../integrations/zendesk/ticketDesk.ts';
import { silentLogger } from '../../../observe/logger.ts';
import { movableClock } from '../../local/desk/openDesk.ts';
import { openScriptedZendesk } from './scriptedZendesk.ts';

const at = (url: string, size = 1): DeskAttachment => ({
  id: 31,
  fileName: 'passport.pdf',
  contentType: 'application/pdf',
  size,
  url,
});
const BYTES = Buffer.from('%PDF of twenty bytes');

const open = async (script: Parameters<typeof openScriptedZendesk>[0] = {}) => {
  const account = await openScriptedZendesk({
    'GET /attachments/31': () => ({ body: BYTES }),
    ...script,
  });
  const desk = createTicketDesk({ ...account, clock: movableClock(), logger: silentLogger });
  return { account, desk };
};

describe('an attachment', () => {
  it('is read with the account’s credentials', async () => {
    const { account, desk } = await open();
    expect(await desk.readAttachment(at(`${account.url}/attachments/31?name=passport.pdf`), 20)).toEqual(
      BYTES,
    );
    expect(account.calls.at(-1)?.headers.authorization).toBe('Bearer the-token');
  });

  it('is refused when it is larger than asked for, whatever the ticket says of it', async () => {
    const { account, desk } = await open();
    const file = at(`${account.url}/attachments/31`, 5);
    await expect(desk.readAttachment(file, 19)).rejects.toMatchObject({ code: 'body_too_large' });
  });

  it('is refused while it comes in where its length was not said', async () => {
    const { account, desk } = await open({
      'GET /attachments/31': () => ({
        headers: { 'transfer-encoding': 'chunked' },
        body: Buffer.alloc(500_000),
      }),
    });
    const file = at(`${account.url}/attachments/31`);
    await expect(desk.readAttachment(file, 499_999)).rejects.toMatchObject({ code: 'body_too_large' });
  });

  it.each([
    'https://evil.example/attachments/31',
    'http://127.0.0.1:1/attachments/31',
    'http://x.zdusercontent.com/attachment/1',
    'https://x.zdusercontent.com.evil.example/attachment/1',
    'https://evilzdusercontent.com/attachment/1',
    'https://user:secret@x.zdusercontent.com/attachment/1',
    'https://x.zdusercontent.com:8443/attachment/1',
    'file:///etc/passwd',
    'not an address',
  ])('is asked of no host but Zendesk’s: %s', async (url) => {
    const { account, desk } = await open();
    await expect(desk.readAttachment(at(url), 10)).rejects.toMatchObject({
      code: 'desk_refused',
      retryable: false,
    });
    expect(account.calls).toEqual([]);
  });

  it('is asked of the account for nothing but a file', async () => {
    const { account, desk } = await open();
    const file = at(`${account.url}/api/v2/users/me`);
    await expect(desk.readAttachment(file, 10)).rejects.toMatchObject({ code: 'desk_refused' });
    expect(account.calls).toEqual([]);
  });

  it('follows the account to no other host', async () => {
    const { account, desk } = await open({
      'GET /attachments/31': () => ({ status: 302, headers: { location: 'http://169.254.169.254/latest' } }),
    });
    const file = at(`${account.url}/attachments/31`);
    await expect(desk.readAttachment(file, 10)).rejects.toMatchObject({ code: 'desk_refused' });
  });

  it('is followed within the account, and not for ever', async () => {
    const { account, desk } = await open({
      'GET /attachments/30': () => ({ status: 302, headers: { location: '/attachments/31' } }),
      'GET /attachments/29': () => ({ status: 302, headers: { location: '/attachments/29' } }),
    });
    expect(await desk.readAttachment(at(`${account.url}/attachments/30`), 20)).toEqual(BYTES);
    await expect(desk.readAttachment(at(`${account.url}/attachments/29`), 20)).rejects.toMatchObject({
      code: 'desk_unreachable',
    });
  });

  it('is asked for with a new token where the old one has ended', async () => {
    let refusals = 1;
    const { account, desk } = await open({
      'GET /attachments/31': () => {
        refusals -= 1;
        return refusals >= 0 ? { status: 401, body: {} } : { body: BYTES };
      },
    });
    expect(await desk.readAttachment(at(`${account.url}/attachments/31`), 20)).toEqual(BYTES);
    expect(account.calls.filter(({ call }) => call === 'POST /oauth/tokens')).toHaveLength(2);
  });

  it.each([
    [404, 'desk_not_found'],
    [503, 'desk_unreachable'],
  ])('that answers %i says so', async (status, code) => {
    const { account, desk } = await open({ 'GET /attachments/31': () => ({ status, body: {} }) });
    await expect(desk.readAttachment(at(`${account.url}/attachments/31`), 20)).rejects.toMatchObject({
      code,
    });
  });
});
