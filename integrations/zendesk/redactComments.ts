import { isAppError } from '../../errors.ts';
import { findNoted } from './ticketHistory.ts';
import type { WireAttachment, WireComment } from './wire.ts';
import type { ZendeskClient } from './zendeskClient.ts';

const textOf = (comment: WireComment): string => comment.plain_body ?? comment.body ?? '';

/** Redaction leaves blocks; a text of nothing else has no words left. */
const hasWords = (comment: WireComment): boolean => /[^\s▇]/u.test(textOf(comment));

/** Redaction leaves an empty file of this name. */
const filesOf = ({ attachments = [] }: WireComment): WireAttachment[] =>
  attachments.filter(({ file_name }) => file_name !== 'redacted.txt');

/** Links and pictures say more than the words in them. */
const TELLING = /^<(?:a|img)\b/i;

/** The words become blocks, links and pictures go, and the rest of the markup may stay. */
const marked = (html: string): string =>
  html
    .split(/(<[^<>]*>)/)
    .map((part) => {
      if (TELLING.test(part)) return `${part.slice(0, part.endsWith('/>') ? -2 : -1).trimEnd()} redact>`;
      return part.startsWith('<') || part.trim() === '' ? part : `<redact>${part}</redact>`;
    })
    .join('');

const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>');

const unlessMissing = async <T>(work: Promise<T>): Promise<T | undefined> => {
  try {
    return await work;
  } catch (error) {
    if (isAppError(error, 'desk_not_found')) return undefined;
    throw error;
  }
};

/**
 * Blackens the comments of a ticket of ours, all of them or those written with one of the markers, and takes their files
 * away, also where it is closed or archived. Zendesk shows a deleted one to nobody, but restores it with every word for 30
 * days: where all had to go, it is deleted for good instead.
 */
export const redactComments = async (
  client: ZendeskClient,
  ticketId: number,
  markers?: readonly string[],
): Promise<void> => {
  const comments = await unlessMissing(
    markers
      ? findNoted(client, ticketId, markers)
      : client.list<WireComment>(['tickets', ticketId, 'comments'], 'comments'),
  );
  if (!comments) {
    if (!markers) await unlessMissing(client.remove(['deleted_tickets', ticketId]));
    return;
  }
  for (const comment of comments) {
    const files = filesOf(comment).flatMap(({ content_url }) => content_url ?? []);
    if (!hasWords(comment) && files.length === 0) continue;
    const html = comment.html_body ?? escapeText(textOf(comment));
    const redaction = {
      ticket_id: ticketId,
      html_body: marked(html),
      ...(files.length > 0 && { external_attachment_urls: files }),
    };
    await unlessMissing(client.put(['comment_redactions', comment.id], redaction));
  }
};
