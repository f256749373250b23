// Serai works without this script. It saves keystrokes and reloads, and changes nothing a person could not do without it.
(() => {
  "use strict";
  const doc = document, root = doc.documentElement;
  const live = () => doc.getElementById("s-live");
  const say = text => { const place = live(); if (place && text) { place.textContent = ""; setTimeout(() => { place.textContent = text; }, 50); setTimeout(() => { if (place.textContent === text) place.textContent = ""; }, 6000); } };
  const words = key => doc.getElementById("s-words")?.dataset[key] ?? "";

  // One press sends a form once. Coming back to the page frees the button again.
  doc.addEventListener("submit", event => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== "post" || form.hasAttribute("data-many")) return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "1";
    say(words("sending"));
  });
  addEventListener("pageshow", () => doc.querySelectorAll("form[data-sent]").forEach(form => delete form.dataset.sent));

  // Lists: a changed filter, a sort link or a page link replaces only the list; the address follows, focus stays.
  let asked = null, shown = location.pathname + location.search;
  const load = (address, push) => {
    const url = new URL(address, location.href);
    if (url.origin !== location.origin) { location.href = url; return; }
    asked?.abort();
    // A document from XMLHttpRequest is parsed without running anything, which the content policy asks for.
    const request = asked = new XMLHttpRequest();
    request.open("GET", url);
    request.responseType = "document";
    doc.querySelectorAll("[data-swap]").forEach(region => region.setAttribute("data-busy", ""));
    request.onerror = () => { location.href = url; };
    request.onload = () => {
      const fresh = request.response;
      const places = [...doc.querySelectorAll("[data-swap]")];
      const parts = fresh && request.status === 200 ? places.map(place => fresh.querySelector(`[data-swap="${CSS.escape(place.dataset.swap)}"]`)) : [];
      if (!places.length || parts.length !== places.length || parts.some(part => !part)) { location.href = url; return; }
      const focused = doc.activeElement, key = focused?.closest("[data-swap]") ? focused.id || focused.getAttribute("href") : null;
      places.forEach((place, index) => place.replaceWith(doc.adoptNode(parts[index])));
      if (push) { history.pushState({ list: true }, "", url); shown = url.pathname + url.search; }
      doc.title = fresh.title;
      if (key) {
        const again = doc.getElementById(key) ?? doc.querySelector(`[data-swap] [data-keep="${CSS.escape(focused.dataset.keep ?? "")}"]`) ?? doc.querySelector("[data-swap] caption, [data-swap] h2");
        if (again) { if (!again.matches("a,button,input,select")) again.tabIndex = -1; again.focus({ preventScroll: true }); }
      }
      say(doc.querySelector("[data-swap] [data-count]")?.textContent.trim());
    };
    request.send();
  };
  const filter = form => {
    const url = new URL(form.action, location.href);
    url.search = "";
    // The order was perhaps changed since the form was written, so it is taken from the address.
    const now = new URLSearchParams(location.search), order = ["sort", "desc", "size"];
    for (const name of order) if (now.get(name)) url.searchParams.set(name, now.get(name));
    for (const [name, value] of new FormData(form)) if (!order.includes(name) && value !== "" && typeof value === "string") url.searchParams.append(name, value);
    return url;
  };
  let pause = 0;
  const listForm = element => element.closest?.("form[data-list]");
  doc.addEventListener("change", event => { const form = listForm(event.target); if (form && event.target.type !== "search") load(filter(form), true); });
  doc.addEventListener("input", event => {
    const form = listForm(event.target);
    if (form && event.target.type === "search") { clearTimeout(pause); pause = setTimeout(() => load(filter(form), true), 350); }
  });
  doc.addEventListener("submit", event => {
    const form = listForm(event.target);
    if (form && doc.querySelector("[data-swap]")) { event.preventDefault(); clearTimeout(pause); load(filter(form), true); }
  });
  doc.addEventListener("click", event => {
    const link = event.target.closest?.("[data-swap] a[data-keep]");
    if (link && !event.defaultPrevented && event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)) { event.preventDefault(); load(link.href, true); }
  });
  // A step to a place on the same page, such as "Skip to the content", fires this too: it must not lose the focus by a reload.
  addEventListener("popstate", event => { if (location.pathname + location.search !== shown && (event.state?.list || doc.querySelector("form[data-list]"))) location.reload(); });

  // Copy buttons appear only where copying works.
  if (navigator.clipboard) doc.querySelectorAll("[data-copy]").forEach(button => { button.hidden = false; });
  doc.addEventListener("click", event => {
    const button = event.target.closest?.("[data-copy]");
    if (button) navigator.clipboard.writeText(button.dataset.copy).then(() => say(words("copied")));
  });
  doc.querySelectorAll("[data-print]").forEach(button => { button.hidden = false; button.addEventListener("click", () => print()); });

  // An open menu closes with Escape, and when something else is pressed.
  const close = except => doc.querySelectorAll("details.s-drop[open]").forEach(menu => { if (menu !== except) menu.open = false; });
  doc.addEventListener("click", event => close(event.target.closest?.("details.s-drop")));

  // Single-key shortcuts can be switched off (WCAG 2.1.4); the choice stays on this device.
  const store = { get off() { try { return localStorage.getItem("serai-keys") === "off"; } catch { return false; } }, set off(value) { try { value ? localStorage.setItem("serai-keys", "off") : localStorage.removeItem("serai-keys"); } catch { /* private mode: the choice lasts for this page */ } } };
  const dialog = doc.getElementById("s-keys");
  doc.querySelectorAll("[data-keys-open]").forEach(button => { button.hidden = false; button.addEventListener("click", () => dialog?.showModal()); });
  const box = dialog?.querySelector("[data-keys-off]");
  if (box) { box.checked = store.off; box.addEventListener("change", () => { store.off = box.checked; }); }
  doc.addEventListener("keydown", event => {
    if (event.key === "Escape") {
      const menu = doc.activeElement?.closest?.("details.s-drop[open]");
      close();
      menu?.querySelector("summary").focus();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || store.off) return;
    if (event.target.closest?.("input,textarea,select,[contenteditable],dialog")) return;
    if (event.key === "/") { const search = doc.getElementById("s-search"); if (search) { event.preventDefault(); search.focus(); search.select(); } }
    if (event.key === "?" && dialog) { event.preventDefault(); dialog.showModal(); }
  });

  // The error summary takes the focus, so that it is read first.
  doc.querySelector(".s-summary")?.focus();
  root.dataset.script = "on";
})();
