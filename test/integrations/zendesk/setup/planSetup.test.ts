import { describe, expect, it } from 'vitest';
import { type FoundSetup, planSetup } from '../../../../integrations/zendesk/setup/planSetup.ts';
import { KIND_NAMES } from '../../../../integrations/zendesk/setup/thingKinds.ts';
import { productBlueprint } from '../../../../processes/zendeskSetup/setUpZendesk.ts';

const BLUEPRINT = productBlueprint('https://privacy.example');

const account = (things: Partial<FoundSetup['things']> = {}): FoundSetup => ({
  self: 9,
  things: {
    ...(Object.fromEntries(
      KIND_NAMES.map((name) => [name, { rows: [] }]),
    ) as unknown as FoundSetup['things']),
    ...things,
  },
});
const stepOf = (found: FoundSetup, title: string) =>
  planSetup(found, BLUEPRINT).find((step) => step.title === title);

describe('what would be done to an account', () => {
  it('is to create everything where nothing is there', () => {
    expect(planSetup(account(), BLUEPRINT).filter(({ does }) => does !== 'create')).toEqual([]);
  });

  it('names things that are still to come, so that nobody takes them for others', () => {
    const macro = stepOf(account(), 'Privacy::Approve');
    expect(macro?.body?.['actions']).toEqual([{ field: 'custom_fields_(new)', value: 'privacy_approve' }]);
  });

  it('never touches a field of the same name and another type', () => {
    const field = { id: 7, type: 'text', title: 'Privacy decision', active: true };
    const found = account({ ticketFields: { rows: [field] } });
    expect(stepOf(found, 'Privacy decision')).toMatchObject({
      does: 'not_allowed',
      because: ['the field of this name is a text field, and must be a tagger field'],
    });
  });

  it('leaves out what would be wrong without what the account does not allow', () => {
    const found = account({ ticketFields: { refused: 'no fields' }, webhooks: { refused: 'no webhooks' } });
    const does = (title: string) => stepOf(found, title)?.does;
    expect(does('Privacy decision')).toBe('not_allowed');
    expect(does('Privacy: due soon')).toBe('not_allowed');
    expect(does('Privacy::Approve')).toBe('not_allowed');
    expect(does('Privacy: tell Rightsdesk')).toBe('not_allowed');
    expect(does('Privacy: form and group of new tickets')).toBe('create');
    expect(does('Privacy::Start a privacy request')).toBe('create');
  });

  it('does no more of a rule than the account has things for', () => {
    const found = account({ forms: { refused: 'no forms on this plan' } });
    const sort = stepOf(found, 'Privacy: form and group of new tickets');
    expect(sort?.body?.['actions']).toEqual([{ field: 'group_id', value: '(new)' }]);
    expect(sort?.because).toEqual(['the account lacks ticket_form_id']);
  });

  it('prefers a field in use to one of the same name that was put away', () => {
    const away = { id: 1, type: 'text', title: 'Privacy reference', active: false };
    const inUse = { ...away, id: 2, active: true };
    const found = account({ ticketFields: { rows: [away, inUse] } });
    expect(stepOf(found, 'Privacy reference')?.id).toBe(2);
    const onlyAway = account({ ticketFields: { rows: [away] } });
    expect(stepOf(onlyAway, 'Privacy reference')).toMatchObject({ does: 'mend', id: 1 });
  });
});
