import type { LinearModel } from './linearModel.ts';

/**
 * The model file: the length of a JSON header (uint32, little endian), the header, then the hashes (uint32) and the
 * weights (int8) of each model, in the header's order. All hashes precede all weights, to stay aligned to 4 bytes.
 */
const FORMAT = 'rightsdesk-understanding-2';

interface Header {
  format: string;
  models: {
    name: string;
    labels: string[];
    bias: number[];
    scale: number[];
    characterShare: number;
    conceptShare: number;
    temperature: number;
    rows: number;
  }[];
}

const padded = (length: number): number => Math.ceil(length / 4) * 4;

export const encodeModels = (models: Readonly<Record<string, LinearModel>>): Uint8Array => {
  const header: Header = {
    format: FORMAT,
    models: Object.entries(models).map(([name, m]) => ({
      name,
      labels: [...m.labels],
      bias: [...m.bias],
      scale: [...m.scale],
      characterShare: m.characterShare,
      conceptShare: m.conceptShare,
      temperature: m.temperature,
      rows: m.hashes.length,
    })),
  };
  const json = new TextEncoder().encode(JSON.stringify(header));
  const headerEnd = 4 + padded(json.length);
  const rows = Object.values(models).reduce((n, m) => n + m.hashes.length, 0);
  const weights = Object.values(models).reduce((n, m) => n + m.weights.length, 0);
  const bytes = new Uint8Array(headerEnd + rows * 4 + weights);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, json.length, true);
  bytes.set(json, 4);
  let at = headerEnd;
  for (const m of Object.values(models))
    for (const hash of m.hashes) {
      view.setUint32(at, hash, true);
      at += 4;
    }
  for (const m of Object.values(models)) {
    bytes.set(new Uint8Array(m.weights.buffer, m.weights.byteOffset, m.weights.length), at);
    at += m.weights.length;
  }
  return bytes;
};

/** Throws a plain Error if the bytes are not a model file of this format. */
export const decodeModels = (bytes: Uint8Array): Record<string, LinearModel> => {
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  const view = new DataView(buffer);
  const jsonLength = view.getUint32(0, true);
  const header = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 4, jsonLength))) as Header;
  if (header.format !== FORMAT)
    throw new Error(`the understanding model has the format ${header.format}, not ${FORMAT}`);
  let at = 4 + padded(jsonLength);
  const hashes = header.models.map((m) => {
    const part = new Uint32Array(buffer, at, m.rows);
    at += m.rows * 4;
    return part;
  });
  return Object.fromEntries(
    header.models.map((m, i) => {
      const weights = new Int8Array(buffer, at, m.rows * m.labels.length);
      at += weights.length;
      const model: LinearModel = {
        labels: m.labels,
        bias: Float32Array.from(m.bias),
        scale: Float32Array.from(m.scale),
        characterShare: m.characterShare,
        conceptShare: m.conceptShare,
        temperature: m.temperature,
        hashes: hashes[i]!,
        weights,
      };
      return [m.name, model];
    }),
  );
};
