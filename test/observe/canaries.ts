/** Values that stand for what a customer typed, where they are reached and what lets them in. */
export const CANARIES = {
  address: 'canary.bird@cage.example',
  code: '90210734',
  sentence: 'Canaries sing about my marriage',
};
