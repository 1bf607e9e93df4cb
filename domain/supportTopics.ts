/** What customers ask about the product itself, which its support answers. */
export const SUPPORT_TOPICS = [
  'campaign',
  'contacts',
  'template',
  'billing',
  'login',
  'delivery',
  'product',
] as const;
export type SupportTopic = (typeof SUPPORT_TOPICS)[number];
