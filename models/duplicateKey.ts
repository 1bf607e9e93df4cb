/** Whether a write was refused because a unique index already has such an entry (server error 11000). */
export const isDuplicateKey = (error: unknown): boolean =>
  (error as { code?: unknown } | null)?.code === 11000;
