import { jsonAnswer, type WebAnswer } from './http.ts';
import type { DeskStore } from './store/deskStore.ts';

/** The file under `/attachments/token/{key}/`: as in Zendesk whoever has the address may read it. */
export const answerContent = (store: DeskStore, url: URL): WebAnswer => {
  const [file] = store.attachments.where('key', url.pathname.split('/')[3] ?? '');
  const content = file && store.contents.get(file.id);
  if (!content) return jsonAnswer(404, { error: 'RecordNotFound', description: 'Not found' });
  const name = encodeURIComponent(file.file_name);
  return {
    status: 200,
    headers: {
      'content-type': file.content_type,
      // Never shown as a page of the desk's own.
      'content-disposition': `attachment; filename*=UTF-8''${name}`,
      'content-security-policy': "sandbox; default-src 'none'",
    },
    body: Buffer.from(content.data, 'base64'),
  };
};
