import os

import requests


class MageError(Exception):
    """An error of Mage, whatever its HTTP status."""


def call(method, path, **options):
    response = requests.request(
        method,
        os.environ.get("MAGE_BASE_URL", "http://localhost:6789") + path,
        headers={
            "X-API-KEY": os.environ.get("MAGE_API_KEY"),
            "OAUTH-TOKEN": os.environ.get("MAGE_OAUTH_TOKEN"),
        },
        timeout=60,
        **options,
    )
    answer = response.json()
    if "error" in answer:
        error = answer["error"]
        # `exception` is the sentence of an error that Mage did not handle; its `message` is a stack trace.
        raise MageError(error.get("type", "unhandled"), error.get("exception") or error["message"])
    return answer


for path in ("/api/pipelines/nope", "/api/pipeline_runs/99999999"):
    try:
        call("GET", path)
    except MageError as error:
        print(*error.args)
