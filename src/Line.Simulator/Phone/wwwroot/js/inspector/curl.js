/** Of the connection, not of the call: curl makes its own. */
const OWN = new Set(["host", "content-length", "connection", "accept-encoding", "transfer-encoding", "traceparent", "user-agent", "accept"]);
const TOKEN = '"Authorization: Bearer $CHANNEL_ACCESS_TOKEN"';

const quoted = (value) => `'${value.replaceAll("'", "'\\''")}'`;

/** The exchange as a command line. The token is not in it: the shell's own variable stands for it. */
export function curlOf({ method, url, requestHeaders, request }) {
  const headers = requestHeaders
    .filter(({ name }) => !OWN.has(name.toLowerCase()))
    .map(({ name, value }) => `-H ${name.toLowerCase() === "authorization" ? TOKEN : quoted(`${name}: ${value}`)}`);
  return ["curl", `-X ${method}`, quoted(url), ...headers, ...bodyOf(request)].join(" ");
}

function bodyOf({ text, length }) {
  if (length === 0) return [];
  return [`--data-binary ${text === undefined ? "@file" : quoted(text)}`];
}
