// Passkeys: the server sends the options as JSON, the device answers, the answer goes back in an ordinary form field.
(() => {
  "use strict";
  const toBytes = text => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/").padEnd(Math.ceil(text.length / 4) * 4, "=")), c => c.charCodeAt(0));
  const toText = bytes => btoa(String.fromCharCode(...new Uint8Array(bytes))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  const ids = list => (list ?? []).map(item => ({ ...item, id: toBytes(item.id) }));
  const forCreate = options => PublicKeyCredential.parseCreationOptionsFromJSON?.(options)
    ?? { ...options, challenge: toBytes(options.challenge), user: { ...options.user, id: toBytes(options.user.id) }, excludeCredentials: ids(options.excludeCredentials) };
  const forGet = options => PublicKeyCredential.parseRequestOptionsFromJSON?.(options)
    ?? { ...options, challenge: toBytes(options.challenge), allowCredentials: ids(options.allowCredentials) };
  const asJson = credential => {
    try { return JSON.stringify(credential); } catch { /* some password managers give an object that cannot be turned into JSON */ }
    const answer = credential.response;
    const response = { clientDataJSON: toText(answer.clientDataJSON) };
    for (const name of ["attestationObject", "authenticatorData", "signature", "userHandle"]) if (answer[name]) response[name] = toText(answer[name]);
    if (answer.getTransports) response.transports = answer.getTransports();
    return JSON.stringify({ id: credential.id, rawId: toText(credential.rawId), type: credential.type, authenticatorAttachment: credential.authenticatorAttachment ?? undefined, clientExtensionResults: credential.getClientExtensionResults(), response });
  };

  // <form data-passkey="create|get" data-options="/address"> <input type="hidden" name="Credential" data-passkey-answer> <p data-passkey-problem hidden role="alert">…</p>
  document.querySelectorAll("form[data-passkey]").forEach(form => {
    const problem = form.querySelector("[data-passkey-problem]"), answer = form.querySelector("[data-passkey-answer]");
    if (!window.PublicKeyCredential) { form.querySelector("[data-passkey-missing]")?.removeAttribute("hidden"); return; }
    form.hidden = false;
    form.addEventListener("submit", async event => {
      if (answer.value) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      problem?.setAttribute("hidden", "");
      try {
        const reply = await fetch(form.dataset.options, { method: "POST", body: new FormData(form), headers: { Accept: "application/json" }, credentials: "same-origin" });
        if (!reply.ok) throw new Error(`options: ${reply.status}`);
        const options = await reply.json();
        const credential = form.dataset.passkey === "create"
          ? await navigator.credentials.create({ publicKey: forCreate(options) })
          : await navigator.credentials.get({ publicKey: forGet(options) });
        answer.value = asJson(credential);
        form.submit();
      } catch {
        problem?.removeAttribute("hidden");
        problem?.focus();
      }
    });
  });
})();
