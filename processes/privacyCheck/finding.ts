import type { NamedIn } from './clues.ts';

/** What names a person at one place. Never what stands there. */
export interface Finding {
  /** `store outbox`, `ticket fields`, `file worker.log`. */
  place: string;
  /** Which clue was found, or why the place could not be searched. */
  what: string;
  count: number;
  /** Why it may stay, where it may. Without it the finding is a fault. */
  kept?: string;
  /** The place could not be searched: nobody knows whether something is there. */
  unsearched?: true;
}

export interface Findings {
  /** Searches one text. */
  search(place: string, text: string, kept?: string): void;
  add(finding: Omit<Finding, 'count'>): void;
  all(): Finding[];
}

export const createFindings = (namedIn: NamedIn): Findings => {
  const found = new Map<string, Finding>();
  const add: Findings['add'] = (finding) => {
    const key = JSON.stringify([finding.place, finding.what, finding.kept]);
    const known = found.get(key);
    if (known) known.count += 1;
    else found.set(key, { ...finding, count: 1 });
  };
  return {
    add,
    search: (place, text, kept) => {
      for (const what of namedIn(text)) add({ place, what, ...(kept !== undefined && { kept }) });
    },
    all: () => [...found.values()].sort((a, b) => a.place.localeCompare(b.place)),
  };
};
