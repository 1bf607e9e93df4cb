import type { Language } from '../../domain/language.ts';
import type { ExportRecord, ExportRepository } from '../../models/exports/exports.ts';
import type { Clock } from '../../observe/clock.ts';
import type { Keyring } from '../../secrets/keyring.ts';
import type { Sealer } from '../../secrets/sealing.ts';
import type { CheckOutcome, Codes, SendOutcome } from '../identity/codes.ts';
import { maskAddress } from '../identity/maskAddress.ts';
import { addressPlace, chunkPlace } from './places.ts';

const MAX_STARTS = 3;

export type DownloadPage =
  | { state: 'ready'; language: Language; expiresAt: Date }
  | { state: 'expired' | 'used_up'; language: Language }
  | { state: 'unknown' };

export type DownloadStart =
  | {
      outcome: 'started';
      fileName: string;
      bytes: number;
      content: AsyncIterable<Buffer>;
      finished(): Promise<void>;
    }
  | Exclude<CheckOutcome, { outcome: 'verified' }>
  | { outcome: 'gone' };

export type SentForDownload =
  | (Extract<SendOutcome, { outcome: 'code_sent' }> & { maskedAddress: string })
  | Exclude<SendOutcome, { outcome: 'code_sent' }>
  | { outcome: 'gone' };

/** The way from the link in the mail to the file: the link alone opens nothing, a fresh code to the address on file does. */
export interface Downloads {
  page(linkToken: string): Promise<DownloadPage>;
  /** `network`: keyed hash of the one that asks. */
  sendCode(linkToken: string, network: string): Promise<SentForDownload>;
  /** Compares the code, takes one of three starts, and answers the bytes. `finished` once the last one went out. */
  start(linkToken: string, code: string, network: string): Promise<DownloadStart>;
}

export const createDownloads = (options: {
  exports: ExportRepository;
  codes: Codes;
  keyring: Keyring;
  sealer: Sealer;
  clock: Clock;
}): Downloads => {
  const { exports, codes, keyring, sealer, clock } = options;

  const find = async (linkToken: string) => {
    for (const hash of keyring.hashes('link-hash', 'export', linkToken)) {
      const found = await exports.findByLink(hash);
      if (found) return found;
    }
    return undefined;
  };

  const open = async (linkToken: string): Promise<(ExportRecord & { dataKey: Buffer }) | undefined> => {
    const record = await find(linkToken);
    const live = record?.state === 'ready' && record.expiresAt > clock.now() && record.starts < MAX_STARTS;
    return live && record.dataKey ? { ...record, dataKey: record.dataKey } : undefined;
  };

  async function* contentOf(record: ExportRecord & { dataKey: Buffer }): AsyncGenerator<Buffer> {
    for (let n = 0; n < record.chunks; n += 1) {
      const sealed = await exports.readChunk(record._id, n);
      if (!sealed) throw new Error('a piece of the export is missing');
      yield sealer.openBytes(record.dataKey, chunkPlace(record._id, n), sealed);
    }
  }

  return {
    page: async (linkToken) => {
      const record = await find(linkToken);
      if (!record) return { state: 'unknown' };
      const { language, expiresAt } = record;
      if (record.state === 'used_up' || record.starts >= MAX_STARTS) return { state: 'used_up', language };
      if (record.state === 'writing') return { state: 'unknown' };
      if (record.state === 'expired' || expiresAt <= clock.now()) return { state: 'expired', language };
      return { state: 'ready', language, expiresAt };
    },
    sendCode: async (linkToken, network) => {
      const record = await open(linkToken);
      if (!record) return { outcome: 'gone' };
      const address = sealer.open<string>(record.dataKey, addressPlace(record._id), record.sealedAddress);
      const sent = await codes.send({
        place: record._id,
        purpose: 'download',
        kind: 'download',
        address,
        subjects: [{ subjectId: record._id, addressesOnFile: [address], role: 'controller' }],
        language: record.language,
        network,
      });
      return sent.outcome === 'code_sent' ? { ...sent, maskedAddress: maskAddress(address) } : sent;
    },
    start: async (linkToken, code, network) => {
      const record = await open(linkToken);
      if (!record) return { outcome: 'gone' };
      const checked = await codes.check(record._id, code, network);
      if (checked.outcome !== 'verified') return checked;
      const started = await exports.start(record._id, MAX_STARTS);
      if (!started) return { outcome: 'gone' };
      return {
        outcome: 'started',
        fileName: record.fileName,
        bytes: record.bytes,
        content: contentOf(record),
        finished: () => exports.end(record._id, 'used_up'),
      };
    },
  };
};
