import { isIP } from 'node:net';

/** A client's address and the larger blocks that it lies in, each in one spelling. */
export interface ClientNetwork {
  /** One IPv4 address, or the /64 that an IPv6 customer usually has to themselves. */
  address: string;
  /** /24 or /56: what one household or office can be expected to control. */
  network: string;
  /** /16 or /48: what one provider hands out. */
  region: string;
}

const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/** The eight groups of an IPv6 address, however it is abbreviated. */
const groupsOf = (address: string): number[] => {
  const [head = '', tail] = address.split('::');
  const read = (part: string): number[] =>
    part === ''
      ? []
      : part.split(':').flatMap((group) => {
          if (!group.includes('.')) return [Number.parseInt(group, 16)];
          const [a = 0, b = 0, c = 0, d = 0] = group.split('.').map(Number);
          return [a * 256 + b, c * 256 + d];
        });
  if (tail === undefined) return read(head);
  const [left, right] = [read(head), read(tail)];
  return [...left, ...Array<number>(Math.max(0, 8 - left.length - right.length)).fill(0), ...right];
};

/** An address as it is compared: IPv4 also where it comes mapped into IPv6, without a zone. Nothing where it is none. */
export const plainAddress = (text: string): string | undefined => {
  const bare = text.trim().replace(/%.*$/, '');
  const address = MAPPED.exec(bare)?.[1] ?? bare;
  return isIP(address) === 0 ? undefined : address;
};

/** The blocks around a plain address. Whatever is no address is a block of its own. */
export const prefixesOf = (address: string): ClientNetwork => {
  switch (isIP(address)) {
    case 4: {
      const parts = address.split('.');
      const first = (count: number) => `${parts.slice(0, count).join('.')}/${count * 8}`;
      return { address, network: first(3), region: first(2) };
    }
    case 6: {
      const groups = groupsOf(address);
      const first = (bits: number) => {
        const kept = groups.slice(0, Math.ceil(bits / 16));
        const spare = kept.length * 16 - bits;
        const last = (kept.at(-1) ?? 0) & (0xffff << spare);
        return `${[...kept.slice(0, -1), last].map((group) => group.toString(16)).join(':')}::/${bits}`;
      };
      return { address: first(64), network: first(56), region: first(48) };
    }
    default:
      return { address, network: address, region: address };
  }
};
