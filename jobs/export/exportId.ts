/** A request has one export. */
export const exportIdOf = (requestId: string): string => `export-${requestId}`;
