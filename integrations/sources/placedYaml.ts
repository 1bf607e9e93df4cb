import { isNode, LineCounter, parseDocument } from 'yaml';

/** One thing wrong in a file, where it stands, and what to do. */
export interface Problem {
  path: (string | number)[];
  problem: string;
  /** A sentence: "To resolve, ...". */
  remedy: string;
}

/** Reads YAML (or JSON, which is YAML) and remembers on which line each value stands. */
export const parsePlaced = (
  text: string,
): { value: unknown; problems: Problem[]; lineOf: (path: (string | number)[]) => number | undefined } => {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, uniqueKeys: true });
  const lineOf = (path: (string | number)[]): number | undefined => {
    for (let depth = path.length; depth >= 0; depth -= 1) {
      const node = document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) return lineCounter.linePos(node.range[0]).line;
    }
    return undefined;
  };
  const problems = document.errors.map((error) => ({
    path: [],
    problem: `${error.message.split('\n')[0] ?? 'not readable as YAML'}.`,
    remedy: 'To resolve, correct the YAML.',
  }));
  // aliases multiply: a small file must not unfold into a huge one
  return { value: problems.length > 0 ? undefined : document.toJS({ maxAliasCount: 100 }), problems, lineOf };
};
