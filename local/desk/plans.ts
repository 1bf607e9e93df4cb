/** What an account may do, by the plan it is on. */
export interface Plan {
  /** API requests of the whole account. */
  requestsPerMinute: number;
  /** Below Enterprise there are agents and administrators, and nothing between. */
  customRoles: boolean;
  /** How many ticket forms there may be. */
  ticketForms: number;
}

export type PlanName = 'team' | 'growth' | 'professional' | 'enterprise' | 'enterprise_plus';

export const PLANS: Record<PlanName, Plan> = {
  team: { requestsPerMinute: 200, customRoles: false, ticketForms: 1 },
  growth: { requestsPerMinute: 400, customRoles: false, ticketForms: 300 },
  professional: { requestsPerMinute: 400, customRoles: false, ticketForms: 300 },
  enterprise: { requestsPerMinute: 700, customRoles: true, ticketForms: 300 },
  enterprise_plus: { requestsPerMinute: 2_500, customRoles: true, ticketForms: 300 },
};
