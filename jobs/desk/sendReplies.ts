import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import { openField } from '../../privacy/records/sealedFields.ts';
import type { JobContext } from '../context.ts';
import { addLines } from './lines.ts';
import { relayReply } from './relayReply.ts';

/** Sends what agents have asked the customer in the app, each once, to whoever reads a public reply. The desk has no part in it. */
export const sendReplies = async (held: PrivacyRequest, context: JobContext): Promise<PrivacyRequest> => {
  const sent = new Set(held.desk?.lines?.map(({ marker }) => marker));
  let request = held;
  for (const { key, agentName, text } of openField(context.sealer, held, 'replies') ?? []) {
    const marker = `sent:${key}`;
    if (sent.has(marker)) continue;
    const comment = { id: key, text, attachments: [] };
    const { lines: untold } = await relayReply(request, { comment, audit: 0, agentName }, context);
    const line = { marker, text: 'The question was sent to the customer.' };
    request = await addLines(request, untold.length > 0 ? [{ ...untold[0]!, marker }] : [line], context);
  }
  return request;
};
