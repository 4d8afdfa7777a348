import os

import requests


class MageError(Exception):
    """An error in the body, under any HTTP status."""


def call(method, path, **options):
    response = requests.request(
        method,
        os.environ.get("MAGE_BASE_URL", "http://localhost:6789") + path,
        headers={
            "X-API-KEY": os.environ["MAGE_API_KEY"],
            "OAUTH-TOKEN": os.environ["MAGE_OAUTH_TOKEN"],
        },
        timeout=60,
        **options,
    )
    body = response.json()
    if "error" in body:
        error = body["error"]
        # Unhandled errors have an `exception`; their `message` is a stack trace.
        raise MageError(error.get("type", "unhandled"), error.get("exception") or error["message"])
    return body


for path in ("/api/pipelines/nope", "/api/pipeline_runs/99999999"):
    try:
        call("GET", path)
    except MageError as error:
        print(*error.args)
