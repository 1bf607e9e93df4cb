import { describe, expect, it } from 'vitest';
import type { Json } from '../apiClient.ts';
import { openAccount } from '../openAccount.ts';

/** Bytes that are no text in any encoding. */
const BYTES = Buffer.from([0xff, 0xfe, 0x00, 0x0d, 0x0a, 0xc3]);

const opened = async () => {
  const account = await openAccount();
  const { desk } = account;
  const { email, apiToken } = desk.credentials;
  const authorization = `Basic ${Buffer.from(`${email}/token:${apiToken}`).toString('base64')}`;
  const upload = async (name: string, token?: string): Promise<Json> => {
    const query = new URLSearchParams({ filename: name, ...(token !== undefined && { token }) });
    const headers = { authorization, 'content-type': 'image/png' };
    const response = await fetch(`${desk.url}/api/v2/uploads?${query}`, {
      method: 'POST',
      headers,
      body: BYTES,
    });
    expect(response.status).toBe(201);
    return ((await response.json()) as Json).upload;
  };
  const read = async (url: string): Promise<Buffer> => Buffer.from(await (await fetch(url)).arrayBuffer());
  return { ...account, upload, read };
};

describe('a file', () => {
  it('becomes part of the comment that names its token, and can be read at its address', async () => {
    const { file, comments, upload, read } = await opened();
    const { token, attachment } = await upload('Ausweis.png');
    const { id } = await file({ comment: { body: 'See there', uploads: [token] } });
    const [comment] = await comments(id);
    expect(comment.attachments).toMatchObject([
      { id: attachment.id, file_name: 'Ausweis.png', content_type: 'image/png', size: 6 },
    ]);
    expect(await read(comment.attachments[0].content_url)).toEqual(BYTES);
  });

  it('may come with others under one token', async () => {
    const { file, comments, upload } = await opened();
    const { token } = await upload('a.png');
    expect((await upload('b.png', token)).attachments).toHaveLength(2);
    const { id } = await file({ comment: { body: 'Both', uploads: [token] } });
    expect((await comments(id))[0].attachments.map((one: Json) => one.file_name)).toEqual(['a.png', 'b.png']);
  });

  it('is good for one comment', async () => {
    const { api, file, upload } = await opened();
    const { token } = await upload('a.png');
    await file({ comment: { body: 'x', uploads: [token] } });
    const again = { ticket: { comment: { body: 'y', uploads: [token] } } };
    expect((await api('POST', '/tickets', again)).status).toBe(422);
    expect((await api('DELETE', `/uploads/${token}`)).status).toBe(404);
  });

  it('that nobody used can be taken back', async () => {
    const { api, upload, read } = await opened();
    const { token, attachment } = await upload('a.png');
    expect((await api('DELETE', `/uploads/${token}`)).status).toBe(204);
    expect((await read(attachment.content_url)).toString()).toContain('RecordNotFound');
  });

  it('that is redacted is gone, its address with it; on a closed ticket that is refused', async () => {
    const { api, file, change, comments, upload, read } = await opened();
    const { token, attachment } = await upload('a.png');
    const { id } = await file({ comment: { body: 'x', uploads: [token] } });
    const [comment] = await comments(id);
    const path = `/tickets/${id}/comments/${comment.id}/attachments/${attachment.id}/redact`;
    expect((await api('PUT', path)).body.attachment.file_name).toBe('redacted.txt');
    expect((await read(attachment.content_url)).equals(BYTES)).toBe(false);
    await change(id, { status: 'closed' });
    expect((await api('PUT', path)).status).toBe(422);
  });

  it('goes with its ticket', async () => {
    const { desk, api, file, upload } = await opened();
    const { token } = await upload('a.png');
    const { id } = await file({ comment: { body: 'x', uploads: [token] } });
    await api('DELETE', `/tickets/${id}`);
    await api('DELETE', `/deleted_tickets/${id}`);
    await api('GET', '/tickets');
    expect([desk.store.attachments.all(), desk.store.contents.all()]).toEqual([[], []]);
  });
});
