import type { Resource } from "../http/call.ts";
import { HandledError } from "../http/errors.ts";
import { plain, seconds } from "../timestamps.ts";

/** `/api/sessions` */
export const sessions: Resource = {
  singular: "session",
  plural: "sessions",

  async create(call) {
    const { world } = call;
    const { email, username, password } = call.payload("session");
    const fail = (message: string) => {
      world.notFoundMessage = message;
      return new HandledError("record_not_found", { message });
    };
    if (!(email || username) || !password) throw fail("Email/username and password are required.");
    const user = world.accounts.find({ email, username }, password);
    if (!user) throw fail("Email/username and/or password invalid.");
    world.notFoundMessage = "Email/username and/or password invalid.";
    const { jwt, expires } = await world.accounts.logIn(user);
    const createdAt = seconds(user.createdAt);
    const role = { id: 1, created_at: createdAt, updated_at: createdAt, name: "Owner", user_id: null };
    return {
      item: {
        expires: plain(expires),
        token: jwt,
        user: {
          avatar: null,
          first_name: null,
          id: user.id,
          last_name: null,
          owner: true,
          project_access: 1,
          roles: null,
          roles_display: "Owner",
          roles_new: [role],
          username: user.username ?? user.email,
        },
      },
    };
  },
};
