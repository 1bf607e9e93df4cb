import { once } from 'node:events';
import { type BenchPlace, codeOf, movableClock, openBenchProduct } from './openBench.ts';

/** What the parent asks of this process, as JSON in its first argument. */
export interface VerifierOrders {
  place: BenchPlace;
  now: string;
  /** Each is proved in a conversation of its own, all at once. */
  addresses: string[];
  /** A conversation of the other process, at whose code this one guesses. */
  guesses?: { conversationId: string; count: number };
  /** One address for which codes are asked again and again. */
  flood?: { address: string; count: number };
}

export interface VerifierReport {
  verified: number;
  ms: number;
  /** Codes that were sent in the flood. */
  sent: number;
}

const run = async ({ place, now, addresses, guesses, flood }: VerifierOrders): Promise<VerifierReport> => {
  const product = await openBenchProduct(place, movableClock(now), (work) => work());
  const { useCases } = product;
  const inConversation = (conversationId: string) =>
    ({
      tenant: product.config.tenant,
      conversationId,
      network: 'here',
      turnId: 'one',
      language: 'en',
      gpc: false,
    }) as const;
  process.stdout.write('ready\n');
  await once(process.stdin, 'data');

  const begun = performance.now();
  const verified = await Promise.all(
    addresses.map(async (address) => {
      const conversation = inConversation(`verify-${address}`);
      const sent = await useCases.beginRequest({ conversation, kind: 'access', address, wish: {} });
      if (sent.outcome !== 'code_sent' || sent.requestId === undefined) return false;
      const code = await codeOf(product, sent.requestId);
      return (await useCases.checkCode({ conversation, code })).outcome === 'verified';
    }),
  );
  const ms = performance.now() - begun;

  await Promise.all(
    Array.from({ length: guesses?.count ?? 0 }, (_, n) =>
      useCases.checkCode({
        conversation: inConversation(guesses?.conversationId ?? ''),
        code: String(n).padStart(8, '0'),
      }),
    ),
  );
  const flooded = await Promise.all(
    Array.from({ length: flood?.count ?? 0 }, (_, n) =>
      useCases.beginRequest({
        conversation: inConversation(`flood-${process.pid}-${n}`),
        kind: 'access',
        address: flood?.address ?? '',
        wish: {},
      }),
    ),
  );
  await product.close();
  return {
    verified: verified.filter(Boolean).length,
    ms,
    sent: flooded.filter(({ outcome }) => outcome === 'code_sent').length,
  };
};

process.stdout.write(`${JSON.stringify(await run(JSON.parse(process.argv[2] ?? '{}') as VerifierOrders))}\n`);
process.stdin.destroy();
