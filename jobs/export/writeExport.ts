import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { isAppError, isRetryable } from '../../errors.ts';
import type { ExportedFile } from '../../integrations/sources/source.ts';
import { errorFields } from '../../observe/logger.ts';
import { chunkPlace } from '../../privacy/exports/places.ts';
import type { JobContext } from '../context.ts';
import { type ExportContents, exportDocument } from './exportDocument.ts';
import { exportPage } from './exportPage.ts';

const CHUNK_BYTES = 256 * 1024;
/** All files together; what would go beyond is named in the export and given on request. */
const MOST_FILE_BYTES = 500 * 1024 * 1024;

export interface ExportTarget extends Omit<ExportContents, 'missingFiles'> {
  id: string;
  dataKey: Buffer;
  purgeAt: Date;
  /** Whether the export goes out without a file that may still be had later: after some tries it must not wait any longer. */
  withoutFilesThatFail: boolean;
}

/** Writes the ZIP in encrypted chunks and publishes it once the last one is saved. */
export const writeExport = async (target: ExportTarget, context: JobContext): Promise<void> => {
  const { exports } = context;
  const zip = new ZipFile();
  const sink = chunkSink(target, context);
  const written = pipeline(zip.outputStream, sink.stream);
  // Whoever fails first is heard below.
  written.catch(() => undefined);
  try {
    const missingFiles = await addFiles(zip, target, context);
    const contents = { ...target, missingFiles };
    const options = { mtime: target.madeAt, compress: true };
    const json = JSON.stringify(exportDocument(contents, context), null, 2);
    zip.addBuffer(Buffer.from(json), 'data.json', options);
    zip.addBuffer(Buffer.from(exportPage(contents, context)), 'your-data.html', options);
    zip.end();
    await written;
  } catch (error) {
    sink.stream.destroy();
    throw error;
  }
  await exports.publish(target.id, sink.chunks(), sink.bytes());
};

/** One after the other. @returns those that could not be had */
const addFiles = async (zip: ZipFile, target: ExportTarget, { logger }: JobContext): Promise<string[]> => {
  const missing: string[] = [];
  let bytes = 0;
  for (const file of target.categories.flatMap(({ files = [] }) => files)) {
    const data = bytes < MOST_FILE_BYTES ? await readFile(file) : undefined;
    if (data === undefined || bytes + data.length > MOST_FILE_BYTES) missing.push(file.path);
    else {
      bytes += data.length;
      zip.addBuffer(data, file.path, { mtime: target.madeAt, compress: true });
    }
  }
  return missing;

  async function readFile(file: ExportedFile): Promise<Buffer | undefined> {
    try {
      return await file.read();
    } catch (error) {
      if (!isAppError(error) || (isRetryable(error) && !target.withoutFilesThatFail)) throw error;
      logger.warn('a file is missing in an export', { reference: target.reference, ...errorFields(error) });
      return undefined;
    }
  }
};

const chunkSink = (target: ExportTarget, { exports, sealer }: JobContext) => {
  let waiting: Buffer[] = [];
  let waitingBytes = 0;
  let chunks = 0;
  let bytes = 0;
  const save = async () => {
    const piece = Buffer.concat(waiting);
    waiting = [];
    waitingBytes = 0;
    const sealed = sealer.sealBytes(target.dataKey, chunkPlace(target.id, chunks), piece);
    await exports.writeChunk(target.id, chunks, sealed, target.purgeAt);
    chunks += 1;
    bytes += piece.length;
  };
  const stream = new Writable({
    write: (data: Buffer, _encoding, done) => {
      waiting.push(data);
      waitingBytes += data.length;
      if (waitingBytes < CHUNK_BYTES) return done();
      save().then(() => done(), done);
    },
    final: (done) => {
      save().then(() => done(), done);
    },
  });
  return { stream, chunks: () => chunks, bytes: () => bytes };
};
