import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Frame } from 'playwright-core';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong in a document; in one element of it where `context` selects one. */
export const violationsIn = async (
  frame: Frame,
  { skip = [], context = '' }: { skip?: readonly string[]; context?: string } = {},
): Promise<string[]> => {
  await frame.evaluate(await readFile(AXE, 'utf8'));
  return frame.evaluate(
    async ({ rules, skip, context }) => {
      const { axe } = globalThis as unknown as {
        axe: {
          run(
            ...of: unknown[]
          ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
        };
      };
      const options = {
        runOnly: { type: 'tag', values: rules },
        rules: Object.fromEntries(skip.map((id) => [id, { enabled: false }])),
        iframes: false,
      };
      const found = await axe.run(context ? { include: [context] } : document, options);
      return found.violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`),
      );
    },
    { rules: RULES, skip, context },
  );
};
