import { invalid, malformed } from '../api/apiError.ts';
import { isObject, isText, list, number, text } from '../readJson.ts';

export interface CommentInput {
  body: string;
  html: string;
  public: boolean;
  authorId: number | undefined;
  /** Tokens of files that were uploaded for it. */
  uploads: string[];
}

/** Turns HTML into plain text; good enough for what an API client writes. */
const plainOf = (html: string): string =>
  html
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<\/(p|div|li)>/gi, '\n')
    .replace(/<[^<>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .trim();

const markupOf = (body: string): string =>
  `<div class="zd-comment" dir="auto">${body
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\n', '<br>')}</div>`;

const LONGEST_COMMENT = 65_536;

export const readComment = (value: unknown): CommentInput => {
  if (!isObject(value)) throw malformed('comment must be an object');
  const html = value.html_body === undefined ? undefined : text(value, 'html_body');
  const body = html === undefined ? (value.body === undefined ? '' : text(value, 'body')) : plainOf(html);
  if (body.trim() === '') throw invalid('base', 'Description: cannot be blank', 'BlankValue');
  if (body.length > LONGEST_COMMENT) throw invalid('comment', 'Comment: is too long', 'ValueTooLong');
  if (value.public !== undefined && typeof value.public !== 'boolean') {
    throw malformed('public must be a boolean');
  }
  return {
    body,
    html: html ?? markupOf(body),
    public: value.public !== false,
    authorId: value.author_id === undefined ? undefined : number(value, 'author_id'),
    uploads: value.uploads === undefined ? [] : list(value, 'uploads', isText),
  };
};
