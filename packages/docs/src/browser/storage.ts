/** Stores a string in the browser. Does nothing if storage is blocked. */
export function remember(store: "local" | "session", key: string, value: string): void {
  try {
    storageOf(store).setItem(key, value);
  } catch {}
}

export function recall(store: "local" | "session", key: string): string | undefined {
  try {
    return storageOf(store).getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

export function forget(store: "local" | "session", key: string): void {
  try {
    storageOf(store).removeItem(key);
  } catch {}
}

function storageOf(store: "local" | "session"): Storage {
  return store === "local" ? localStorage : sessionStorage;
}
