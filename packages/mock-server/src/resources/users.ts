import { HandledError } from "../handled-error.ts";
import type { Resource } from "../http/call.ts";
import { UnhandledError } from "../python.ts";

/** `/api/users`: create only. */
export const users: Resource = {
  singular: "user",
  plural: "users",

  create(call) {
    const { email, username, password, owner, roles } = call.payload("user");
    call.authorize("create");
    if (typeof email !== "string" || typeof password !== "string") throw new HandledError("record_invalid");
    call.state.accounts.add({
      email,
      password,
      username: typeof username === "string" ? username : null,
      role: owner ? "owner" : roles === 4 ? "viewer" : "editor",
    });
    // Mage stores the user, and then fails to build the response.
    throw new UnhandledError("'CachingQuery' object has no attribute 'from_self'", "AttributeError");
  },
};
