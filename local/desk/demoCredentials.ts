/**
 * What the integration signs in with at the local desk. No secret: the desk listens on this machine only and holds
 * nothing but demo data.
 */
export const DEMO_CREDENTIALS = {
  clientId: 'rightsdesk',
  clientSecret: 'local-desk-client-secret',
  /** The older way to sign in: an API token. */
  email: 'rightsdesk@desk.example',
  apiToken: 'local-desk-api-token',
  /** With which the desk signs what its webhook to the product says. */
  webhookSecret: 'local-desk-webhook-secret',
} as const;
