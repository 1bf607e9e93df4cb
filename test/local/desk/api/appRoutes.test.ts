import { describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { SECOND } from '../../../../observe/clock.ts';
import { openAccount } from '../openAccount.ts';

const zipOf = async (files: Record<string, string>): Promise<Buffer> => {
  const zip = new ZipFile();
  for (const [name, text] of Object.entries(files)) zip.addBuffer(Buffer.from(text), name);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

const APP = { 'assets/icon.svg': '<svg/>', 'manifest.json': '{"version": "1.2", "frameworkVersion": "2.0"}' };

const opened = async () => {
  const account = await openAccount({ delays: { latency: 0, job: 5 * SECOND, compliance: 0 } });
  const { desk } = account;
  const { email, apiToken } = desk.credentials;
  const authorization = `Basic ${Buffer.from(`${email}/token:${apiToken}`).toString('base64')}`;
  const upload = async (files: Record<string, string>): Promise<number> => {
    const body = new FormData();
    body.append('uploaded_data', new Blob([new Uint8Array(await zipOf(files))]), 'app.zip');
    const init = { method: 'POST', headers: { authorization }, body };
    const response = await fetch(`${desk.url}/api/v2/apps/uploads.json`, init);
    expect(response.status).toBe(201);
    return ((await response.json()) as { id: number }).id;
  };
  return { ...account, upload };
};

describe('an app', () => {
  it('is uploaded, built by a job, installed, changed and taken away', async () => {
    const { api, clock, upload } = await opened();
    const made = await api('POST', '/apps', { name: 'Rightsdesk', upload_id: await upload(APP) });
    expect(made.status).toBe(202);
    const job = async () => (await api('GET', `/apps/job_statuses/${made.body.job_id}`)).body;
    expect(await job()).toMatchObject({ status: 'working' });
    clock.advance(5 * SECOND);
    const { status, app_id } = await job();
    expect(status).toBe('completed');
    const settings = { name: 'Rightsdesk', url: 'https://privacy.example' };
    const { body } = await api('POST', '/apps/installations', { app_id: String(app_id), settings });
    expect(body).toMatchObject({ app_id, enabled: true, settings });
    const path = `/apps/installations/${body.id}`;
    await api('PUT', path, { settings: { url: 'https://new.example' } });
    expect((await api('GET', '/apps/installations')).body.installations).toMatchObject([
      { id: body.id, settings: { name: 'Rightsdesk', url: 'https://new.example' } },
    ]);
    const next = { ...APP, 'manifest.json': '{"version": "1.3"}' };
    await api('PUT', `/apps/${app_id}`, { upload_id: await upload(next) });
    expect((await api('GET', '/apps/owned')).body.apps).toMatchObject([
      { id: app_id, name: 'Rightsdesk', version: '1.3' },
    ]);
    expect((await api('DELETE', path)).status).toBe(204);
    expect((await api('GET', path)).status).toBe(404);
  });

  it('whose archive has no manifest is refused', async () => {
    const { api, upload } = await opened();
    for (const files of [{ 'readme.md': 'x' }, { 'manifest.json': '{' }] as Record<string, string>[]) {
      const made = await api('POST', '/apps', { name: 'X', upload_id: await upload(files) });
      expect(made.status).toBe(422);
    }
    expect((await api('POST', '/apps', { name: 'X', upload_id: 7 })).status).toBe(422);
    expect((await api('POST', '/apps/installations', { app_id: 7 })).status).toBe(422);
  });
});
