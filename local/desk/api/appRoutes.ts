import { partNamed } from '../apps/multipart.ts';
import { readZipEntry } from '../apps/readZip.ts';
import type { AppRow, InstallationRow } from '../apps/rows.ts';
import { isObject, type Json, namedBy, optionalBoolean, optionalNumber, optionalText } from '../readJson.ts';
import { stamp } from '../time.ts';
import { invalid, malformed, notFound } from './apiError.ts';
import { type Call, idFrom, type Reply, type Route } from './call.ts';
import { onlyAdministrators } from './crud.ts';

const sent = (call: Call): Json => {
  onlyAdministrators(call);
  if (!isObject(call.body)) throw malformed('the body must be an object');
  return call.body;
};

/** Keeps an archive, sent as the part `uploaded_data`, under a number. */
const upload = (call: Call): Reply => {
  onlyAdministrators(call);
  const archive = partNamed(call.file, call.headers['content-type'] ?? '', 'uploaded_data');
  if (!archive) throw malformed('uploaded_data is required');
  const id = call.store.next('rule');
  call.store.contents.put({ id, data: archive.toString('base64') });
  return { status: 201, body: { id } };
};

/** What an archive says of itself. 422 where it has no manifest that can be read. */
const manifestOf = (call: Call, uploadId: number): Json => {
  const content = call.store.contents.get(uploadId);
  if (!content) throw invalid('upload_id', 'Upload id: is not an upload of this account');
  const entry = readZipEntry(Buffer.from(content.data, 'base64'), 'manifest.json');
  try {
    const manifest: unknown = JSON.parse(entry?.toString('utf8') ?? '');
    if (isObject(manifest)) return manifest;
  } catch {
    // Said below.
  }
  throw invalid('base', 'manifest.json: could not be found or read in the app');
};

const build = (call: Call, before: AppRow | undefined): Reply => {
  const said = sent(call);
  const upload_id = optionalNumber(said, 'upload_id', before?.upload_id ?? 0);
  const at = stamp(call.now);
  const row = call.store.apps.put({
    id: before?.id ?? call.store.next('rule'),
    name: namedBy(said, 'name', before?.name),
    short_description: optionalText(said, 'short_description', before?.short_description ?? ''),
    upload_id,
    manifest: manifestOf(call, upload_id),
    ready_at: new Date(call.now.getTime() + call.delays.job).toISOString(),
    created_at: before?.created_at ?? at,
    updated_at: at,
  });
  return { status: 202, body: { job_id: String(row.id) } };
};

const app = (call: Call): AppRow => {
  const row = call.store.apps.get(idFrom(call));
  if (!row) throw notFound();
  return row;
};

/** The job that builds an app has the app's own number. */
const jobStatus = (call: Call): Reply => {
  const row = app(call);
  const done = Date.parse(row.ready_at) <= call.now.getTime();
  const known = done
    ? { status: 'completed', progress: 100, app_id: row.id }
    : { status: 'working', progress: 50 };
  return { status: 200, body: { id: String(row.id), message: '', ...known } };
};

const owned = (call: Call): Reply => ({
  status: 200,
  body: {
    apps: call.store.apps.all().map(({ manifest, ...row }) => ({ ...row, version: manifest.version })),
  },
});

const install = (call: Call): Reply => {
  const said = sent(call);
  const app_id = Number(said.app_id);
  if (!call.store.apps.get(app_id)) throw invalid('app_id', 'App: is not an app of this account');
  const at = stamp(call.now);
  const row: InstallationRow = call.store.installations.put({
    id: call.store.next('rule'),
    app_id,
    product: 'support',
    settings: isObject(said.settings) ? said.settings : {},
    enabled: optionalBoolean(said, 'enabled', true),
    created_at: at,
    updated_at: at,
  });
  return { status: 201, body: row };
};

const installation = (call: Call): InstallationRow => {
  const row = call.store.installations.get(idFrom(call));
  if (!row) throw notFound();
  return row;
};

/** Settings that are not named stay as they are. */
const change = (call: Call): Reply => {
  const said = sent(call);
  const before = installation(call);
  const settings = { ...before.settings, ...(isObject(said.settings) && said.settings) };
  const enabled = optionalBoolean(said, 'enabled', before.enabled);
  const row = { ...before, settings, enabled, updated_at: stamp(call.now) };
  return { status: 200, body: call.store.installations.put(row) };
};

const uninstall = (call: Call): Reply => {
  onlyAdministrators(call);
  call.store.installations.remove(installation(call).id);
  return { status: 204 };
};

const list = (call: Call): Reply => ({
  status: 200,
  body: { installations: call.store.installations.all() },
});

const resource = 'apps';
const one = '/apps/installations/:id';
export const appRoutes: Route[] = [
  { method: 'POST', path: '/apps/uploads', resource, takes: 'file', handle: upload },
  { method: 'POST', path: '/apps', resource, handle: (call) => build(call, undefined) },
  { method: 'GET', path: '/apps/owned', resource, handle: owned },
  { method: 'GET', path: '/apps/job_statuses/:id', resource, handle: jobStatus },
  { method: 'GET', path: '/apps/installations', resource, handle: list },
  { method: 'POST', path: '/apps/installations', resource, handle: install },
  { method: 'GET', path: one, resource, handle: (call) => ({ status: 200, body: installation(call) }) },
  { method: 'PUT', path: one, resource, handle: change },
  { method: 'DELETE', path: one, resource, handle: uninstall },
  { method: 'PUT', path: '/apps/:id', resource, handle: (call) => build(call, app(call)) },
];
