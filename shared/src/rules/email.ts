/** The form of an e-mail address: at most one `@`, no spaces, a domain with a dot. */
const ADDRESS =
  /^(?!\.)(?!.*\.\.)[\w'+.-]*[\w+-]@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}$/u;

/** Whether the text has the form of one e-mail address; whether anybody reads it is another thing. */
export const isEmail = (text: string): boolean => ADDRESS.test(text);
