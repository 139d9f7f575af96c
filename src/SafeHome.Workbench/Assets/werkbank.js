// What a page does by itself: warn before a session ends, tell of new work, and listen to shortcuts. Every page works without it.
"use strict";

(() => {
  const session = document.querySelector("[data-session-seconds]");
  if (session) {
    const total = Number(session.dataset.sessionSeconds) * 1000;
    const warning = Number(session.dataset.sessionWarning) * 1000;
    let begun = Date.now();
    // Text that was typed goes along to signing in, with what each button would have said, and leaves the screen.
    const end = () => {
      clearInterval(clock);
      const typed = [...document.forms].find((form) => form.method === "post" && [...form.querySelectorAll("textarea")].some((field) => field.value !== field.defaultValue));
      if (!typed) return location.assign(session.dataset.sessionEnd);
      for (const button of typed.querySelectorAll("button[name]")) {
        const kept = document.createElement("input");
        [kept.type, kept.name, kept.value] = ["hidden", "Knop", `${button.name}|${button.value}|${button.textContent.trim()}`];
        typed.append(kept);
      }
      typed.action = session.dataset.sessionKeep + encodeURIComponent(location.pathname + location.search);
      typed.submit();
    };
    // Looked at often and never counted: a laptop that slept knows at once that its session is over.
    const clock = setInterval(() => {
      const left = total - (Date.now() - begun);
      if (left <= 0) end();
      else session.hidden = left > warning;
    }, 1000);
    session.querySelector("form").addEventListener("submit", async (event) => {
      event.preventDefault();
      const answer = await fetch(session.dataset.sessionAddress, { method: "POST", body: new FormData(event.target) });
      if (!answer.ok) return end();
      begun = Date.now();
      session.hidden = true;
      document.getElementById("inhoud").focus();
    });
  }

  const news = document.querySelector("[data-news]");
  if (news) {
    const before = news.dataset;
    const ask = async () => {
      if (document.hidden) return;
      const answer = await fetch(before.news).catch(() => null);
      if (!answer || !answer.ok) return;
      const [count, acute, latest] = (await answer.text()).split(" ");
      const more = Number(count) - Number(before.newsCount);
      const moreAcute = Number(acute) - Number(before.newsAcute);
      if (latest === before.newsLatest || latest === "-") return;
      const text = moreAcute > 0 ? `Er is nieuw acuut werk (${moreAcute}).` : more > 0 ? `Er is nieuw werk (${more}).` : "Er zijn nieuwe meldingen.";
      if (news.dataset.said === text) return;
      news.dataset.said = text;
      const link = document.createElement("a");
      link.className = "nl-link";
      link.href = location.href;
      link.textContent = "Werkvoorraad bijwerken";
      news.replaceChildren(`${text} `, link);
    };
    setInterval(ask, 30000);
    document.addEventListener("visibilitychange", ask);
  }

  // Shortcuts of one key, never while somebody types; the help page can switch them off (WCAG 2.1.4).
  const items = () => [...document.querySelectorAll("[data-item]")];
  const go = (step) => {
    const all = items();
    const next = all[Math.min(Math.max(all.indexOf(document.activeElement) + step, 0), all.length - 1)];
    if (next) next.focus();
  };
  const keys = {
    "?": () => location.assign("/werkbank/hulp"),
    w: () => location.assign("/werkbank"),
    j: () => go(1),
    k: () => go(-1),
    b: () => document.querySelector("[data-key=b]")?.focus(),
    n: () => document.querySelector("[data-key=n]")?.focus(),
  };
  const off = "werkbank-sneltoetsen-uit";
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || localStorage.getItem(off)) return;
    if (event.target.closest("input, select, textarea")) return;
    if (keys[event.key]) {
      event.preventDefault();
      keys[event.key]();
    }
  });
  const toggle = document.querySelector("[data-shortcuts]");
  if (toggle) {
    toggle.hidden = false;
    const input = toggle.querySelector("input");
    input.checked = !localStorage.getItem(off);
    input.addEventListener("change", () => input.checked ? localStorage.removeItem(off) : localStorage.setItem(off, "ja"));
  }
})();
