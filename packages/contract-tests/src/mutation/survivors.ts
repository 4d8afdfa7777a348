/** Damages that nothing catches, by name, and why that is no gap. */
export const survivors: Record<string, string> = {};
