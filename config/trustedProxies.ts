import { isIP } from 'node:net';
import type { TrustedProxies } from './config.ts';

const LARGEST = { 4: 32, 6: 128 } as const;

const isBlock = (text: string): boolean => {
  const [address = '', bits, ...more] = text.split('/');
  const family = isIP(address);
  if ((family !== 4 && family !== 6) || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= LARGEST[family]);
};

/** What TRUSTED_PROXIES says: `none`, a number of hops, or addresses and CIDR blocks. Nothing where it says neither. */
export const readTrustedProxies = (value: string | undefined): TrustedProxies | undefined => {
  if (value === undefined || value === 'none') return 0;
  if (/^\d$/.test(value)) return Number(value);
  const blocks = value.split(',').map((block) => block.trim());
  return blocks.every(isBlock) ? blocks : undefined;
};
