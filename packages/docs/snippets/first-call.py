import os

import requests

headers = {
    "X-API-KEY": os.environ.get("MAGE_API_KEY"),
    "OAUTH-TOKEN": os.environ.get("MAGE_OAUTH_TOKEN"),
}
base_url = os.environ.get("MAGE_BASE_URL", "http://localhost:6789")
answer = requests.get(f"{base_url}/api/pipelines", headers=headers, timeout=60).json()
if "error" in answer:  # also under HTTP status 200
    raise SystemExit(answer["error"].get("exception") or answer["error"]["message"])
for pipeline in answer["pipelines"]:
    print(pipeline["uuid"], pipeline["type"])
