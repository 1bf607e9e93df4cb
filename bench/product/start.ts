import { readFileSync } from 'node:fs';
import { openChat } from '../../processes/demo/chatClient.ts';
import { type Instance, openFreshInstance } from '../../processes/demo/freshInstance.ts';
import { createNarrator } from '../../processes/demo/narrator.ts';
import type { PartName } from '../../processes/supervise.ts';

export interface Started {
  instance: Instance;
  /** From the start of the first process to the assistant's first words, in milliseconds. */
  toFirstAnswerMs: number;
}

/** A whole instance in an empty folder, up to the first words in a chat. */
export const startToFirstAnswer = async (program: {
  file: string;
  nodeArgs: readonly string[];
}): Promise<Started> => {
  const begun = performance.now();
  const instance = await openFreshInstance({ program });
  await openChat(instance.chat, 'en', createNarrator({ write: () => {} }));
  return { instance, toFirstAnswerMs: performance.now() - begun };
};

/** Resident memory of each process in MB, where the system tells it (Linux). */
export const residentMemory = ({ pids }: Instance): Partial<Record<PartName, number>> =>
  Object.fromEntries(
    Object.entries(pids()).flatMap(([part, pid]) => {
      try {
        const found = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
        return found ? [[part, Number(found[1]) / 1_024]] : [];
      } catch {
        return [];
      }
    }),
  );
