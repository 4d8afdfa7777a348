curl -sS "$MAGE_BASE_URL/api/pipelines" \
  -H "X-API-KEY: $MAGE_API_KEY" \
  -H "OAUTH-TOKEN: $MAGE_OAUTH_TOKEN"
