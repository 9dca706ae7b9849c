// Runs before the first paint, so that a dark screen never flashes white.
(function () {
  var choice = 'auto';
  try {
    choice = localStorage.getItem('keukentafel-kleurschema') || 'auto';
  } catch {
    // Storage may be blocked; then the system's own scheme counts.
  }
  var dark = choice === 'dark' || (choice !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
