"use strict";
// The language, light or dark, and what is folded away: shown where a link points into it, and on paper (`folded` is
// not: that stands elsewhere on the page).
(() => {
  const root = document.documentElement;
  const title = document.querySelector("title");
  const languages = document.querySelectorAll("[data-language]");
  const dark = document.getElementById("dark");

  const speak = (language) => {
    root.lang = language;
    document.title = title.dataset[language];
    for (const button of languages) {
      button.setAttribute("aria-pressed", String(button.dataset.language === language));
    }
    document.dispatchEvent(new CustomEvent("spoken"));
  };
  for (const button of languages) {
    button.addEventListener("click", () => speak(button.dataset.language));
  }

  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : system.matches);
  const showTheme = () => dark.setAttribute("aria-pressed", String(isDark()));
  dark.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    showTheme();
  });
  system.addEventListener("change", showTheme);

  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    for (let part = target; part; part = part.parentElement) {
      if (part.localName === "details") part.open = true;
    }
    target.scrollIntoView();
  };
  addEventListener("hashchange", reveal);

  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open], .folded)")];
    for (const part of opened) part.open = true;
  });
  addEventListener("afterprint", () => {
    for (const part of opened) part.open = false;
  });

  document.getElementById("controls").hidden = false;
  speak(root.lang);
  showTheme();
  reveal();
})();
