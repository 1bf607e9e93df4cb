import { after, DAY } from '../../observe/clock.ts';
import type { Keyring } from '../../secrets/keyring.ts';

/** A file that an agent has sent with a reply. */
export interface AgentFile {
  requestId: string;
  /** The line of the ticket's history that the reply stands in. */
  audit: number;
  /** The attachment's id at the desk. */
  file: number;
}

/** How long the link in an email leads to its file. */
const LINK_MS = 7 * DAY;

const PROOF_LENGTH = 32;
const TOKEN = /^([0-9a-f]{24})-([0-9a-z]{1,11})-([0-9a-z]{1,11})-([0-9a-z]{1,9})-([\w-]{32})$/;

/** Links in emails to what agents attach: for one file, for some days, and nobody can make one up. */
export const createFileLinks = (keyring: Keyring, tenant: string) => {
  const purpose = ['link-hash', 'agent-file', tenant] as const;
  return {
    tokenFor: ({ requestId, audit, file }: AgentFile, now: Date): string => {
      const until = Math.floor(after(now, LINK_MS).getTime() / 1_000);
      const what = [requestId, audit.toString(36), file.toString(36), until.toString(36)].join('-');
      return `${what}-${keyring.hash(...purpose, what).slice(0, PROOF_LENGTH)}`;
    },
    /** The file that a token leads to now. */
    fileOf: (token: string, now: Date): AgentFile | undefined => {
      const [, requestId, audit, file, until, proof] = TOKEN.exec(token) ?? [];
      if (!requestId || !audit || !file || !until || !proof) return undefined;
      const what = [requestId, audit, file, until].join('-');
      if (!keyring.matches(proof, ...purpose, what)) return undefined;
      if (Number.parseInt(until, 36) * 1_000 < now.getTime()) return undefined;
      return { requestId, audit: Number.parseInt(audit, 36), file: Number.parseInt(file, 36) };
    },
  };
};

export type FileLinks = ReturnType<typeof createFileLinks>;
