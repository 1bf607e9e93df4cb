import type { LinearModel } from './linearModel.ts';
import type { Network } from './network.ts';

/**
 * The model file: the length of a JSON header (uint32, little endian), the header, then what the header lists, in its
 * order: the hashes (uint32) of the linear models, the layers (float32) of the networks, the weights (int8) of the linear
 * models, the vectors (int8) of the networks. What is wider comes first, to stay aligned to 4 bytes.
 */
const FORMAT = 'rightsdesk-understanding-2';

type LinearHeader = Omit<LinearModel, 'bias' | 'scale' | 'hashes' | 'weights'> & {
  name: string;
  bias: number[];
  scale: number[];
  rows: number;
};

const LAYERS = ['scale', 'inner', 'innerBias', 'outer', 'outerBias'] as const;

type NetworkHeader = Omit<Network, (typeof LAYERS)[number] | 'vectors'> & {
  name: string;
  hidden: number;
  buckets: number;
};

interface Header {
  format: string;
  models: LinearHeader[];
  networks?: NetworkHeader[];
}

export interface Models {
  linear: Readonly<Record<string, LinearModel>>;
  networks: Readonly<Record<string, Network>>;
}

const padded = (length: number): number => Math.ceil(length / 4) * 4;

const linearHeader = ([name, model]: [string, LinearModel]): LinearHeader => {
  const { labels, bias, scale, characterShare, conceptShare, temperature, hashes } = model;
  const numbers = { characterShare, conceptShare, temperature, rows: hashes.length };
  return { name, labels: [...labels], bias: [...bias], scale: [...scale], ...numbers };
};

const networkHeader = ([name, network]: [string, Network]): NetworkHeader => {
  const { labels, width, temperature, temperatureTogether, vectors, innerBias } = network;
  const numbers = { width, hidden: innerBias.length, buckets: vectors.length / width };
  return { name, labels: [...labels], ...numbers, temperature, temperatureTogether };
};

export const encodeModels = (
  linear: Readonly<Record<string, LinearModel>>,
  networks: Readonly<Record<string, Network>> = {},
): Uint8Array => {
  const header: Header = { format: FORMAT, models: Object.entries(linear).map(linearHeader) };
  if (Object.keys(networks).length > 0) header.networks = Object.entries(networks).map(networkHeader);
  const json = new TextEncoder().encode(JSON.stringify(header));
  const wide = [
    ...Object.values(linear).map(({ hashes }) => hashes),
    ...Object.values(networks).flatMap((network) => LAYERS.map((layer) => network[layer])),
  ];
  const narrow = [
    ...Object.values(linear).map(({ weights }) => weights),
    ...Object.values(networks).map(({ vectors }) => vectors),
  ];
  const start = 4 + padded(json.length);
  const bytes = new Uint8Array([...wide, ...narrow].reduce((sum, part) => sum + part.byteLength, start));
  new DataView(bytes.buffer).setUint32(0, json.length, true);
  bytes.set(json, 4);
  let at = start;
  for (const part of [...wide, ...narrow]) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += part.byteLength;
  }
  return bytes;
};

const lengthsOf = ({ width, hidden, labels }: NetworkHeader): number[] => [
  width,
  hidden * 2 * width,
  hidden,
  labels.length * hidden,
  labels.length,
];

/** Throws a plain Error if the bytes are not a model file of this format. */
export const decodeModels = (bytes: Uint8Array): Models => {
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  const jsonLength = new DataView(buffer).getUint32(0, true);
  const header = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 4, jsonLength))) as Header;
  if (header.format !== FORMAT)
    throw new Error(`the understanding model has the format ${header.format}, not ${FORMAT}`);
  const networks = header.networks ?? [];
  let at = 4 + padded(jsonLength);
  const taken = (length: number): number => {
    at += length;
    return at - length;
  };
  const hashes = header.models.map(({ rows }) => new Uint32Array(buffer, taken(rows * 4), rows));
  const layers = networks.map((one) =>
    lengthsOf(one).map((length) => new Float32Array(buffer, taken(length * 4), length)),
  );
  const narrow = (length: number): Int8Array => new Int8Array(buffer, taken(length), length);
  const linear = header.models.map(({ name, rows, ...model }, i): [string, LinearModel] => [
    name,
    {
      ...model,
      bias: Float32Array.from(model.bias),
      scale: Float32Array.from(model.scale),
      hashes: hashes[i]!,
      weights: narrow(rows * model.labels.length),
    },
  ]);
  const small = networks.map(({ name, hidden, buckets, ...network }, i): [string, Network] => {
    const [scale, inner, innerBias, outer, outerBias] = layers[i] as [
      Float32Array,
      Float32Array,
      Float32Array,
      Float32Array,
      Float32Array,
    ];
    const vectors = narrow(buckets * network.width);
    return [name, { ...network, scale, inner, innerBias, outer, outerBias, vectors }];
  });
  return { linear: Object.fromEntries(linear), networks: Object.fromEntries(small) };
};
