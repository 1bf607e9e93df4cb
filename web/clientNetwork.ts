import { createHmac } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';
import type { TrustedProxies } from '../config/config.ts';
import { type ClientNetwork, plainAddress, prefixesOf } from './addressPrefixes.ts';

/** Answers which network a request comes from: over HTTP, and for a WebSocket before express has seen it. */
export type ClientNetworkOf = (request: Pick<IncomingMessage, 'headers' | 'socket'>) => ClientNetwork;

/** Keyed, so that nobody who can read the store finds an address by trying all of them. */
export const createClientHash =
  (key: Uint8Array) =>
  (block: string): string =>
    createHmac('sha256', key).update(`ip/${block}`).digest('base64url');

/** An entry of `X-Forwarded-For` may carry a port: `192.0.2.1:443`, `[2001:db8::1]:443`. */
const withoutPort = (entry: string): string =>
  /^\[(.+)\](?::\d+)?$/.exec(entry)?.[1] ?? (/^[\d.]+:\d+$/.test(entry) ? entry.replace(/:\d+$/, '') : entry);

/**
 * Without trusted proxies the socket's address counts and `X-Forwarded-For` is ignored. With some, we go back from the
 * socket through the header as far as the proxies that wrote it are trusted: everything before was written by whoever
 * asked. An entry that is no address ends the way.
 */
export const createClientNetworkOf = (trusted: TrustedProxies): ClientNetworkOf => {
  const isTrusted = trustIn(trusted);
  return ({ headers, socket }) => {
    const forwarded = String(headers['x-forwarded-for'] ?? '').split(',');
    let client = plainAddress(socket.remoteAddress ?? '') ?? '';
    for (let hop = 0; isTrusted(client, hop) && forwarded.length > 0; hop += 1) {
      const before = plainAddress(withoutPort((forwarded.pop() ?? '').trim()));
      if (before === undefined) break;
      client = before;
    }
    return prefixesOf(client);
  };
};

/** Whether what stands at this place of the way, counted back from us, is one of our proxies. */
const trustIn = (trusted: TrustedProxies): ((address: string, hop: number) => boolean) => {
  if (typeof trusted === 'number') return (_address, hop) => hop < trusted;
  const blocks = new BlockList();
  for (const block of trusted) {
    const [address = '', bits] = block.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    blocks.addSubnet(address, Number(bits ?? (family === 'ipv6' ? 128 : 32)), family);
  }
  return (address) => isIP(address) !== 0 && blocks.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
};
