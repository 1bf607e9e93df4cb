import type { Attachment } from '../directLine/activities.ts';
import { safeHref } from './richText.ts';

/** The cards this window knows, read from attachments; what is malformed or unknown is no card. */
export type Card =
  | { type: 'summary'; title: string; rows: { label: string; value: string }[] }
  | { type: 'quote'; text: string; source: string; href?: string }
  /** `path`: on our own server; only this conversation may fetch it. `size` in bytes. */
  | { type: 'file'; name: string; path: string; size?: number };

const SUMMARY = 'application/vnd.rightsdesk.summary+json';
const QUOTE = 'application/vnd.rightsdesk.quote+json';

type Loose = Record<string, unknown>;
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

const readRows = (rows: unknown): { label: string; value: string }[] =>
  (Array.isArray(rows) ? rows : []).flatMap((row: Loose | null) =>
    isText(row?.label) && isText(row.value) ? [{ label: row.label, value: row.value }] : [],
  );

const FILE = /\/chat\/files\/[\w-]{1,40}\/\d{1,16}\/\d{1,16}$/;

export const readCard = ({ contentType, content, name, size, url }: Attachment): Card[] => {
  const path = FILE.exec(url ?? '')?.[0];
  if (path) return [{ type: 'file', name: name ?? contentType, path, ...(size && { size }) }];
  return readContent(contentType, content);
};

const readContent = (contentType: string, content: unknown): Card[] => {
  const { title, rows, text, source, url } = (content ?? {}) as Loose;
  if (contentType === SUMMARY && isText(title)) return [{ type: 'summary', title, rows: readRows(rows) }];
  if (contentType === QUOTE && isText(text) && isText(source)) {
    const href = safeHref(url);
    return [{ type: 'quote', text, source, ...(href && { href }) }];
  }
  return [];
};
