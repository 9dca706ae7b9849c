// Asks for what the first screen shows while its code is still on its way; lib/http/vooraf.ts hands the answers to who asks for them.
(function () {
  if (location.pathname === '/inloggen') return;
  var casus = /^\/(casussen\/[^/]+)$/.exec(location.pathname);
  var wijkteam = new URLSearchParams(location.search).get('wijkteam');
  var paden = ['sessie'];
  if (location.pathname === '/mijn-werk') paden.push('lijsten', wijkteam ? 'werk?wijkteamId=' + encodeURIComponent(wijkteam) : 'werk');
  if (casus) paden.push('lijsten', casus[1]);
  window.keukentafelVooraf = new Map(paden.map(function (pad) {
    var answer = fetch('/api/v1/' + pad, { headers: { accept: 'application/json' }, credentials: 'same-origin' });
    // Who asks for it hears what went wrong.
    answer.catch(function () {});
    return ['/api/v1/' + pad, answer];
  }));
})();
