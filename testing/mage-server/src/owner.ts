/** The account that a new server makes for itself when authentication is on. */
export interface Owner {
  email: string;
  password: string;
}
