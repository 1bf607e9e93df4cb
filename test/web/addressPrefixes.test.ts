import { describe, expect, it } from 'vitest';
import { plainAddress, prefixesOf } from '../../web/addressPrefixes.ts';

describe('the blocks around an address', () => {
  it('are /24 and /16 for IPv4', () => {
    expect(prefixesOf('192.0.2.77')).toEqual({
      address: '192.0.2.77',
      network: '192.0.2/24',
      region: '192.0/16',
    });
  });

  it('are /64, /56 and /48 for IPv6', () => {
    expect(prefixesOf('2001:db8:1:2fe:aaaa::1')).toEqual({
      address: '2001:db8:1:2fe::/64',
      network: '2001:db8:1:200::/56',
      region: '2001:db8:1::/48',
    });
  });

  it.each([
    ['2001:db8:1:2:aaaa::1', '2001:0db8:0001:0002:bbbb:0:0:2'],
    ['2001:db8::1', '2001:db8:0:0:ffff:ffff:ffff:ffff'],
    ['::1', '0:0:0:0:0:0:0:2'],
    ['64:ff9b::192.0.2.1', '64:ff9b::203.0.113.9'],
  ])('are the same for %s and %s, which lie in one /64', (one, other) => {
    expect(prefixesOf(one)).toEqual(prefixesOf(other));
  });

  it('differ for two /56 of one /48', () => {
    const [one, other] = [prefixesOf('2001:db8:1:0100::1'), prefixesOf('2001:db8:1:0200::1')];
    expect(one.network).not.toBe(other.network);
    expect(one.region).toBe(other.region);
  });
});

it('a mapped IPv4 address is the IPv4 address, and a zone is no part of it', () => {
  expect(plainAddress('::ffff:192.0.2.1')).toBe('192.0.2.1');
  expect(plainAddress(' fe80::1%eth0 ')).toBe('fe80::1');
  for (const none of ['', 'unknown', '192.0.2', '192.0.2.1.5', 'a@b.example'])
    expect(plainAddress(none)).toBeUndefined();
});
