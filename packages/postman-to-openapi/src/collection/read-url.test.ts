import { describe, expect, test } from "vitest";
import { converted, requestOf } from "../testing/build.ts";

/** Returns path and server of a request. */
function placeOf(url: unknown, variable: unknown[] = []) {
  const { document } = converted([requestOf("GET", url)], { variable });
  const [path] = Object.keys(document.paths);
  return { path, server: (document.servers as { url: string }[] | undefined)?.[0]?.url };
}

describe("URLs", () => {
  test.each([
    ["https://api.x.io/users", "https://api.x.io", "/users"],
    ["https://api.x.io", "https://api.x.io", "/"],
    ["https://api.x.io/", "https://api.x.io", "/"],
    ["https:/api.x.io/users", "https://api.x.io", "/users"],
    ["http:\\\\api.x.io\\users", "http://api.x.io", "/users"],
    ["api.x.io:8080/users", "http://api.x.io:8080", "/users"],
    ["localhost:3000", "http://localhost:3000", "/"],
    ["{{base}}/users", "{base}", "/users"],
    ["{{base}}:{{port}}/users", "http://{base}:{port}", "/users"],
    ["{{scheme}}://x.io/users", "{scheme}://x.io", "/users"],
    ["{{a}}{{b}}/users", "{a}{b}", "/users"],
    ["{{base}}}/users", "{base}", "/users"],
    ["https://user:secret@api.x.io/users", "https://api.x.io", "/users"],
    ["https://{{account}}.x.io/users", "https://{account}.x.io", "/users"],
    ["/users", undefined, "/users"],
    ["  https://api.x.io/users\n", "https://api.x.io", "/users"],
    ["Ask for the address first: https://api.x.io/users", "https://api.x.io", "/users"],
    ["Put the address here", undefined, "/"],
    ["https://[::1]:8080/users", "https://[::1]:8080", "/users"],
    ["http://http://x.io/users", "http://x.io", "/users"],
    ["http://https://{{host}}/users", "https://{host}", "/users"],
    ["https://{{host}/users", "https://{host}", "/users"],
    ["https://{{host}}::9090/users", "https://{host}:9090", "/users"],
    ["https://x.io:/users", "https://x.io", "/users"],
  ])("%s", (url, server, path) => {
    expect(placeOf(url)).toEqual({ server, path });
  });

  test.each([
    ["/users/:id", "/users/{id}"],
    ["/users/{{id}}", "/users/{id}"],
    ["/users/{id}", "/users/{id}"],
    ["/users/<user id>", "/users/{user_id}"],
    ["/files/{{name}}.json", "/files/{name}.json"],
    ["/files/:name.json", "/files/{name}.json"],
    ["/files/:name.mp3", "/files/{name}.mp3"],
    ["/tables/{{name}}:undrop", "/tables/{name}:undrop"],
    ["/tables/:name:undrop", "/tables/{name}:undrop"],
    ["/a/jcr:content", "/a/jcr:content"],
    ["/:a-b/:c_d", "/{a-b}/{c_d}"],
    ["/{{a}}/{{a}}", "/{a}/{a2}"],
    ["/{{hello_{{x}}}}", "/{hello_x}"],
    ["/{{a/b?c}}/d", "/{a_b_c}/d"],
    ["/{{$guid}}", "/{guid}"],
    ["/a b/é", "/a%20b/%C3%A9"],
    ["/a{b", "/a%7Bb"],
    ["/users/", "/users/"],
    ["//users", "//users"],
    ["/users#top", "/users"],
    ["/users(1)/@me", "/users(1)/@me"],
    ["/files/%2fdata%2Fcol%3A1/é", "/files/%2Fdata%2Fcol:1/%C3%A9"],
    ["/files/%252F", "/files/%252F"],
  ])("path %s", (path, template) => {
    expect(placeOf(`https://x.io${path}`).path).toBe(template);
  });

  test.each([
    ["https://x.io/ /a", "/%20/a"],
    ["https://x.io//a", "//a"],
    [{ protocol: "https", host: "x.io/", path: "v1/projects" }, "/v1/projects"],
    [{ protocol: "https", host: ["x", "io/"], path: ["v1"] }, "/v1"],
    ["https://x.io/language/:analyze-text", "/language/:analyze-text"],
    ["https://x.io/users/:user-id", "/users/{user-id}"],
    ["https://x.io/docs/:batchTranslate", "/docs/:batchTranslate"],
    [{ raw: "https://x.io/l/:analyze-text", variable: [{ key: "analyze-text" }] }, "/l/{analyze-text}"],
    [{ raw: "https://x.io/project(:id)", variable: [{ key: "id" }] }, "/project({id})"],
    [{ raw: "https://x.io/a(x=:x,y=:y)", variable: [{ key: "x" }, { key: "y" }] }, "/a(x={x},y={y})"],
    ["https://x.io/project(:id)", "/project(:id)"],
  ])("have the path of %j", (url, path) => {
    const { document } = converted([requestOf("GET", url)]);
    expect(Object.keys(document.paths)).toEqual([path]);
  });

  test.each([
    ["{{endpoint}}", "https://dev.x.io/graphql", "https://dev.x.io", "/graphql"],
    ["{{endpoint}}?a=1", "https://dev.x.io/v1/q?b=2", "https://dev.x.io", "/v1/q"],
    ["{{endpoint}}/", "https://dev.x.io/v1", "{endpoint}", "/"],
    ["{{endpoint}}", "https://dev.x.io", "{endpoint}", "/"],
  ])("that are a variable have the path of its value: %s with %s", (url, value, server, path) => {
    const { document } = converted([requestOf("GET", url)], { variable: [{ key: "endpoint", value }] });
    expect(document.servers).toMatchObject([{ url: server }]);
    expect(Object.keys(document.paths)).toEqual([path]);
  });

  test("may have variables of the path's kind in the host", () => {
    const variable = [{ key: "server", value: "eu.x.io", description: "Region" }, { key: "id" }];
    const { document, report } = converted([
      requestOf("GET", {
        raw: "http://:server/users/:id",
        protocol: "http",
        host: [":server"],
        path: ["users", ":id"],
        variable,
      }),
    ]);
    expect(document.servers).toEqual([
      {
        url: "http://{server}",
        description: "server: Region",
        variables: { server: { default: "eu.x.io" } },
      },
    ]);
    expect(Object.keys(document.paths)).toEqual(["/users/{id}"]);
    expect(report.counts.lost).toBe(0);
  });

  test("are read from their parts rather than from raw", () => {
    const url = {
      raw: "https://old.io/gone?x=1",
      protocol: "https",
      host: ["x", "io"],
      port: "81",
      path: ["users"],
    };
    expect(placeOf(url)).toEqual({ server: "https://x.io:81", path: "/users" });
  });

  test.each([
    ["https://x.io/users", "https://x.io"],
    ["http://x.io/users", "http://x.io"],
    ["https://y.io/users", "http://x.io"],
    ["x.io/users", "http://x.io"],
  ])("without a protocol get it from raw: %s", (raw, server) => {
    expect(placeOf({ raw, host: ["x", "io"], path: ["users"] })).toEqual({ server, path: "/users" });
    expect(placeOf({ raw, host: "x.io", path: "users" })).toEqual({ server, path: "/users" });
  });

  test.each([
    [{ raw: "https://x.io/users" }],
    [{ host: "x.io", path: "/users", protocol: "https" }],
    [{ host: ["https://x", "io"], path: ["users"] }],
    [{ protocol: "http", host: ["https://x.io"], path: ["users"] }],
    [{ protocol: "{{base}}/https", host: ["x", "io"], path: ["users"] }],
    [{ protocol: "https", host: ["/users"], raw: "https://x.io/users" }],
    [{ protocol: "https:", host: ["x", "io"], path: [{ type: "string", value: "users" }] }],
  ])("may have an unusual form: %j", (url) => {
    expect(placeOf(url)).toEqual({ server: "https://x.io", path: "/users" });
  });

  test("get the server from variables, also nested", () => {
    const { document } = converted([requestOf("GET", "{{base}}/x")], {
      variable: [
        { key: "base", value: "https://{{host}}/v1/", description: "Where it runs" },
        { key: "host", value: "api.x.io" },
      ],
    });
    expect(document.servers).toEqual([
      {
        url: "{base}",
        description: "base: Where it runs",
        variables: { base: { default: "https://api.x.io/v1" } },
      },
    ]);
  });

  test("show undefined variables inside others", () => {
    const { document } = converted([requestOf("GET", "{{base}}/x")], {
      variable: [{ key: "base", value: "https://{{region}}.x.io" }],
    });
    expect(document.servers).toEqual([
      { url: "https://{region}.x.io", variables: { region: { default: "example" } } },
    ]);
  });

  test.each([
    ["{{scheme}}://x.io", undefined, { scheme: { default: "https" } }],
    [
      "{{base}}",
      "{{site}}/api/{{version}}",
      {
        site: { default: "https://example.com" },
        version: { default: "version" },
      },
    ],
    ["{{base}}", "{{site}}.x.io", { site: { default: "https://example" } }],
    ["https://{{base}}", "https://x.io/v1", { base: { default: "x.io/v1" } }],
    ["https://{{base}}.x.io", "Enter the name here", { base: { default: "example" } }],
    ["{{base}}", "https://<your-host>/v1", { base: { default: "https://example.com" } }],
  ])("have an address as their server: %s with %j", (host, value, variables) => {
    const { document } = converted([requestOf("GET", `${host}/x`)], { variable: [{ key: "base", value }] });
    expect(document.servers).toMatchObject([{ variables }]);
  });

  test("may contain endless variables", () => {
    const variable = ["a", "b", "c", "d", "e", "f", "g", "h"].map((key, index, all) => ({
      key,
      value: `{{${all[(index + 1) % all.length]}}}`.repeat(20),
    }));
    expect(() => converted([requestOf("GET", "{{a}}/x/{{b}}")], { variable })).not.toThrow();
  });

  test("that are empty are reported as lost", () => {
    const { document, report } = converted([
      requestOf("GET", ""),
      requestOf("GET", null),
      requestOf("GET", {}),
    ]);
    expect(document.paths).toEqual({});
    expect(report.dropped.map(({ path }) => path)).toEqual(["$.item[0]", "$.item[1]", "$.item[2]"]);
  });
});

describe("several hosts", () => {
  test("are merged if a variable resolves to another", () => {
    const variable = [{ key: "host", value: "x.io" }];
    const { document, paths } = converted(
      [
        requestOf("GET", "https://x.io/one"),
        requestOf("GET", "https://{{host}}/two"),
        requestOf("GET", "https://{{host}}/one"),
        requestOf("GET", "https://{{unknown}}/three"),
        requestOf("GET", "https://example.com/four"),
      ],
      { variable },
    );
    const server = { url: "https://{host}", variables: { host: { default: "x.io" } } };
    expect(document.servers).toEqual([server]);
    expect(paths["/one"]).not.toHaveProperty("servers");
    expect(paths["/two"]).not.toHaveProperty("servers");
    expect(paths["/three"]).toHaveProperty("servers", [
      expect.objectContaining({ url: "https://{unknown}" }),
    ]);
    expect(paths["/four"]).toHaveProperty("servers", [{ url: "https://example.com" }]);
  });

  test("become servers of paths and operations", () => {
    const { document, paths } = converted([
      requestOf("GET", "https://a.io/one"),
      requestOf("POST", "https://a.io/one"),
      requestOf("GET", "https://b.io/two"),
      requestOf("POST", "https://b.io/one-more"),
      requestOf("GET", "https://a.io/one-more"),
    ]);
    expect(document.servers).toEqual([{ url: "https://a.io" }]);
    expect(paths["/two"]).toHaveProperty("servers", [{ url: "https://b.io" }]);
    expect(paths["/one-more"]?.post?.servers).toEqual([{ url: "https://b.io" }]);
    expect(paths["/one-more"]?.get?.servers).toBeUndefined();
    expect(paths["/one"]).not.toHaveProperty("servers");
  });

  test("are replaced by the server option", () => {
    const { document, paths } = converted(
      [requestOf("GET", "https://a.io/x"), requestOf("GET", "https://b.io/y")],
      {},
      { server: "https://c.io" },
    );
    expect(document.servers).toEqual([{ url: "https://c.io" }]);
    expect(paths["/y"]).not.toHaveProperty("servers");
  });
});

describe("methods", () => {
  test("that OpenAPI lacks become extensions and are reported", () => {
    const { paths, report } = converted([
      requestOf("PURGE", "https://x.io/cache"),
      requestOf("view", "https://x.io/cache"),
    ]);
    expect(Object.keys(paths["/cache"] ?? {})).toEqual(["x-purge", "x-view"]);
    expect(report.counts.lost).toBe(2);
  });

  test("are case-insensitive, and default to GET", () => {
    const { paths } = converted([
      requestOf("post", "https://x.io/a"),
      { name: "plain", request: "https://x.io/a" },
    ]);
    expect(Object.keys(paths["/a"] ?? {})).toEqual(["post", "get"]);
  });
});
