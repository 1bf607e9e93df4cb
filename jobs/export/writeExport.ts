import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { chunkPlace } from '../../privacy/exports/places.ts';
import type { JobContext } from '../context.ts';
import { type ExportContents, exportDocument } from './exportDocument.ts';
import { exportPage } from './exportPage.ts';

const CHUNK_BYTES = 256 * 1024;

export interface ExportTarget extends ExportContents {
  id: string;
  dataKey: Buffer;
  purgeAt: Date;
}

/** Writes the ZIP in encrypted chunks and publishes it once the last one is saved. */
export const writeExport = async (target: ExportTarget, context: JobContext): Promise<void> => {
  const { exports, sealer } = context;
  const zip = new ZipFile();
  const options = { mtime: target.madeAt, compress: true };
  zip.addBuffer(Buffer.from(JSON.stringify(exportDocument(target, context), null, 2)), 'data.json', options);
  zip.addBuffer(Buffer.from(exportPage(target, context)), 'your-data.html', options);
  zip.end();

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
  const sink = new Writable({
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
  await pipeline(zip.outputStream, sink);
  await exports.publish(target.id, chunks, bytes);
};
