import os
import time

import requests

base_url = os.environ.get("MAGE_BASE_URL", "http://localhost:6789")
headers = {
    "X-API-KEY": os.environ["MAGE_API_KEY"],
    "OAUTH-TOKEN": os.environ["MAGE_OAUTH_TOKEN"],
}


def run_from(body):
    if "error" in body:  # even with HTTP status 200
        raise SystemExit(body["error"].get("exception") or body["error"]["message"])
    return body["pipeline_run"]


schedule, token = os.environ["MAGE_SCHEDULE_ID"], os.environ["MAGE_TRIGGER_TOKEN"]
run = run_from(
    requests.post(
        f"{base_url}/api/pipeline_schedules/{schedule}/pipeline_runs/{token}",
        json={"pipeline_run": {"variables": {"env": "staging"}}},
        timeout=60,
    ).json()
)
deadline = time.monotonic() + 30 * 60
while run["status"] not in ("completed", "failed", "cancelled"):
    if time.monotonic() > deadline:
        raise SystemExit(f"Run {run['id']} is still {run['status']}")
    time.sleep(1)
    run = run_from(requests.get(f"{base_url}/api/pipeline_runs/{run['id']}", headers=headers, timeout=60).json())
print(run["status"])
raise SystemExit(0 if run["status"] == "completed" else 1)
