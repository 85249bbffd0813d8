/** Copies a text; answers false where the browser does not let it: it trusts https and localhost only. */
export async function copyText(value) {
  if (!navigator.clipboard) return false;
  await navigator.clipboard.writeText(value);
  return true;
}
