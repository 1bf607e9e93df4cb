import type { Clock } from '../../../observe/clock.ts';
import type { Maybe, Value } from '../bson/value.ts';
import { isArray, isDoc } from '../bson/value.ts';
import { StoreError } from '../storeError.ts';
import { compileExpression } from './compile.ts';
import type { Scope } from './scope.ts';
import { checkVariableName, emptyScope } from './scope.ts';

/** Whether an expression reads a document; what stands in `$literal` does not. */
const readsField = (expression: Value): boolean => {
  if (typeof expression === 'string') {
    return /^\$[^$]/.test(expression) || /^\$\$(ROOT|CURRENT)\b/.test(expression);
  }
  if (isArray(expression)) return expression.some(readsField);
  if (!isDoc(expression) || expression.has('$literal')) return false;
  return [...expression.values()].some(readsField);
};

/**
 * The scope of a command: its `let` holds constant expressions, each evaluated once.
 * @throws StoreError 14 or 4890500.
 */
export const commandScope = (letArgument: Value | undefined, clock: Clock): Scope => {
  const scope = emptyScope(clock);
  if (letArgument === undefined) return scope;
  if (!isDoc(letArgument))
    throw new StoreError(14, "BSON field 'let' is the wrong type, expected type 'object'");
  const variables = new Map<string, Maybe>();
  for (const [name, expression] of letArgument) {
    checkVariableName(name);
    if (readsField(expression)) {
      throw new StoreError(
        4890500,
        'Command let Expression tried to access a field, but this is not allowed because command let expressions run before the query examines any documents.',
      );
    }
    variables.set(name, compileExpression(expression, scope)(new Map()));
  }
  return { ...scope, variables };
};
