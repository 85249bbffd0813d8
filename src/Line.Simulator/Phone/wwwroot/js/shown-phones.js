const NAME = "phones";

/** Whose phones the address asks for, by display name: `?phones=A,B`. */
export function wantedNames() {
  return new URLSearchParams(location.search).get(NAME)?.split(",") ?? [];
}

/** Keeps the choice in the address, so that it survives a reload and can be passed on. */
export function rememberNames(names) {
  const url = new URL(location.href);
  url.searchParams.set(NAME, names.join(","));
  history.replaceState(history.state, "", url);
}
