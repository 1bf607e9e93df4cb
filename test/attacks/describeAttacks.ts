import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAY } from '../../observe/clock.ts';
import { openWorld, type World } from '../builders/openWorld.ts';
import { type LoggedLine, recordingLogger } from '../builders/recordingLogger.ts';
import type { Attack } from './attack.ts';
import { beginHonestly, type HonestCustomer } from './honestCustomer.ts';
import { type HostSite, openHostSite } from './hostSite.ts';
import { newIn, type Operator, operatorOf, type Sight } from './operator.ts';

/** Ahead of the store's own clock, by which it removes what has had its time: this suite takes longer than a minute. */
const BEGINNING = '2031-03-03T09:00:00Z';
/** Some try hundreds of things. */
const ATTACK_MS = 60_000;

/** Declares these attacks. They meet one product, since it takes seconds to open; a day lies between them. */
export const describeAttacks = (attacks: readonly Attack[]): void => {
  describe('somebody who wants to', () => {
    let world: World;
    let host: HostSite;
    let operator: Operator;
    let victim: HonestCustomer;
    let before: Sight;
    let lines: LoggedLine[];
    beforeAll(async () => {
      const recorded = recordingLogger();
      lines = recorded.lines;
      host = await openHostSite();
      world = await openWorld({
        at: BEGINNING,
        logger: recorded.logger,
        config: { chatSecret: 'a-secret-of-the-host-site', hostSignIn: host.signIn },
      });
      operator = operatorOf(world, lines);
    }, 60_000);
    afterAll(async () => {
      await world?.close();
      await host?.close();
    });

    describe.each(attacks)('$wants', ({ attempt, seen }) => {
      beforeAll(async () => {
        world.clock.pass(DAY);
        await fetch(`${world.inbox.url}/api/v1/messages`, { method: 'DELETE' });
        victim = await beginHonestly(world);
        before = await operator.look();
      });

      it('fails', () => attempt({ world, victim, host }), ATTACK_MS);

      it('is seen by the operator', async () => {
        const now = await operator.look();
        expect(newIn(now.metrics, before.metrics)).toContain(seen.metric);
        if ('event' in seen.audit) expect(newIn(now.events, before.events)).toContain(seen.audit.event);
        else expect(newIn(now.trail, before.trail)).toContain(seen.audit.trail);
        if (seen.log !== undefined) expect(newIn(now.log, before.log)).toContain(seen.log);
      });

      it('leaves the honest customer where they were', () => victim.finish());
    });
  });
};
