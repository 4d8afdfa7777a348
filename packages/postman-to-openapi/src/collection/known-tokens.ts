/** Credentials that providers give a form of their own, after the rules of gitleaks. */
const forms = [
  "A(?:KIA|SIA|BIA|CCA)[A-Z0-9]{16}",
  "gh[pousr]_[A-Za-z0-9]{30,}",
  "github_pat_\\w{22,}",
  "gl(?:pat|dt|rt|ptt|oas|cbt|imt|agent|soat|ffct)-[\\w-]{15,}",
  "xox[abeoprs]-[\\w-]{10,}",
  "xapp-\\d-[\\w-]{10,}",
  "[srw](?:k|hsec)_(?:live_|test_|prod_)?[A-Za-z0-9+/=]{16,}",
  "sk-(?:ant-|proj-|svcacct-|or-v1-)?[\\w-]{20,}",
  "PMAK-[\\w-]{20,}",
  "AIza[\\w-]{30,}",
  "ya29\\.[\\w-]{20,}",
  "GOCSPX-[\\w-]{20,}",
  "SG\\.[\\w-]{15,}\\.[\\w-]{15,}",
  "key-[0-9a-f]{32}",
  "[0-9a-f]{32}-us\\d{1,2}",
  "SK[0-9a-f]{32}",
  "shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}",
  "do[por]_v1_[0-9a-f]{64}",
  "npm_[A-Za-z0-9]{36}",
  "pypi-AgE[\\w-]{20,}",
  "hf_[A-Za-z]{34}",
  "rubygems_[0-9a-f]{40,}",
  "lin_(?:api|oauth)_[A-Za-z0-9]{30,}",
  "NR(?:AK|JS|AL|II|IQ|RA)-[A-Za-z0-9-]{19,}",
  "EAA[A-Za-z0-9]{40,}",
  "AAAA[\\w-]{7}:[\\w-]{100,}",
  "\\d{8,10}:AA[\\w-]{32,33}",
  "[MNO][\\w-]{23,25}\\.[\\w-]{6}\\.[\\w-]{27,}",
  "hv[sbr]\\.[\\w-]{24,}",
  "AGE-SECRET-KEY-1[0-9A-Z]{50,}",
  "dapi[0-9a-f]{32}",
  "dckr_(?:pat|oat)_[\\w-]{20,}",
  "FLWSECK(?:_TEST)?-[0-9a-zA-Z-]{12,}",
  "sq0(?:csp|atp|idp)-[\\w-]{20,}",
  "amzn\\.mws\\.[0-9a-f-]{36}",
  "pat[A-Za-z0-9]{14}\\.[0-9a-f]{64}",
  "pscale_(?:tkn|pw|oauth)_[\\w.-]{30,}",
  "sntry[su]_[\\w+/=-]{30,}",
  "[A-Za-z0-9]{14}\\.atlasv1\\.[\\w=-]{60,}",
  "AT(?:ATT3|CTT3|BB)[\\w=-]{20,}",
  "gl(?:c|sa)_[\\w+/=]{30,}",
  "fig[du]_[\\w-]{30,}",
  "ntn_[A-Za-z0-9]{40,}",
  "xkeysib-[0-9a-f]{64}-[A-Za-z0-9]{16}",
  "CFPAT-[\\w-]{40,}",
  "phx_[A-Za-z0-9]{40,}",
  "duffel_(?:test|live)_[\\w=-]{40,}",
  "EZ[AT]K[A-Za-z0-9]{54}",
  "r8_[A-Za-z0-9]{37}",
  "ops_eyJ[\\w-]{50,}",
  "tfp_[A-Za-z0-9_]{40,}",
  "secret_[A-Za-z0-9]{43}",
  "nvapi-[\\w-]{40,}",
  "gsk_[A-Za-z0-9]{40,}",
  "sbp_[0-9a-f]{40}",
  "rdme_[a-z0-9]{70}",
];

/** A first test for {@link knownToken} and the other forms, by the text that each contains. */
export const tokenHint =
  /eyJ|PRIVATE KEY|A(?:KIA|SIA|BIA|CCA)|gh[pousr]_|github_pat|gl(?:pat|dt|rt|ptt|oas|cbt|imt|agent|soat|ffct)-|xox|xapp-|[srw](?:k|hsec)[_-]|PMAK|AIza|ya29|GOCSPX|SG\.|key-|-us\d|SK[0-9a-f]|shp|do[por]_v1|npm_|pypi-|hf_|rubygems_|lin_|NR[A-Z]{2}-|EAA|AAAA|:AA|[MNO][\w-]{23}|hv[sbr]\.|AGE-SEC|dapi|dckr_|FLWSECK|sq0|mws\.|pat[A-Za-z0-9]{14}\.|pscale_|sntry|atlasv1|AT(?:ATT3|CTT3|BB)|gl(?:c|sa)_|fig[du]_|ntn_|xkeysib|CFPAT|phx_|duffel_|EZ[AT]K|r8_|ops_eyJ|tfp_|secret_|nvapi|gsk_|sbp_|rdme_|hooks\.slack|webhook/;

export const knownToken = new RegExp(`(?<![A-Za-z0-9_])(?:${forms.join("|")})(?![A-Za-z0-9])`, "g");

export const jwt = /\beyJ[\w-]{6,}\.[\w-]{6,}(?:\.[\w-]*)?/g;

export const privateKey =
  /-----BEGIN [A-Z ]*PRIVATE KEY(?: BLOCK)?-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY(?: BLOCK)?-----|$)/g;

/** Addresses that are credentials themselves. The groups are the public and the secret part. */
export const webhook =
  /(hooks\.slack\.com\/(?:services|workflows|triggers)\/|discord(?:app)?\.com\/api\/webhooks\/\d+\/|webhook\.office\.com\/webhookb2\/|outlook\.office\.com\/webhook\/|hooks\.zapier\.com\/hooks\/catch\/)([\w/@-]{15,})/g;
