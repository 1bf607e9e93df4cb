import { describe, expect, it } from 'vitest';
import type { TrustedProxies } from '../../config/config.ts';
import { createClientNetworkOf } from '../../web/clientNetwork.ts';

const from = (trusted: TrustedProxies, remoteAddress: string | undefined, forwarded?: string) =>
  createClientNetworkOf(trusted)({
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
    socket: { remoteAddress } as never,
  }).address;

describe('the network of a client', () => {
  it('is the socket’s where no proxy is trusted, whatever the header says', () => {
    expect(from(0, '192.0.2.1')).toBe('192.0.2.1');
    expect(from(0, '192.0.2.1', '203.0.113.9')).toBe('192.0.2.1');
    expect(from([], '192.0.2.1', '203.0.113.9')).toBe('192.0.2.1');
    expect(from(0, undefined)).toBe('');
  });

  it('is what the last of the counted proxies wrote: what stands before was written by anybody', () => {
    const forwarded = '1.1.1.1, 198.51.100.7, 203.0.113.9';
    expect(from(1, '10.0.0.1', forwarded)).toBe('203.0.113.9');
    expect(from(2, '10.0.0.1', forwarded)).toBe('198.51.100.7');
    expect(from(2, '10.0.0.1', '203.0.113.9')).toBe('203.0.113.9');
    expect(from(1, '10.0.0.1', ' ')).toBe('10.0.0.1');
  });

  it('is the first one before the named proxies', () => {
    const trusted = ['10.0.0.0/8', '2001:db8::/32', '198.51.100.7'];
    expect(from(trusted, '10.0.0.1', '203.0.113.9')).toBe('203.0.113.9');
    expect(from(trusted, '::ffff:10.0.0.1', '1.1.1.1, 203.0.113.9, 198.51.100.7')).toBe('203.0.113.9');
    expect(from(trusted, '2001:db8::5', '203.0.113.9')).toBe('203.0.113.9');
    expect(from(trusted, '192.0.2.1', '203.0.113.9')).toBe('192.0.2.1');
    expect(from(trusted, '10.0.0.1', '10.0.0.2, 10.0.0.3')).toBe('10.0.0.2');
  });

  it('is read with a port or in brackets, and what is no address ends the way', () => {
    expect(from(1, '10.0.0.1', '203.0.113.9:4711')).toBe('203.0.113.9');
    expect(from(1, '10.0.0.1', '[2001:db8:1:2::7]:443')).toBe('2001:db8:1:2::/64');
    expect(from(2, '10.0.0.1', '203.0.113.9, unknown')).toBe('10.0.0.1');
  });
});
