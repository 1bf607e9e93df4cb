/** What an account may do, by the plan it is on. */
export interface Plan {
  /** API requests of the whole account. */
  requestsPerMinute: number;
  /** Below Enterprise there are agents and administrators, and nothing between. */
  customRoles: boolean;
}

export type PlanName = 'team' | 'growth' | 'professional' | 'enterprise' | 'enterprise_plus';

export const PLANS: Record<PlanName, Plan> = {
  team: { requestsPerMinute: 200, customRoles: false },
  growth: { requestsPerMinute: 400, customRoles: false },
  professional: { requestsPerMinute: 400, customRoles: false },
  enterprise: { requestsPerMinute: 700, customRoles: true },
  enterprise_plus: { requestsPerMinute: 2_500, customRoles: true },
};
