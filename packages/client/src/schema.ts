// The validators of the generated schemas. They have the names that hey-api takes from valibot, and a fifth of its size.

/** A value that doesn't fit a schema. */
export interface Issue {
  /** The keys that lead to the value. */
  path: readonly (string | number)[];
  /** The type or the values that the schema allows. */
  expected: string;
  message: string;
}

/** Checks a value, adds what is wrong with it to `issues`, and returns the parts of it that the schema declares. */
export type Schema = (value: unknown, issues: Issue[], path: readonly (string | number)[]) => unknown;
type Entries = Record<string, Schema>;

/** Makes a schema of a test. */
function expect(expected: string, fits: (value: never) => boolean): Schema {
  return (value, issues, path) => {
    if (!fits(value as never)) {
      const received =
        typeof value === "object" && value ? "an object" : (JSON.stringify(value) ?? typeof value);
      issues.push({ path, expected, message: `Invalid type: Expected ${expected} but received ${received}` });
    }
    return value;
  };
}
const ofType = (type: string) => () => expect(type, (value) => typeof value === type);
const isObject = (value: unknown) => typeof value === "object" && value !== null;

export const string = ofType("string");
export const number = ofType("number");
export const boolean = ofType("boolean");
export const integer = () => expect("an integer", Number.isInteger);
/** A file of a form, or a whole body. */
export const blob = () => expect("a file", (value) => (value as unknown) instanceof Blob);
export const unknown = (): Schema => (value) => value;
export const never = () => expect("never", () => false);
const nil = () => expect("null", (value) => value === null);

export { nil as null };
export const literal = (one: unknown) => expect(JSON.stringify(one), (value) => value === one);
export const picklist = (all: readonly unknown[]) =>
  expect(all.map((one) => JSON.stringify(one)).join(" | "), (value) => all.includes(value));
export const minLength = (min: number) =>
  expect(`a length of ${min} or more`, ({ length }: string) => length >= min);
export const maxLength = (max: number) =>
  expect(`a length of ${max} or less`, ({ length }: string) => length <= max);
export const length = (size: number) =>
  expect(`a length of ${size}`, ({ length }: string) => length === size);
export const maxValue = (max: number) => expect(`${max} or less`, (value) => value <= max);
export const gtValue = (min: number) => expect(`more than ${min}`, (value) => value > min);
export const ltValue = (max: number) => expect(`less than ${max}`, (value) => value < max);
export const minValue = (min: number) => expect(`${min} or more`, (value) => value >= min);
export const regex = (pattern: RegExp) => expect(`text like ${pattern}`, (value) => pattern.test(value));

/** Applies schemas one after the other, until one doesn't fit. */
export const pipe =
  (...schemas: Schema[]): Schema =>
  (value, issues, path) => {
    const before = issues.length;
    for (const schema of schemas) if (issues.length === before) schema(value, issues, path);
    return value;
  };
const except =
  (schema: Schema, absent: unknown[]): Schema =>
  (value, issues, path) =>
    absent.includes(value) ? value : schema(value, issues, path);
export const optional = (schema: Schema) => except(schema, [undefined]);
export const nullable = (schema: Schema) => except(schema, [null]);
export const nullish = (schema: Schema) => except(schema, [undefined, null]);
export const lazy =
  (get: () => Schema): Schema =>
  (...parameters) =>
    get()(...parameters);

export const array =
  (item: Schema): Schema =>
  (value, issues, path) =>
    Array.isArray(value)
      ? value.map((one, index) => item(one, issues, [...path, index]))
      : expect("Array", () => false)(value, issues, path);

/** An object with these properties. Others fit, but aren't part of the output. */
export const object = (entries: Entries): Schema => objectWithRest(entries);
/** An object with these properties, and others that fit `rest`. */
export const objectWithRest =
  (entries: Entries, rest?: Schema): Schema =>
  (value, issues, path) => {
    if (!isObject(value)) return expect("Object", () => false)(value, issues, path);
    const output: Record<string, unknown> = {};
    const given = value as Record<string, unknown>;
    for (const key of new Set([...Object.keys(entries), ...(rest ? Object.keys(given) : [])])) {
      const schema = (Object.hasOwn(entries, key) ? entries[key] : rest) as Schema;
      const part = schema(given[key], issues, [...path, key]);
      if (key in given) output[key] = part;
    }
    return output;
  };
export const record = (_: Schema, item: Schema): Schema => objectWithRest({}, item);

export const intersect =
  (schemas: Schema[]): Schema =>
  (value, issues, path) =>
    Object.assign({}, ...schemas.map((schema) => schema(value, issues, path)));

/** Takes the first schema that fits. If none does, the issues of all are reported. */
export const union =
  (schemas: Schema[]): Schema =>
  (value, issues, path) => {
    const all: Issue[] = [];
    for (const schema of schemas) {
      const before = all.length;
      const output = schema(value, all, path);
      if (all.length === before) return output;
    }
    issues.push(...all);
    return value;
  };

/** Returns the first thing that is wrong with a value, if there is one. */
export function parseAsync(schema: Schema, value: unknown): Issue | undefined {
  const issues: Issue[] = [];
  schema(value, issues, []);
  return issues[0];
}
