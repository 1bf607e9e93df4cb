import type { IncomingMessage } from 'node:http';
import { readBytes } from '../http.ts';

export interface SentFile {
  name: string;
  type: string;
  content: Buffer;
}

/** What a form sent: its words by name, and the files that were chosen. */
export interface SentForm {
  get(name: string): string | null;
  all(name: string): string[];
  files: SentFile[];
}

const LARGEST = 20_000_000;

/** Reads a form in either of the two ways in which browsers send one. What cannot be read is an empty form. */
export const readForm = async (request: IncomingMessage): Promise<SentForm> => {
  const body = await readBytes(request, LARGEST);
  const headers = { 'content-type': request.headers['content-type'] ?? 'text/plain' };
  const sent = await new Response(new Uint8Array(body), { headers }).formData().catch(() => new FormData());
  const chosen = sent.getAll('files').filter((one) => typeof one !== 'string' && one.size > 0) as File[];
  const files = chosen.map(async (file) => ({
    name: file.name.slice(0, 200) || 'file',
    type: file.type || 'application/octet-stream',
    content: Buffer.from(await file.arrayBuffer()),
  }));
  const words = (name: string): string[] =>
    sent.getAll(name).filter((one): one is string => typeof one === 'string');
  return { get: (name) => words(name)[0] ?? null, all: words, files: await Promise.all(files) };
};
