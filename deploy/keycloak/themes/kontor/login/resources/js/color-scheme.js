// The login pages have the portal's origin and so can read what was chosen there; else the system decides.
(function () {
  var root = document.documentElement;
  var system = window.matchMedia('(prefers-color-scheme: dark)');
  function apply() {
    var choice = null;
    try {
      choice = localStorage.getItem('kontor.theme');
    } catch (ignored) {
      // storage is forbidden: as if nothing was chosen
    }
    root.classList.toggle('pf-v5-theme-dark', choice === 'dark' || (choice !== 'light' && system.matches));
  }
  apply();
  system.addEventListener('change', apply);
  window.addEventListener('storage', apply);
})();
