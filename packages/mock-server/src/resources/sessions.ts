import { HandledError } from "../handled-error.ts";
import type { Account } from "../http/accounts.ts";
import type { Resource } from "../http/call.ts";
import type { Json } from "../json.ts";
import { bind } from "../orchestration/columns.ts";
import { formatDateTime, formatSeconds } from "../timestamps.ts";

/** `/api/sessions` */
export const sessions: Resource = {
  singular: "session",
  plural: "sessions",

  async create(call) {
    const { state } = call;
    const { email, username, password } = call.payload("session");
    const fail = (message: string) => {
      state.notFoundMessage = message;
      return new HandledError("record_not_found", { message });
    };
    if (!(email || username) || !password) throw fail("Email/username and password are required.");
    bind((email || username) ?? null, "text");
    const user = state.accounts.find({ email, username }, password);
    if (!user) throw fail("Email/username and/or password invalid.");
    state.notFoundMessage = "Email/username and/or password invalid.";
    const { jwt, expires } = await state.accounts.logIn(user);
    return { item: { expires: formatDateTime(expires), token: jwt, user: userToJson(user) } };
  },
};

function userToJson({ id, email, username = email, role = "owner", createdAt }: Account): Json {
  const at = formatSeconds(createdAt);
  const owner = role === "owner";
  const ownerRole = { id: 1, created_at: at, updated_at: at, name: "Owner", user_id: null };
  return {
    avatar: null,
    first_name: null,
    id,
    last_name: null,
    owner,
    project_access: owner ? 1 : 0,
    roles: { owner: null, editor: 2, viewer: 4 }[role],
    roles_display: `${role[0]?.toUpperCase()}${role.slice(1)}`,
    roles_new: owner ? [ownerRole] : [],
    username,
  };
}
