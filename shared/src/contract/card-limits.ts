/** How long the texts of a card can be, in UTF-16 units, and how many of each there can be. */
export const CARD_LIMITS = {
  title: 100,
  scenario: 1500,
  caution: 800,
  aim: 600,
  observe: 600,
  roleName: 60,
  brief: 1500,
  line: 200,
  roles: 4,
  prompts: 10,
  debrief: 8,
} as const;
