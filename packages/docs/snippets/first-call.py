import os

import requests

base_url = os.environ.get("MAGE_BASE_URL", "http://localhost:6789")
headers = {
    "X-API-KEY": os.environ["MAGE_API_KEY"],
    "OAUTH-TOKEN": os.environ["MAGE_OAUTH_TOKEN"],
}
body = requests.get(f"{base_url}/api/pipelines", headers=headers, timeout=60).json()
if "error" in body:  # even with HTTP status 200
    raise SystemExit(body["error"].get("exception") or body["error"]["message"])
for pipeline in body["pipelines"]:
    print(pipeline["uuid"], pipeline["type"])
