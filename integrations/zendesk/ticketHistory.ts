import type { FieldCatalogue } from './fieldCatalogue.ts';
import type { DeskAttachment, DeskComment, TicketAct, TicketEvent } from './ticketDesk.ts';
import { isTicketStatus, markersIn } from './ticketWire.ts';
import type { WireAttachment, WireAudit, WireAuditEvent, WireComment } from './wire.ts';
import type { ZendeskClient } from './zendeskClient.ts';

/**
 * The lines of a ticket's history from the newest on, until `enough` says so or its beginning is reached. By page number:
 * Zendesk sorts this list only there, and what is written meanwhile moves a page down, so that a line may come twice and
 * none is left out. For an archived ticket it answers everything at once and in its own order.
 */
const readAudits = async (
  client: ZendeskClient,
  ticketId: number,
  enough: (read: readonly WireAudit[]) => boolean,
): Promise<WireAudit[]> => {
  const read = new Map<number, WireAudit>();
  const query = { sort_order: 'desc', per_page: 100 };
  for await (const page of client.pages<WireAudit>(['tickets', ticketId, 'audits', query], 'audits')) {
    for (const audit of page) read.set(audit.id, audit);
    const newestFirst = (page[0]?.id ?? 0) >= (page.at(-1)?.id ?? 0);
    if (newestFirst && enough([...read.values()])) break;
  }
  return [...read.values()].sort((a, b) => a.id - b.id);
};

/** Which of the markers were written with a note. */
export const findMarkers = async (
  client: ZendeskClient,
  ticketId: number,
  markers: readonly string[],
): Promise<ReadonlySet<string>> => {
  const held = (audits: readonly WireAudit[]): Set<string> => {
    const all = new Set(audits.flatMap(({ metadata }) => markersIn(metadata?.custom)));
    return new Set(markers.filter((marker) => all.has(marker)));
  };
  if (markers.length === 0) return new Set();
  return held(await readAudits(client, ticketId, (read) => held(read).size === new Set(markers).size));
};

/** The notes that were written with one of the markers: a comment stands in the line that it came with, under its own number. */
export const findNoted = async (
  client: ZendeskClient,
  ticketId: number,
  markers: readonly string[],
): Promise<WireComment[]> => {
  const audits = markers.length === 0 ? [] : await readAudits(client, ticketId, () => false);
  return audits
    .filter(({ metadata }) => markersIn(metadata?.custom).some((marker) => markers.includes(marker)))
    .flatMap(({ events = [], author_id, created_at }) =>
      events
        .filter(({ type }) => type === 'Comment')
        .map((event) => ({ author_id, created_at, ...event, public: event.public === true })),
    );
};

const attachmentsOf = (attachments: readonly WireAttachment[]): DeskAttachment[] =>
  attachments.flatMap(({ id, file_name, content_type, content_url, size, deleted }) =>
    content_url === undefined || deleted === true
      ? []
      : [
          {
            id,
            fileName: file_name ?? 'attachment',
            contentType: content_type ?? 'application/octet-stream',
            size: size ?? 0,
            url: content_url,
          },
        ],
  );

const commentOf = (event: WireAuditEvent, audit: WireAudit): DeskComment => ({
  id: event.id,
  authorId: event.author_id ?? audit.author_id,
  public: event.public === true,
  // The plain body keeps the hard spaces of what was typed in the editor.
  text: (event.plain_body ?? event.body ?? '').replaceAll('&nbsp;', ' '),
  attachments: attachmentsOf(event.attachments ?? []),
});

const actOf = (event: WireAuditEvent, audit: WireAudit, fields: FieldCatalogue): TicketAct | undefined => {
  if (event.type === 'Comment') return { comment: commentOf(event, audit) };
  const { type, field_name, value } = event;
  if (type !== 'Change' && type !== 'Create') return undefined;
  const decision = fields.decisionIn(field_name, value);
  if (decision !== undefined) return { decision };
  // What a ticket began with is no change.
  if (type === 'Create') return undefined;
  if (field_name === 'status' && isTicketStatus(value)) return { status: value };
  if (field_name === 'requester_id' && Number.isInteger(Number(value))) return { requester: Number(value) };
  return undefined;
};

/** A trigger acts within the change that set it off: what an event says of itself counts before what its line says. */
const doneBy = (event: WireAuditEvent, audit: WireAudit, selfId: number): TicketEvent['as'] => {
  const via = event.via ?? audit.via;
  if (via?.source?.rel?.includes('merge')) return 'merge';
  // Zendesk itself is author -1.
  if (via?.channel === 'rule' || audit.author_id <= 0) return 'rule';
  return audit.author_id === selfId ? 'us' : 'person';
};

/** What happened after one line of a ticket's history, oldest first. */
export const readHistory = async (
  client: ZendeskClient,
  ticketId: number,
  by: { afterAudit: number; fields: FieldCatalogue; selfId: number },
): Promise<TicketEvent[]> => {
  const { afterAudit, fields, selfId } = by;
  const known = ({ id }: WireAudit): boolean => id <= afterAudit;
  const audits = await readAudits(client, ticketId, (read) => read.some(known));
  return audits
    .filter((audit) => !known(audit))
    .flatMap((audit) =>
      (audit.events ?? []).flatMap((event): TicketEvent[] => {
        const act = actOf(event, audit, fields);
        if (!act) return [];
        const author = 'comment' in act ? act.comment.authorId : audit.author_id;
        return [
          {
            audit: audit.id,
            at: new Date(audit.created_at),
            by: author,
            as: doneBy(event, audit, selfId),
            act,
          },
        ];
      }),
    );
};
