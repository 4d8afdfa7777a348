const patterns: [RegExp, string][] = [
  [/\beyJ[\w-]+\.[\w-]+\.[\w-]+/g, "<jwt>"],
  [/(\/pipeline_runs\/)[^\s/?"'&]*[A-Za-z][^\s/?"'&]*/g, "$1<token>"],
  [
    /((?:api_key|oauth_token|OAUTH-TOKEN|X-API-KEY|Authorization)["']?\s*[:=]\s*["']?(?:Bearer\s+)?)[^\s"'&,;})]+/gi,
    "$1<secret>",
  ],
  [/(["'](?:token|password)["']\s*:\s*["'])[^"']+/gi, "$1<secret>"],
];

/**
 * Masks credentials in a text before it is shown: the given ones, and everything that looks like one (a JWT, a
 * trigger's token in a path, a value after a credential's name).
 *
 * @param text - a server's log, an error message, a URL.
 * @param known - credentials to mask anywhere in the text.
 */
export function maskSecrets(text: string, known: readonly string[] = []): string {
  let masked = text;
  for (const secret of known) if (secret.length > 5) masked = masked.replaceAll(secret, "<secret>");
  for (const [pattern, replacement] of patterns) masked = masked.replace(pattern, replacement);
  return masked;
}
