/** What a client gets as an error: MongoDB's code and message. Names: `src/mongo/base/error_codes.yml` of the server. */
export const codeNames = {
  1: 'InternalError',
  2: 'BadValue',
  9: 'FailedToParse',
  14: 'TypeMismatch',
  15: 'Overflow',
  16: 'InvalidLength',
  18: 'AuthenticationFailed',
  20: 'IllegalOperation',
  22: 'InvalidBSON',
  26: 'NamespaceNotFound',
  27: 'IndexNotFound',
  28: 'PathNotViable',
  40: 'ConflictingUpdateOperators',
  43: 'CursorNotFound',
  48: 'NamespaceExists',
  52: 'DollarPrefixedFieldName',
  53: 'InvalidIdField',
  54: 'NotSingleValueField',
  56: 'EmptyFieldName',
  59: 'CommandNotFound',
  66: 'ImmutableField',
  67: 'CannotCreateIndex',
  72: 'InvalidOptions',
  73: 'InvalidNamespace',
  85: 'IndexOptionsConflict',
  86: 'IndexKeySpecsConflict',
  115: 'CommandNotSupported',
  146: 'ExceededMemoryLimit',
  168: 'InvalidPipelineOperator',
  197: 'InvalidIndexSpecificationOption',
  238: 'NotImplemented',
  241: 'ConversionFailure',
  4822819: 'Location4822819',
  10334: 'BSONObjectTooLarge',
  11000: 'DuplicateKey',
} as const;

/** `code` is MongoDB's number; `details` are further fields of the reply or of the write error (keyPattern, keyValue). */
export class StoreError extends Error {
  readonly code: number;
  readonly details: ReadonlyMap<string, unknown>;

  constructor(code: number, message: string, details: ReadonlyMap<string, unknown> = new Map()) {
    super(message);
    this.name = 'StoreError';
    this.code = code;
    this.details = details;
  }
}

/** The server names codes without a name of their own after their place in its source: Location40415. */
export const codeName = (code: number): string =>
  (codeNames as Record<number, string>)[code] ?? `Location${code}`;

export const badValue = (message: string): StoreError => new StoreError(2, message);
export const failedToParse = (message: string): StoreError => new StoreError(9, message);
export const typeMismatch = (message: string): StoreError => new StoreError(14, message);

/** A feature of MongoDB that this store does not have. It is refused by name instead of half done. */
export const notImplemented = (what: string): StoreError =>
  new StoreError(238, `the embedded store does not implement ${what}; use a MongoDB server for it`);
