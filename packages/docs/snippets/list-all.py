import os

import requests

base_url = os.environ.get("MAGE_BASE_URL", "http://localhost:6789")
headers = {
    "X-API-KEY": os.environ["MAGE_API_KEY"],
    "OAUTH-TOKEN": os.environ["MAGE_OAUTH_TOKEN"],
}


def all_runs(**filters):
    offset, seen = 0, set()
    while True:
        query = {"disable_retries_grouping": "true", **filters, "_limit": 100, "_offset": offset}
        body = requests.get(f"{base_url}/api/pipeline_runs", params=query, headers=headers, timeout=60).json()
        if "error" in body:
            raise SystemExit(body["error"].get("exception") or body["error"]["message"])
        for run in body["pipeline_runs"]:
            if run["id"] not in seen:  # new runs push old ones onto the next page
                seen.add(run["id"])
                yield run
        if not body["metadata"]["next"]:
            return
        offset += 100


print(sum(1 for _ in all_runs()), "runs")
