import { readFileSync } from 'node:fs';
import { AppError } from '../../errors.ts';
import { checkDataMap } from './dataMapChecks.ts';
import type { DataMapFile } from './dataMapFile.ts';
import type { DataMap } from './declaration.ts';
import { parsePlaced } from './placedYaml.ts';
import { resolveDataMap } from './resolveDataMap.ts';
import { shapeProblems } from './shapeProblems.ts';

/**
 * Reads a data map. The file is YAML, so that a company can comment each decision; JSON is YAML too and is read alike.
 * Errors: `data_map_invalid`, whose message lists every problem with its line, its place and its remedy.
 */
export const loadDataMap = (options: {
  file: string;
  /** Where `${NAME}` in a `uri` is looked up. */
  env: Record<string, string | undefined>;
}): DataMap => parseDataMap({ text: readText(options.file), name: options.file, env: options.env });

/** The same for text already at hand; `name` stands in the messages. */
export const parseDataMap = (options: {
  text: string;
  name: string;
  env: Record<string, string | undefined>;
}): DataMap => {
  const { value, problems: syntax, lineOf } = parsePlaced(options.text);
  const shape = syntax.length > 0 ? [] : shapeProblems(value);
  const checked = syntax.length + shape.length > 0 ? [] : checkDataMap(value as DataMapFile, options.env);
  const problems = [...syntax, ...shape, ...checked];
  if (problems.length > 0) {
    const lines = problems.map(({ path, problem, remedy }) => {
      const line = lineOf(path);
      const place = path.length > 0 ? `${placeOf(path)}: ` : '';
      return `  ${options.name}${line ? `:${line}` : ''} ${place}${problem} ${remedy}`;
    });
    throw new AppError(
      'data_map_invalid',
      `The data map has ${problems.length} problem(s):\n${lines.join('\n')}`,
      {
        remedy: 'To resolve, correct each line named above.',
      },
    );
  }
  return resolveDataMap(value as DataMapFile, options.env);
};

const placeOf = (path: (string | number)[]): string =>
  path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : index > 0 ? `.${part}` : part))
    .join('');

const readText = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new AppError('data_map_invalid', `The data map ${file} cannot be read.`, {
      remedy: 'To resolve, set DATA_MAP to a readable YAML or JSON file.',
      cause,
    });
  }
};
