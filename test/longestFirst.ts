import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that walk the whole product take longest. Were one of them the last to begin, the other process would wait for it. */
const LONG = [/\/attacks\/on/, /\/dialogue\/transcripts\./, /\/attacks\//, /\/journeys\//];

const rank = ({ moduleId }: TestSpecification): number => {
  const found = LONG.findIndex((pattern) => pattern.test(moduleId));
  return found === -1 ? LONG.length : found;
};

/** Begins with the files that take longest, also where no earlier run has measured them. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => rank(one) - rank(other));
  }
}
