/** The longest text, in UTF-16 units, that says where a person is. */
export const LONGEST_WHEREABOUTS = 200;
