/*
 * Short numbers that help is reached by, country by country. `libphonenumber-js` knows only whole
 * numbers, so a short one is a link only where it stands here.
 */

/** The members of the European Union, and those who share its harmonised numbers. */
export const EUROPE: readonly string[] =
  'AT BE BG CH CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(
    ' ',
  );

/** Missing children, emotional support for children and adults, medical care, crime victims. */
const HARMONISED = ['112', '116000', '116006', '116111', '116117', '116123'];

const NATIONAL = new Map<string, readonly string[]>(
  Object.entries({
    AT: ['133', '142', '144', '147'],
    AU: ['000', '106', '112', '131114'],
    CA: ['211', '811', '911', '988', '686868'],
    CH: ['117', '143', '144', '147'],
    DE: ['110'],
    ES: ['024', '061', '016'],
    FR: ['15', '17', '18', '114', '119', '3114', '3919'],
    GB: ['101', '111', '112', '999', '116000', '116111', '116123', '85258'],
    IE: ['999', '50808'],
    NL: ['113'],
    NZ: ['105', '111', '1737'],
    US: ['211', '911', '988', '741741'],
  }),
);

/** The short numbers that this program knows in a country, digits alone. */
export const shortCodesOf = (country: string): readonly string[] => [
  ...(NATIONAL.get(country) ?? []),
  ...(EUROPE.includes(country) ? HARMONISED : []),
];
