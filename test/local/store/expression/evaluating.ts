import type { Document } from 'mongodb';
import { expect, it } from 'vitest';
import { codeOf } from '../conformance/codeOf.ts';
import { exactText } from '../conformance/exactly.ts';
import { exactDatabase } from '../exactDatabase.ts';

/** An expression over a document and what comes of it; `nothing` for no value at all, a number in `code` for an error. */
export type Case = readonly [expression: unknown, expected: unknown];

export const nothing = Symbol('nothing');
export const code = (number: number): { code: number } => ({ code: number });

/** Each case becomes a test, asked by way of the wire: on a real MongoDB too. */
export const evaluating = (area: string, document: Document, cases: readonly Case[]): void => {
  const db = exactDatabase('expressions');
  const evaluate = async (expression: unknown): Promise<unknown> => {
    const pipeline = [{ $documents: [{ $literal: document }] }, { $replaceWith: { r: expression } }];
    const [answer] = await db.aggregate(pipeline).toArray();
    return answer && 'r' in answer ? exactText({ r: answer['r'] }) : nothing;
  };
  it.each(cases.map(([expression, expected]) => ({ shown: exactText(expression), expression, expected })))(
    `${area}: $shown`,
    async ({ expression, expected }) => {
      const refusal = (expected as { code?: number } | null)?.code;
      if (refusal !== undefined) expect(await codeOf(() => evaluate(expression))).toBe(refusal);
      else
        expect(await evaluate(expression)).toBe(expected === nothing ? nothing : exactText({ r: expected }));
    },
  );
};
