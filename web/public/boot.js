// Runs before the app, in any browser: old syntax on purpose. It is a file because the CSP forbids inline scripts.
(function () {
  var root = document.documentElement;
  var choice = null;
  try {
    choice = localStorage.getItem('kontor.theme');
  } catch (ignored) {
    // storage is forbidden: as if nothing was chosen
  }
  var dark = choice === 'dark' || (choice !== 'light' && window.matchMedia && matchMedia('(prefers-color-scheme: dark)').matches);
  root.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');

  var modern =
    'noModule' in document.createElement('script') &&
    'any' in (window.AbortSignal || {}) &&
    'toSorted' in Array.prototype &&
    window.CSS && CSS.supports && CSS.supports('selector(:has(a))');
  if (!modern) root.setAttribute('data-unsupported', '');
})();
