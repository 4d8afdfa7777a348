import base64
import json
import os

import requests

base_url = os.environ.get("MAGE_BASE_URL", "http://localhost:6789")
headers = {"X-API-KEY": os.environ["MAGE_API_KEY"]}
login = {"email": os.environ["MAGE_EMAIL"], "password": os.environ["MAGE_PASSWORD"]}

body = requests.post(f"{base_url}/api/sessions", headers=headers, json={"session": login}, timeout=60).json()
if "error" in body:
    raise SystemExit(body["error"]["message"])

# The session's token is a JWT. The header needs the token inside it.
payload = body["session"]["token"].split(".")[1]
headers["OAUTH-TOKEN"] = json.loads(base64.urlsafe_b64decode(payload + "=="))["token"]

body = requests.get(f"{base_url}/api/pipelines", headers=headers, timeout=60).json()
print(len(body["pipelines"]), "pipelines")
