/**
 * Every line of a request's trail once: those that are in it, then those that waited with the request when it was read, and may
 * have been moved since.
 */
export const wholeTrail = <Line, Waiting>(
  written: readonly (Line & { n: number })[],
  { audit, auditMoved }: { audit: readonly Waiting[]; auditMoved: number },
): (Line | Waiting)[] => [...written.filter(({ n }) => n <= auditMoved), ...audit];
