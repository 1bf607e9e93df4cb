import { AppError } from '../../errors.ts';

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Takes out what no reader should get: control characters but the line break, and overrides of the reading direction. */
export const plainText = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '');

/** For HTML text and for attribute values in quotes. */
export const escapeHtml = (text: string): string =>
  plainText(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/** The target of a link in an email: http(s) only. @throws AppError `internal` for anything else */
export const webUrl = (url: string): string => {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed === undefined || !['http:', 'https:'].includes(parsed.protocol)) {
    throw new AppError('internal', 'an email would link to something that is not a web address');
  }
  return parsed.href;
};
