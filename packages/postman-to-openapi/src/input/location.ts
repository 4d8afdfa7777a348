const plainKey = /^[A-Za-z_$][\w$]*$/;

/** A place in the collection, rendered as a JSON path only when it is reported. */
export class Location {
  readonly parent: Location | undefined;
  readonly key: string | number;

  constructor(parent?: Location, key: string | number = "$") {
    this.parent = parent;
    this.key = key;
  }

  at(key: string | number, next?: string | number): Location {
    const here = new Location(this, key);
    return next === undefined ? here : new Location(here, next);
  }

  toString(): string {
    const parts: string[] = [];
    for (let here: Location | undefined = this; here; here = here.parent) {
      if (!here.parent) parts.push("$");
      else if (typeof here.key === "number") parts.push(`[${here.key}]`);
      else parts.push(plainKey.test(here.key) ? `.${here.key}` : `[${JSON.stringify(here.key)}]`);
    }
    return parts.reverse().join("");
  }
}
