import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { EJSON } from 'bson';
import type { Document } from 'mongodb';

export interface Requirement {
  readonly minServerVersion?: string;
  readonly maxServerVersion?: string;
  readonly topologies?: readonly string[];
}
export interface Operation {
  readonly name: string;
  readonly object: string;
  readonly arguments?: Document;
  readonly expectError?: Document;
  readonly expectResult?: unknown;
}
export interface InitialData {
  readonly databaseName: string;
  readonly collectionName: string;
  readonly documents: Document[];
}
export interface ExpectedEvents {
  readonly client: string;
  readonly events: Document[];
}
export interface SpecTest {
  readonly description: string;
  readonly runOnRequirements?: readonly Requirement[];
  readonly operations: readonly Operation[];
  readonly expectEvents?: readonly ExpectedEvents[];
  readonly outcome?: readonly InitialData[];
}
/** https://github.com/mongodb/specifications/blob/master/source/unified-test-format/unified-test-format.md */
export interface SpecFile {
  readonly description: string;
  readonly runOnRequirements?: readonly Requirement[];
  readonly createEntities: readonly Document[];
  readonly initialData?: readonly InitialData[];
  readonly tests: readonly SpecTest[];
}

export const readSpecs = (folder: string): { file: string; spec: SpecFile }[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((file) => ({
      file: file.replace('.json', ''),
      spec: EJSON.parse(readFileSync(path.join(folder, file), 'utf8')) as SpecFile,
    }));

export interface Server {
  readonly version: string;
  readonly topology: string;
}

/** Below zero when `a` is the older version. */
const compareVersions = (a: string, b: string): number => {
  const [x, y] = [a, b].map((version) => version.split('.').map(Number)) as [number[], number[]];
  const at = [0, 1, 2].find((part) => (x[part] ?? 0) !== (y[part] ?? 0)) ?? 0;
  return (x[at] ?? 0) - (y[at] ?? 0);
};

const meets = ({ version, topology }: Server, requirement: Requirement): boolean => {
  const { minServerVersion: min, maxServerVersion: max, topologies } = requirement;
  if (min !== undefined && compareVersions(version, min) < 0) return false;
  if (max !== undefined && compareVersions(version, max) > 0) return false;
  return topologies === undefined || topologies.includes(topology);
};

/** One of the requirements is enough. */
export const applies = (server: Server, requirements: readonly Requirement[] | undefined): boolean =>
  requirements === undefined || requirements.some((requirement) => meets(server, requirement));
