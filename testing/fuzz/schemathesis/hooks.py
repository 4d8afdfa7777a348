"""Schemathesis hooks for Mage, which returns most errors with HTTP 200.

An unhandled error in response to a valid request is a fault. Faults are appended to the file in FUZZ_FAULTS, one JSON
object per line. They don't fail the run: the caller compares them with the known faults.
"""

import json
import os

import schemathesis

FAULTS = os.environ["FUZZ_FAULTS"]


def error_of(response):
    try:
        body = response.json()
    except ValueError:
        return None
    error = body.get("error") if isinstance(body, dict) else None
    return error if isinstance(error, dict) else None


def mode_of(case):
    generation = getattr(getattr(case, "meta", None), "generation", None)
    return getattr(getattr(generation, "mode", None), "value", "positive")


@schemathesis.check
def record_unhandled_errors(ctx, response, case):
    error = error_of(response)
    if error is None or "exception" not in error:
        return
    definition = case.operation.definition.raw
    body = case.body
    entry = {
        "operation": definition.get("operationId"),
        "exception": str(error["exception"]),
        "mode": mode_of(case),
        "method": case.method.upper(),
        "path": case.formatted_path,
        "query": plain(case.query),
        "body": plain(body),
    }
    with open(FAULTS, "a", encoding="utf-8") as file:
        file.write(json.dumps(entry, sort_keys=True) + "\n")


@schemathesis.hook
def after_call(ctx, case, response):
    """Encodes Mage's response to an unsafe path or query, which is labelled JSON but is plain text, as documented."""
    text = response.content.decode("utf-8", "replace")
    if response.status_code == 400 and text.startswith("Error: Invalid "):
        response.content = json.dumps(text).encode()


def plain(value):
    try:
        return json.loads(json.dumps(value))
    except (TypeError, ValueError):
        return None


COUNTS = {}
NAMED = {"createPipeline": "pipeline", "createBlock": "block"}


@schemathesis.hook
def before_call(context, case, kwargs):
    """Gives most new objects a unique name: a response that the name is taken leads nowhere."""
    operation = case.operation.definition.raw.get("operationId")
    thing = case.body.get(NAMED.get(operation)) if isinstance(case.body, dict) and operation in NAMED else None
    if not isinstance(thing, dict) or not isinstance(thing.get("name"), str):
        return
    count = COUNTS[operation] = COUNTS.get(operation, 0) + 1
    if count % 4:
        thing["name"] = f"{thing['name'][:20]} {count}"
