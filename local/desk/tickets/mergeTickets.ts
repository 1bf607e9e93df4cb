import { forbidden, invalid, malformed } from '../api/apiError.ts';
import { isObject } from '../readJson.ts';
import { mayEditTickets } from '../staff.ts';
import type { DeskStore } from '../store/deskStore.ts';
import type { TicketRow } from '../store/rows.ts';
import type { Acting } from './acting.ts';
import { readComment } from './commentInput.ts';
import { liveTicket, writeUpdate } from './updateTicket.ts';

export interface MergeInput {
  target: number;
  sources: number[];
  sourceComment: string | undefined;
  targetComment: string | undefined;
  /** Whether the comments are public. Notes where a ticket has never been public, whatever was asked for. */
  sourcePublic: boolean;
  targetPublic: boolean;
}

const optional = (value: unknown, key: string): string | undefined => {
  if (value !== undefined && typeof value !== 'string') throw malformed(`${key} must be a string`);
  return value;
};

export const readMerge = (target: number, body: unknown): MergeInput => {
  const said = isObject(body) ? body : {};
  const { ids } = said;
  if (!Array.isArray(ids) || ids.length === 0 || !ids.every((id) => Number.isInteger(id))) {
    throw malformed('ids must name the tickets to merge');
  }
  return {
    target,
    sources: ids as number[],
    sourceComment: optional(said.source_comment, 'source_comment'),
    targetComment: optional(said.target_comment, 'target_comment'),
    sourcePublic: said.source_comment_is_public === true,
    targetPublic: said.target_comment_is_public === true,
  };
};

const refuseClosed = (ticket: TicketRow): void => {
  if (ticket.status === 'closed') {
    throw invalid('base', `Ticket #${ticket.id} is closed and cannot be merged`, 'InvalidMerge');
  }
};

/** Merges one source into the target: a comment on both, then the source is closed and tagged `closed_by_merge`. */
export const mergeTickets = (store: DeskStore, sourceId: number, body: unknown, acting: Acting): void => {
  if (!mayEditTickets(acting.actor)) throw forbidden();
  const merge = body as MergeInput;
  if (sourceId === merge.target)
    throw invalid('base', 'A ticket cannot be merged into itself', 'InvalidMerge');
  const [source, target] = [liveTicket(store, sourceId), liveTicket(store, merge.target)];
  refuseClosed(source);
  refuseClosed(target);
  const publicBoth = source.is_public && target.is_public;
  const write = (ticket: TicketRow, other: TicketRow, comment: string, more: object): void => {
    const via_source = { from: { ticket_id: other.id, subject: other.subject }, to: {}, rel: 'merge' };
    const said = {
      body: comment,
      public: publicBoth && (ticket === source ? merge.sourcePublic : merge.targetPublic),
    };
    writeUpdate(
      store,
      ticket,
      { ...more, comment: readComment(said) },
      { ...acting, via: 'merge', via_source },
    );
  };
  // Whoever asked in the source hears what is said in public in the target from now on.
  const hears = publicBoth && merge.targetPublic && source.requester_id !== target.requester_id;
  const copied = hears ? [source.requester_id] : [];
  write(
    target,
    source,
    merge.targetComment ??
      `Request #${source.id} "${source.subject}" was closed and merged into this request.`,
    { collaboratorIds: [...new Set([...target.collaborator_ids, ...copied])] },
  );
  write(
    source,
    target,
    merge.sourceComment ??
      `This request was closed and merged into request #${target.id} "${target.subject}".`,
    { status: 'closed', additionalTags: ['closed_by_merge'] },
  );
};
