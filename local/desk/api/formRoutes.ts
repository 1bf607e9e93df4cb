import { isNumber, list, namedBy, optionalBoolean, optionalNumber, optionalText } from '../readJson.ts';
import type { FormRow } from '../store/ruleRows.ts';
import { forbidden, invalid } from './apiError.ts';
import type { Route } from './call.ts';
import { setUpRoutes } from './crud.ts';

/** Which fields a ticket shows, and which of those that are required to solve concern it. */
export const formRoutes: Route[] = setUpRoutes<FormRow>({
  path: '/ticket_forms',
  single: 'ticket_form',
  plural: 'ticket_forms',
  resource: 'tickets',
  created: 201,
  table: (store) => store.forms,
  read: ({ store, plan }, sent, before) => {
    const forms = store.forms.all();
    if (!before && forms.length >= plan.ticketForms) {
      throw forbidden('This plan does not allow another ticket form.');
    }
    const name = namedBy(sent, 'name', before?.name);
    const said = sent.ticket_field_ids !== undefined;
    const fieldIds = said ? list(sent, 'ticket_field_ids', isNumber) : (before?.ticket_field_ids ?? []);
    const unknown = fieldIds.find((id) => !store.fields.get(id));
    if (unknown !== undefined) {
      throw invalid('ticket_field_ids', `Ticket field ids: ${unknown} is not a field of this account`);
    }
    return {
      name,
      display_name: optionalText(sent, 'display_name', before?.display_name ?? name),
      position: optionalNumber(sent, 'position', before?.position ?? forms.length),
      active: optionalBoolean(sent, 'active', before?.active ?? true),
      default: optionalBoolean(sent, 'default', before?.default ?? false),
      end_user_visible: optionalBoolean(sent, 'end_user_visible', before?.end_user_visible ?? false),
      ticket_field_ids: fieldIds,
    };
  },
  present: (row) => ({
    ...row,
    raw_name: row.name,
    raw_display_name: row.display_name,
    in_all_brands: true,
    restricted_brand_ids: [],
    agent_conditions: [],
    end_user_conditions: [],
  }),
  list: (call, rows) => {
    const active = call.query.get('active');
    const shown = active === null ? rows : rows.filter((row) => String(row.active) === active);
    return shown.sort((a, b) => a.position - b.position || a.id - b.id);
  },
});
