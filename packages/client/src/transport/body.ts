/** Serialises the body of a form. The generated functions of operations with such a body use it. */
export const formDataBodySerializer = {
  bodySerializer(body: unknown): FormData {
    const form = new FormData();
    for (const [name, value] of fieldsOf(body))
      form.append(name, value instanceof Blob ? value : text(value));
    return form;
  },
};

/** Serialises the body of a form without files. */
export const urlSearchParamsBodySerializer = {
  bodySerializer(body: unknown): URLSearchParams {
    const fields = new URLSearchParams();
    for (const [name, value] of fieldsOf(body)) fields.append(name, text(value));
    return fields;
  },
};

/** Returns the fields of a form; a list is a field that is repeated. */
function fieldsOf(body: unknown): [name: string, value: unknown][] {
  return Object.entries((body ?? {}) as object).flatMap(([name, value]) =>
    [value]
      .flat()
      .flatMap((one): [string, unknown][] => (one === undefined || one === null ? [] : [[name, one]])),
  );
}

function text(value: unknown): string {
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
