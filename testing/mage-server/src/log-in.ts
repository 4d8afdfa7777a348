import type { MageServer } from "./start.ts";

/** Logs the owner in and returns the session token and the JWT that contains it. */
export async function logIn({
  baseUrl,
  apiKey,
  owner,
}: Pick<MageServer, "baseUrl" | "apiKey" | "owner">): Promise<{ token: string; jwt: string }> {
  const response = await fetch(`${baseUrl}/api/sessions`, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-API-KEY": apiKey },
    body: JSON.stringify({ session: owner }),
  });
  const { session } = (await response.json()) as { session?: { token?: string } };
  const jwt = session?.token;
  const payload = jwt?.split(".")[1];
  if (!jwt || !payload) throw new Error("The server returned no session for its owner.");
  const { token } = JSON.parse(Buffer.from(payload, "base64url").toString()) as { token: string };
  return { token, jwt };
}
