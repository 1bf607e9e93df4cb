import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Frame } from 'playwright-core';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Axe {
  run(
    ...of: unknown[]
  ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
}

/** What axe has against a frame, one sentence each. Where a page has a policy, it has to be opened with `bypassCSP`. */
export const axeOn = async (
  frame: Frame,
  { skip = [], within = '' }: { skip?: string[]; within?: string } = {},
): Promise<string[]> => {
  await frame.evaluate(await readFile(AXE, 'utf8'));
  return frame.evaluate(
    async ({ rules, skipped, context }) => {
      const { axe } = globalThis as unknown as { axe: Axe };
      const options = {
        runOnly: { type: 'tag', values: rules },
        rules: Object.fromEntries(skipped.map((id) => [id, { enabled: false }])),
        iframes: false,
      };
      const found = await axe.run(context ? { include: [context] } : document, options);
      return found.violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`),
      );
    },
    { rules: RULES, skipped: skip, context: within },
  );
};
