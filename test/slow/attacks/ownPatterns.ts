import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { transformSync } from 'esbuild';
import { packageRoot } from '../../../config/packageRoot.ts';

/** A pattern of ours and where it stands. */
export interface OwnPattern {
  pattern: RegExp;
  where: string;
}

const FOLDERS = [
  'bot', 'config', 'integrations', 'jobs', 'local', 'models', 'observe', 'privacy', 'processes', 'secrets', 'web', 'wording',
]; // biome-ignore format: a list to read across

const sourcesIn = (folder: string): string[] =>
  readdirSync(path.join(packageRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => path.join(folder, name));

/** After one of these a slash begins a pattern; after a name, a number or a bracket it divides. */
const BEFORE_A_PATTERN = /(?:[/=(,:[!&|?{};>+~%^*-]|\b(?:return|typeof|case|in|of))$/;
const TOKEN = /(["'])(?:\\.|(?!\1)[^\\\n])*\1|\/\*[\s\S]*?\*\/|[`{}/]/y;
const PATTERN = /\/((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+)\/([dgimsuvy]*)/y;

/** The pattern literals of a script, read as a scanner does: strings and templates are passed over, divisions are none. */
export const literalsIn = (script: string): RegExp[] => {
  const found: RegExp[] = [];
  /** Open braces: of code, or of a hole in a template. */
  const open: ('code' | 'hole')[] = [];
  let at = 0;
  const passTemplate = (): void => {
    while (at < script.length) {
      const sign = script[at];
      at += sign === '\\' ? 2 : 1;
      if (sign === '`') return;
      if (sign === '$' && script[at] === '{') {
        at += 1;
        open.push('hole');
        return;
      }
    }
  };
  while (at < script.length) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(script)?.[0];
    if (token === undefined) {
      at += 1;
      continue;
    }
    if (token === '/' && BEFORE_A_PATTERN.test(script.slice(Math.max(0, at - 20), at).trimEnd())) {
      PATTERN.lastIndex = at;
      const literal = PATTERN.exec(script);
      if (literal) {
        found.push(new RegExp(literal[1] as string, literal[2]));
        at = PATTERN.lastIndex;
        continue;
      }
    }
    at += token.length;
    if (token === '`') passTemplate();
    if (token === '{') open.push('code');
    if (token === '}' && open.pop() === 'hole') passTemplate();
  }
  return found;
};

/** Every pattern that stands in our sources as a literal. esbuild takes types and comments away first. */
export const ownLiterals = (): OwnPattern[] =>
  FOLDERS.flatMap(sourcesIn).flatMap((file) => {
    const text = readFileSync(path.join(packageRoot, file), 'utf8');
    const { code } = transformSync(text, { loader: file.endsWith('x') ? 'tsx' : 'ts', charset: 'utf8' });
    return literalsIn(code).map((pattern) => ({ pattern, where: file }));
  });

/** Modules whose patterns are put together from lists of words when they are read. */
const PUT_TOGETHER = [
  'bot/createBot.ts',
  'bot/understanding/createUnderstanding.ts',
  'bot/understanding/scope.ts',
  'bot/understanding/details/change.ts',
  'local/desk/startDesk.ts',
];

/** Reads those modules while watching the making of patterns; libraries' own are left out. */
export const putTogether = async (): Promise<OwnPattern[]> => {
  const made: OwnPattern[] = [];
  const Original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Original, {
    construct: (target, given, newTarget) => {
      const pattern = Reflect.construct(target, given, newTarget) as RegExp;
      const caller = (new Error().stack ?? '').split('\n')[2] ?? '';
      if (caller.includes(packageRoot) && !caller.includes('node_modules'))
        made.push({ pattern, where: caller.trim().replace(packageRoot, '') });
      return pattern;
    },
  });
  try {
    for (const module of PUT_TOGETHER) await import(path.join(packageRoot, module));
  } finally {
    globalThis.RegExp = Original;
  }
  return made;
};
