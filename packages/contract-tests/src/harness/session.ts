import type { ServerUnderTest } from "./context.ts";

/** The credentials that a server hands out at a login. */
export async function logIn(
  server: Pick<ServerUnderTest, "baseUrl" | "apiKey" | "owner">,
): Promise<{ token: string; jwt: string }> {
  const response = await fetch(`${server.baseUrl}/api/sessions`, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-API-KEY": server.apiKey },
    body: JSON.stringify({ session: server.owner }),
  });
  const answer = (await response.json()) as { session?: { token?: string } };
  const jwt = answer.session?.token;
  const payload = jwt?.split(".")[1];
  if (!jwt || !payload) throw new Error("The server handed out no session for its owner.");
  const { token } = JSON.parse(Buffer.from(payload, "base64url").toString()) as { token: string };
  return { token, jwt };
}
