/** Whether what was typed is a whole number of these bounds. */
export const isWhole = (text: string, least: number, most: number): boolean =>
  /^\d{1,3}$/u.test(text) && Number(text) >= least && Number(text) <= most;
