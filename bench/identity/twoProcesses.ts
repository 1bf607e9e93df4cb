import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { bundleScript } from '../../scripts/bundleScript.ts';
import type { VerifierOrders, VerifierReport } from './verifierProcess.ts';

/** Runs the orders in processes of their own, which start together. */
export const runTogether = async (orders: VerifierOrders[]): Promise<VerifierReport[]> => {
  const { file, remove } = await bundleScript(path.join(import.meta.dirname, 'verifierProcess.ts'));
  try {
    const children = orders.map((one) => {
      const child = spawn(process.execPath, [file, JSON.stringify(one)], {
        stdio: ['pipe', 'pipe', 'inherit'],
      });
      return { child, lines: createInterface({ input: child.stdout })[Symbol.asyncIterator]() };
    });
    await Promise.all(children.map(({ lines }) => lines.next()));
    for (const { child } of children) child.stdin.write('go\n');
    return await Promise.all(
      children.map(async ({ child, lines }) => {
        const { value } = await lines.next();
        if (child.exitCode === null) await once(child, 'exit');
        return JSON.parse(String(value)) as VerifierReport;
      }),
    );
  } finally {
    remove();
  }
};
