const LOOK_EVERY_MS = 40;

/** A step of the demo did not happen. */
export class NotHappened extends Error {}

/** Something that the demo promises to show; what it is not ends the demo. */
export function must(holds: unknown, otherwise: string): asserts holds {
  if (!holds) throw new NotHappened(otherwise);
}

/** Looks again and again until `look` answers something. @throws NotHappened after `patienceMs` */
export const until = async <Found>(
  what: string,
  look: () => Promise<Found | undefined>,
  patienceMs = 20_000,
): Promise<Found> => {
  const end = Date.now() + patienceMs;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new NotHappened(`waited ${patienceMs / 1000} s in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
};
