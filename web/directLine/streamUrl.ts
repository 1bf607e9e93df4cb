import type { Request } from 'express';
import type { ChatContext } from './context.ts';
import type { ChatClaims } from './tokens.ts';

/** The origin the request was sent to, if it is one of ours: a page may only open sockets to its own origin. */
const originFor = (request: Request, ownOrigins: readonly string[]): string => {
  const host = (request.headers.host ?? '').toLowerCase();
  return (
    ownOrigins.find((origin) => new URL(origin).host === host) ??
    ownOrigins[0] ??
    `${request.protocol}://${host}`
  );
};

/** URL of the stream of lines after `watermark`, valid once within a minute. */
export const streamUrl = async (
  { tokens, ownOrigins }: Pick<ChatContext, 'tokens' | 'ownOrigins'>,
  request: Request,
  claims: ChatClaims,
  watermark?: number,
): Promise<string> => {
  const base = originFor(request, ownOrigins).replace(/^http/, 'ws');
  const url = new URL(`${base}/v3/directline/conversations/${claims.conversationId}/stream`);
  if (watermark !== undefined) url.searchParams.set('watermark', String(watermark));
  url.searchParams.set('t', await tokens.issueStream(claims));
  return url.href;
};
