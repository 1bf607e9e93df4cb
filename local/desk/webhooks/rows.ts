/** Another system that hears of what happens, in the words of Zendesk's API. */
export interface WebhookRow {
  id: string;
  name: string;
  description: string;
  status: 'active' | 'inactive';
  endpoint: string;
  http_method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  request_format: 'json' | 'xml' | 'form_encoded';
  /** Event types such as `zen:event-type:ticket.comment_added`, or `conditional_ticket_events` for triggers. */
  subscriptions: string[];
  authentication?: Record<string, unknown>;
  custom_headers?: Record<string, string>;
  signing_secret: { algorithm: 'SHA256'; secret: string };
  created_at: string;
  created_by: string;
  updated_at: string;
  updated_by: string;
}

export interface Attempt {
  id: string;
  status: 'success' | 'failed' | 'timeout' | 'client error' | 'server error';
  response_code: number;
  error_message?: string;
  created_at: string;
}

/** One message to a webhook, with the attempts to deliver it. */
export interface InvocationRow {
  /** `X-Zendesk-Webhook-Invocation-Id`. */
  id: string;
  webhook_id: string;
  event_type: string;
  body: string;
  status: 'accepted' | Attempt['status'];
  waiting: 0 | 1;
  attempts: Attempt[];
  created_at: string;
  latest_completed_at: string | null;
}
