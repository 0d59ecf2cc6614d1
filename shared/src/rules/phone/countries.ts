import { getCountries } from 'libphonenumber-js/max';

/** The ISO codes of the countries whose numbers are known. */
export const COUNTRIES: readonly string[] = getCountries();
