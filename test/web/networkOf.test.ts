import { expect, it } from 'vitest';
import { network, networkOf } from '../../web/networkOf.ts';

const from = (remoteAddress: string | undefined, forwarded?: string, behindProxy = true) =>
  networkOf(
    {
      headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
      socket: { remoteAddress } as never,
    },
    behindProxy,
  );

it('is the socket’s address, or what the proxy before us wrote last', () => {
  expect(from('192.0.2.1')).toBe('192.0.2.1');
  expect(from('10.0.0.1', '198.51.100.7, 203.0.113.9')).toBe('203.0.113.9');
  expect(from('10.0.0.1', ' ')).toBe('10.0.0.1');
  expect(from(undefined)).toBe('');
});

it('believes no header where no proxy stands before us', () => {
  expect(from('192.0.2.1', '203.0.113.9', false)).toBe('192.0.2.1');
});

it('takes the whole /64 of an IPv6 customer as one', () => {
  expect(network('2001:db8:1:2:aaaa::1')).toBe(network('2001:db8:1:2:bbbb::2'));
  expect(network('::ffff:192.0.2.1')).toBe('::ffff:192.0.2.1');
});
