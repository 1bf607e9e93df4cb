import { type Persona, personas } from '../local/demo/personas.ts';
import { openCompanyData } from './demo/companyData.ts';
import { createDeskClient } from './demo/deskClient.ts';
import { openFreshInstance } from './demo/freshInstance.ts';
import { createInboxClient } from './demo/inboxClient.ts';
import { playAccess } from './demo/journeys/access.ts';
import { playErasure } from './demo/journeys/erasure.ts';
import { playOptOut } from './demo/journeys/optOut.ts';
import { createNarrator, type Narrator } from './demo/narrator.ts';
import type { Stage } from './demo/stage.ts';

/**
 * `npm run demo`: three journeys in three languages against a fresh instance of its own, shown as customer, agent and
 * data see them. The process exits with 0 only if every step really happened, else with 1 and the step's name.
 */
export const playDemo = async (): Promise<void> => {
  const narrator = createNarrator(process.stdout);
  const begun = performance.now();
  try {
    await onFreshInstance(narrator, async (stage) => {
      narrator.journey('1. A copy of my data (English)', introduce(persona('maya')));
      await playAccess(persona('maya'), stage);
      narrator.journey('2. Erase my data, now (French)', introduce(persona('claire')));
      await playErasure(persona('claire'), stage);
      narrator.journey('3. No more newsletter (German)', introduce(persona('jonas')));
      await playOptOut(
        persona('jonas'),
        `Bitte keinen Newsletter mehr an ${persona('jonas').address}`,
        stage,
      );
    });
    narrator.headline(
      `\nAll three journeys happened, in ${((performance.now() - begun) / 1000).toFixed(1)} s.`,
    );
  } catch (error) {
    narrator.headline(`\nThe demo failed at: ${narrator.current()}\n${(error as Error).message}`);
    process.exitCode = 1;
  }
};

const onFreshInstance = async (narrator: Narrator, play: (stage: Stage) => Promise<void>): Promise<void> => {
  const instance = await openFreshInstance();
  narrator.headline(
    `Rightsdesk: a fresh instance in ${instance.folder}, ready after ${(instance.startedMs / 1000).toFixed(1)} s`,
  );
  const data = openCompanyData(instance.storeUri);
  try {
    await play({
      narrator,
      chatUrl: instance.chat,
      inbox: createInboxClient(instance.inbox, narrator),
      desk: await createDeskClient(instance.desk, narrator),
      data,
    });
  } finally {
    await data.close();
    await instance.close();
  }
};

const persona = (id: string): Persona => {
  const found = personas.find((one) => one.id === id);
  if (!found) throw new Error(`The demo company has no persona "${id}".`);
  return found;
};

const introduce = ({ name, description, address }: Persona): string => `${name} <${address}>: ${description}`;
