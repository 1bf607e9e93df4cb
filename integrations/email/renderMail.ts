import type { MailContent } from '../../wording/mails/types.ts';
import { plainText } from './escapeHtml.ts';
import { renderHtml } from './renderHtml.ts';
import { renderText } from './renderText.ts';

/** How the company's mails look and what the law wants at their foot. */
export interface MailBrand {
  companyName: string;
  /** `#rrggbb`; a calm blue where it is missing or malformed. */
  colour?: string;
  /** Lines of the postal address. */
  postalAddress: string[];
  privacyUrl: string;
}

/**
 * Gives words their looks, twice: plain text and HTML that say the same. Every word is escaped; links may only go to
 * the web (`internal` otherwise).
 */
export const renderMail = (
  content: MailContent,
  brand: MailBrand,
): { subject: string; text: string; html: string } => ({
  subject: plainText(content.subject).replace(/\n/g, ' '),
  text: renderText(content, brand),
  html: renderHtml(content, brand),
});
