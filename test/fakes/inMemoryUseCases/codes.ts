import { DAY, HOUR, MINUTE, SECOND } from '../../../observe/clock.ts';
import type { BeginResult, CheckCodeResult, Proof } from '../../../privacy/useCases.ts';
import type { KeptCode, World } from './world.ts';

const later = (from: Date, ms: number): Date => new Date(from.getTime() + ms);

const masked = (address: string): string => `${address[0]}***@${address.split('@')[1]}`;

const latestCode = (world: World, conversationId: string): KeptCode | undefined =>
  world.codes.filter((code) => code.conversationId === conversationId).at(-1);

/** What the conversation has proved in the last ten minutes. */
export const proofOf = (
  world: World,
  conversationId: string,
): (Proof & { address: string; requestId?: string }) | undefined => {
  const now = world.clock.now();
  const proven = world.codes
    .filter((code) => code.conversationId === conversationId && code.state === 'proven')
    .filter(({ provenAt }) => provenAt !== undefined && later(provenAt, 10 * MINUTE) > now)
    .at(-1);
  if (proven?.provenAt === undefined) return undefined;
  const { address, provenAt, requestId } = proven;
  return {
    address,
    maskedAddress: masked(address),
    provenAt,
    validUntil: later(provenAt, 10 * MINUTE),
    ...(requestId !== undefined && { requestId }),
  };
};

/** Sends a code, or does as if: nobody can tell from the answer whether the address is known. */
export const sendCode = (
  world: World,
  conversationId: string,
  address: string,
  requestId: string | undefined,
): BeginResult => {
  const now = world.clock.now();
  const said = requestId === undefined ? {} : { requestId };
  const earlier = latestCode(world, conversationId);
  const resendAfter = earlier && later(earlier.createdAt, 60 * SECOND);
  const same = earlier?.state === 'open' && earlier.address === address && earlier.requestId === requestId;
  if (same && resendAfter && resendAfter > now) return { outcome: 'too_soon', ...said, resendAfter };
  const sent = (within: number) =>
    world.codes.filter((code) => code.address === address && later(code.createdAt, within) > now);
  if (sent(HOUR).length >= 5 || sent(DAY).length >= 10)
    return { outcome: 'budget_spent', ...said, retryAt: later(sent(HOUR)[0]?.createdAt ?? now, HOUR) };
  const otherIdentity = earlier !== undefined && earlier.address !== address;
  for (const code of world.codes)
    if (code.conversationId === conversationId && (code.state === 'open' || otherIdentity))
      code.state = 'killed';
  const expiresAt = later(now, 10 * MINUTE);
  const code = String(10_000_000 + world.codes.length * 1_111_111).slice(0, 8);
  world.codes.push({
    conversationId,
    address,
    code,
    ...said,
    createdAt: now,
    expiresAt,
    tries: 0,
    state: 'open',
  });
  return { outcome: 'code_sent', ...said, expiresAt, resendAfter: later(now, 60 * SECOND) };
};

export const sendAgain = (world: World, conversationId: string): BeginResult => {
  const latest = latestCode(world, conversationId);
  return latest === undefined || latest.state === 'killed'
    ? { outcome: 'nothing_open' }
    : sendCode(world, conversationId, latest.address, latest.requestId);
};

export const checkCode = (world: World, conversationId: string, typed: string): CheckCodeResult => {
  const now = world.clock.now();
  const open = latestCode(world, conversationId);
  if (open?.state !== 'open') return { outcome: 'nothing_open' };
  if (open.expiresAt <= now) return { outcome: 'expired' };
  if (open.tries >= 5) return { outcome: 'spent' };
  open.tries += 1;
  const known = world.people.some(({ address }) => address === open.address);
  if (!known || typed.replace(/\D/g, '') !== open.code) {
    const triesLeft = 5 - open.tries;
    return triesLeft > 0 ? { outcome: 'wrong', triesLeft } : { outcome: 'spent' };
  }
  open.state = 'proven';
  open.provenAt = now;
  const proof = proofOf(world, conversationId);
  if (proof === undefined) return { outcome: 'nothing_open' };
  return {
    outcome: 'verified',
    ...(open.requestId !== undefined && { requestId: open.requestId }),
    proof,
  };
};
