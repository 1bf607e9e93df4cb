import type { WrittenEmail } from '../../wording/emails/types.ts';
import type { Brand } from './brand.ts';
import { plainText } from './escapeHtml.ts';
import { renderHtml } from './renderHtml.ts';
import { renderText } from './renderText.ts';

export type { Brand } from './brand.ts';

/**
 * Gives words their looks, twice: plain text and HTML that say the same. Every word is escaped; links may only go to
 * the web (`internal` otherwise).
 */
export const renderEmail = (
  content: WrittenEmail,
  brand: Brand,
): { subject: string; text: string; html: string } => ({
  subject: plainText(content.subject).replace(/\n/g, ' '),
  text: renderText(content, brand),
  html: renderHtml(content, brand),
});
