/** Where a sealed piece of an export belongs: pieces cannot change places or exports. */
export const chunkPlace = (exportId: string, n: number): string => `export/${exportId}/${n}`;

export const addressPlace = (exportId: string): string => `export/${exportId}/address`;

/** A request has one export. */
export const exportIdOf = (requestId: string): string => `export-${requestId}`;
