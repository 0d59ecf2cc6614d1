/** Whose sheet it is. */
export interface CarePerson {
  session: string;
  seat: string;
  name: string;
}
