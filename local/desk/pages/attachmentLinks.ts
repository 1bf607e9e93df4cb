import type { AttachmentRow } from '../store/rows.ts';
import { type Html, html } from './html.ts';

const sizeOf = (bytes: number): string => {
  if (bytes < 1_000) return `${bytes} bytes`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1_000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
};

/** Files to download; none of them is ever shown as a page of the desk's own. */
export const attachmentLinks = (files: AttachmentRow[]): Html | false =>
  files.length > 0 &&
  html`<ul class="files" aria-label="Attachments">${files.map(
    (file) =>
      html`<li><a href="/attachments/token/${encodeURIComponent(file.key)}/?name=${encodeURIComponent(file.file_name)}" download>${file.file_name}</a> <small>${sizeOf(file.size)}</small></li>`,
  )}</ul>`;
