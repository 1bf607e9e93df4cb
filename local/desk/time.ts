/** A moment as Zendesk writes it: no fraction of a second. */
export const stamp = (moment: Date): string => moment.toISOString().replace(/\.\d{3}Z$/, 'Z');
