/** How long what staff type may be, in UTF-16 units. */
export const STAFF_LIMITS = {
  name: 80,
  email: 254,
  password: { min: 12, max: 128 },
  code: 40,
} as const;
