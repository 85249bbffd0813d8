// The LINE simulator's own stand-in for LINE's LIFF SDK. It is none of LINE's code: it offers the calls that a page inside the
// phone's browser needs, and asks the phone for everything. Pages load it under LINE's address of the SDK.
(() => {
  const door = "/.line-browser/liff/";
  let session;

  class LiffError extends Error {
    constructor(code, message) {
      super(message);
      this.name = "LiffError";
      this.code = code;
    }
  }

  async function ask(what, body) {
    const answer = await fetch(door + what, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    const said = answer.status === 204 ? undefined : await answer.json();
    if (!answer.ok) {
      throw new LiffError(said.code, said.message);
    }
    return said;
  }

  function known() {
    if (!session) {
      throw new LiffError("INIT_FAILED", "liff.init() has to come first");
    }
    return session;
  }

  const claimsOf = (token) => {
    const bytes = Uint8Array.from(atob(token.split(".")[1].replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
    return JSON.parse(new TextDecoder().decode(bytes));
  };

  const ready = Promise.withResolvers();

  window.liff = {
    ready: ready.promise,
    get id() {
      return session?.liffId ?? null;
    },
    async init({ liffId } = {}, done, failed) {
      try {
        session = await ask("init", { liffId });
        ready.resolve();
        done?.();
      } catch (error) {
        failed?.(error);
        throw error;
      }
    },
    getOS: () => "ios",
    getVersion: () => "2.0.0-simulator",
    getLineVersion: () => "15.0.0",
    getLanguage: () => known().language,
    getAppLanguage: () => known().language,
    isInClient: () => true,
    isLoggedIn: () => Boolean(session),
    login: () => undefined,
    logout() {
      session = undefined;
    },
    isApiAvailable: (name) => ["shareTargetPicker"].includes(name),
    getAccessToken: () => known().accessToken,
    getIDToken: () => known().idToken ?? null,
    getDecodedIDToken: () => (known().idToken ? claimsOf(session.idToken) : null),
    getContext: () => known().context,
    async getProfile() {
      if (!known().profile) {
        throw new LiffError("403", "The LIFF app lacks the scope 'profile'");
      }
      return session.profile;
    },
    getFriendship: async () => ({ friendFlag: known().isFriend }),
    sendMessages: (messages) => ask("messages", { liffId: known().liffId, messages }),
    shareTargetPicker: (messages, options = {}) =>
      ask("share", { liffId: known().liffId, messages, isMultiple: options.isMultiple ?? true }),
    openWindow({ url, external }) {
      if (external) {
        window.open(url, "_blank", "noopener");
      } else {
        location.assign(url);
      }
    },
    closeWindow: () => ask("close", {}),
    permanentLink: {
      createUrl: () => `https://liff.line.me/${known().liffId}${location.search}${location.hash}`,
    },
  };
})();
