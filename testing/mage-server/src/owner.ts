/** The account that a new server creates when authentication is on. */
export interface Owner {
  email: string;
  password: string;
}
