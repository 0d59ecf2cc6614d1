const ENGLISH_ELSEWHERE = 'en-GB';

/**
 * The English to speak to someone with these browser languages: dates and times as they are
 * written where they live.
 */
export const spokenLocale = (languages: readonly string[]): string =>
  languages.find((language) => /^en(?:-|$)/i.test(language)) ?? ENGLISH_ELSEWHERE;
