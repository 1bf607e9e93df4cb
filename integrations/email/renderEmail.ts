import type { WrittenEmail } from '../../wording/emails/types.ts';
import type { Brand } from './brand.ts';
import { plainText } from './escapeHtml.ts';
import { renderHtml } from './renderHtml.ts';
import { renderText } from './renderText.ts';

export type { Brand } from './brand.ts';

/**
 * Lays an email out twice, as plain text and as HTML with the same content. Every word is escaped.
 * @throws AppError `internal` if a link would not go to a web address
 */
export const renderEmail = (
  content: WrittenEmail,
  brand: Brand,
): { subject: string; text: string; html: string } => ({
  subject: plainText(content.subject).replace(/\n/g, ' '),
  text: renderText(content, brand),
  html: renderHtml(content, brand),
});
