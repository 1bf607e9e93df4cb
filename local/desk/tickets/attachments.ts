import { invalid } from '../api/apiError.ts';
import type { DeskStore } from '../store/deskStore.ts';
import type { AttachmentRow } from '../store/rows.ts';

export const attachmentsOf = (store: DeskStore, commentId: number): AttachmentRow[] =>
  store.attachments.where('comment_id', commentId);

/** Keeps an uploaded file until a comment takes it by its token. `key` is the secret in its address. */
export const keepFile = (
  store: DeskStore,
  file: { token: string; key: string; file_name: string; content_type: string; content: Buffer; at: string },
): AttachmentRow => {
  const { content, at, ...facts } = file;
  const id = store.next('event');
  store.contents.put({ id, data: content.toString('base64') });
  return store.attachments.put({ id, ...facts, comment_id: null, size: content.length, created_at: at });
};

/** Makes uploaded files part of a comment. A token is good for one comment. */
export const attach = (store: DeskStore, commentId: number, tokens: string[]): void => {
  for (const token of tokens) {
    const files = store.attachments.where('token', token).filter((one) => one.comment_id === null);
    if (files.length === 0) throw invalid('uploads', `Uploads: ${token.slice(0, 60)} is not a valid token`);
    for (const file of files) store.attachments.put({ ...file, comment_id: commentId });
  }
};

export const dropAttachment = (store: DeskStore, file: AttachmentRow): void => {
  store.attachments.remove(file.id);
  store.contents.remove(file.id);
};

/** What Zendesk leaves in place of a file that was redacted: one that says so. */
export const redactAttachment = (store: DeskStore, file: AttachmentRow, key: string): AttachmentRow => {
  store.contents.put({ id: file.id, data: Buffer.from('redacted').toString('base64') });
  const gone = { file_name: 'redacted.txt', content_type: 'text/plain', size: 8 };
  return store.attachments.put({ ...file, ...gone, key });
};
