import type { IncomingMessage } from 'node:http';

/** An IPv6 customer owns a whole /64 network, so that is what is counted. */
export const network = (address: string): string =>
  address.includes(':') && !address.includes('.') ? address.split(':').slice(0, 4).join(':') : address;

/**
 * The network behind a request that express has not seen. With a proxy before us, the last address of `X-Forwarded-For` is
 * the one that the proxy wrote.
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
