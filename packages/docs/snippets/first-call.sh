curl -sS "${MAGE_BASE_URL:-http://localhost:6789}/api/pipelines" \
  ${MAGE_API_KEY:+-H "X-API-KEY: $MAGE_API_KEY"} \
  ${MAGE_OAUTH_TOKEN:+-H "OAUTH-TOKEN: $MAGE_OAUTH_TOKEN"}
