import { textOf, type WireAttachment, type WireComment, type WireTicket } from '../../zendesk/wire.ts';
import type { ZendeskClient } from '../../zendesk/zendeskClient.ts';
import type { ExportedFile } from '../source.ts';
import type { Person } from './profile.ts';
import type { Reads } from './reads.ts';
import { asSource } from './sourceErrors.ts';

type Json = Record<string, unknown>;

/** A ticket as it is handed out, and the files of what stands in it. */
export interface ExportedTicket {
  record: Json;
  files: ExportedFile[];
}

/** As large as Zendesk takes a file. */
const LARGEST_FILE = 50 * 1024 * 1024;

export const profileRecord = ({ id, user, identities }: Person): Json => ({
  id,
  name: user.name,
  email: user.email ?? null,
  phone: user.phone ?? null,
  externalId: user.external_id ?? null,
  locale: user['locale'] ?? null,
  timeZone: user['time_zone'] ?? null,
  tags: user.tags ?? [],
  details: user['details'] ?? '',
  notes: user['notes'] ?? '',
  fields: user['user_fields'] ?? {},
  identities: identities.map(({ type, value, primary, created_at }) => ({
    type,
    value,
    primary: primary ?? false,
    createdAt: created_at ?? null,
  })),
  createdAt: user.created_at ?? null,
  updatedAt: user.updated_at ?? null,
});

/**
 * A ticket with its whole conversation, internal notes about the person included. Colleagues are "support", and what
 * somebody else wrote as a customer is theirs (Art. 15(4) GDPR): it is mentioned, not handed out, and neither are its files.
 */
export const exportTicket = async (
  client: ZendeskClient,
  reads: Reads,
  ticket: WireTicket,
  personId: number,
): Promise<ExportedTicket> => {
  const { comments, staff } = await reads.conversation(ticket.id);
  const files: ExportedFile[] = [];
  const given = (comment: WireComment, from: 'you' | 'support'): Json => {
    const own = filesOf(client, ticket.id, comment);
    files.push(...own.map(({ file }) => file));
    return { ...about(comment), from, text: textOf(comment), ...filesIn(own) };
  };
  const record = {
    id: ticket.id,
    subject: ticket.subject ?? '',
    status: ticket.status ?? '',
    tags: ticket.tags ?? [],
    createdAt: ticket.created_at ?? null,
    updatedAt: ticket.updated_at ?? null,
    comments: comments.map((comment) => {
      if (comment.author_id === personId) return given(comment, 'you');
      if (staff.has(comment.author_id) || comment.author_id <= 0) return given(comment, 'support');
      return { ...about(comment), from: 'another person', text: null };
    }),
  };
  return { record, files };
};

/**
 * A ticket of somebody else on which the person is in copy: that they are, and what they wrote themselves. All the rest was
 * written by or to others.
 */
export const exportCopiedTicket = async (
  client: ZendeskClient,
  reads: Reads,
  ticket: WireTicket,
  personIds: readonly number[],
): Promise<ExportedTicket> => {
  const { comments } = await reads.conversation(ticket.id);
  const files: ExportedFile[] = [];
  const record = {
    id: ticket.id,
    inCopy: true,
    status: ticket.status ?? '',
    createdAt: ticket.created_at ?? null,
    updatedAt: ticket.updated_at ?? null,
    comments: comments
      .filter((one) => personIds.includes(one.author_id))
      .map((one) => {
        const own = filesOf(client, ticket.id, one);
        files.push(...own.map(({ file }) => file));
        return { ...about(one), from: 'you', text: textOf(one), ...filesIn(own) };
      }),
  };
  return { record, files };
};

const about = (comment: WireComment): Json => ({
  createdAt: comment.created_at,
  internal: !comment.public,
});

interface OwnFile {
  record: Json;
  file: ExportedFile;
}

const filesIn = (own: OwnFile[]): Json =>
  own.length === 0 ? {} : { files: own.map(({ record }) => record) };

const filesOf = (client: ZendeskClient, ticketId: number, { attachments = [] }: WireComment): OwnFile[] =>
  attachments
    .filter(({ deleted, content_url }) => deleted !== true && content_url !== undefined)
    .map((attachment) => {
      const { content_url = '', content_type, size, file_name = 'attachment' } = attachment;
      const file = pathOf(ticketId, attachment);
      return {
        record: { name: file_name, type: content_type ?? null, bytes: size ?? null, file },
        file: { path: file, read: () => asSource(() => client.download(content_url, LARGEST_FILE)) },
      };
    });

/** One file each, whatever two are called; a name that any system takes. */
const pathOf = (ticketId: number, { id, file_name = '' }: WireAttachment): string => {
  const name = file_name.replace(/[^\p{L}\p{N}._-]+/gu, '_').replace(/^\.+/, '');
  return `files/ticket-${ticketId}/${id}-${name.slice(-80) || 'attachment'}`;
};
