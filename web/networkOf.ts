import type { IncomingMessage } from 'node:http';

/** An IPv6 customer usually owns a whole /64 network, so limits count that. */
export const network = (address: string): string =>
  address.includes(':') && !address.includes('.') ? address.split(':').slice(0, 4).join(':') : address;

/**
 * The network behind a request that did not go through express. Behind a proxy, the last address in `X-Forwarded-For` is the
 * one that the proxy added.
 */
export const networkOf = (
  { headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>,
  behindProxy: boolean,
): string => {
  const forwarded = behindProxy
    ? String(headers['x-forwarded-for'] ?? '')
        .split(',')
        .at(-1)
        ?.trim()
    : '';
  return network(forwarded || (socket.remoteAddress ?? ''));
};
