import type { AttachmentRow } from '../store/rows.ts';
import { attachmentsOf, dropAttachment, keepFile, redactAttachment } from '../tickets/attachments.ts';
import { liveTicket } from '../tickets/updateTicket.ts';
import { stamp } from '../time.ts';
import { forbidden, invalid, malformed, notFound } from './apiError.ts';
import { type Call, idFrom, type Reply, type Route } from './call.ts';
import { presentAttachment } from './presentAttachment.ts';

/** One file; with the token of an earlier one both go to the same comment. */
const upload = (call: Call): Reply => {
  const { store, randomness, query, file, headers } = call;
  const file_name = query.get('filename');
  if (!file_name) throw malformed('filename is required');
  if (file.length === 0) throw invalid('attachment', 'Attachment: cannot be empty', 'BlankValue');
  const token = query.get('token') ?? randomness.bytes(18).toString('base64url');
  const content_type = headers['content-type'] ?? 'application/octet-stream';
  const key = randomness.bytes(18).toString('base64url');
  const row = keepFile(store, { token, key, file_name, content_type, content: file, at: stamp(call.now) });
  const attachments = store.attachments
    .where('token', token)
    .map((one) => presentAttachment(one, call.origin));
  const shown = { token, attachment: presentAttachment(row, call.origin), attachments };
  return { status: 201, body: { upload: shown } };
};

const dropUpload = (call: Call): Reply => {
  const files = call.store.attachments.where('token', call.params.token ?? '');
  if (files.length === 0 || files.some((one) => one.comment_id !== null)) throw notFound();
  for (const file of files) dropAttachment(call.store, file);
  return { status: 204 };
};

const answer = (call: Call, file: AttachmentRow | undefined): Reply => {
  if (!file) throw notFound();
  return { status: 200, body: { attachment: presentAttachment(file, call.origin) } };
};

const show = (call: Call): Reply => answer(call, call.store.attachments.get(idFrom(call)));

/** Not on a closed ticket, unlike the redaction of a comment. */
const redact = (call: Call): Reply => {
  const { store, actor, randomness } = call;
  if (actor.role === 'end-user') throw forbidden();
  const ticket = liveTicket(store, idFrom(call));
  if (ticket.status === 'closed') throw invalid('status', 'Status: closed prevents ticket update');
  const comment = store.comments.get(idFrom(call, 'comment'));
  const files = comment?.ticket_id === ticket.id ? attachmentsOf(store, comment.id) : [];
  const file = files.find((one) => one.id === idFrom(call, 'attachment'));
  return answer(call, file && redactAttachment(store, file, randomness.bytes(18).toString('base64url')));
};

const resource = 'tickets';
const inComment = '/tickets/:id/comments/:comment/attachments/:attachment/redact';
export const attachmentRoutes: Route[] = [
  { method: 'POST', path: '/uploads', resource, takes: 'file', handle: upload },
  { method: 'DELETE', path: '/uploads/:token', resource, handle: dropUpload },
  { method: 'GET', path: '/attachments/:id', resource, handle: show },
  { method: 'PUT', path: inComment, resource, handle: redact },
];
