/* global document, window */
// Says in words that the browser cannot show the app, where it would otherwise stay blank.
// Written for the oldest browsers: nothing newer than ES5.
(function () {
  function explain(words) {
    var line = document.getElementById('opening-words');
    if (line) line.textContent = words;
  }
  var OLD =
    'This browser is too old for video sessions. Please update it, or open your link in the ' +
    'newest Firefox, Chrome, Edge or Safari.';
  var LOST =
    'The page could not be loaded completely. Please check your connection and reload the page.';
  window.addEventListener(
    'error',
    function (event) {
      var failed = event.target;
      explain(failed && failed.tagName === 'SCRIPT' ? LOST : OLD);
    },
    true,
  );
  // What the app has no other way for, one for each engine: see docs/browsers.md.
  function isTooOld() {
    return !(
      'noModule' in document.createElement('script') &&
      'toSorted' in Array.prototype &&
      window.CSS.supports('selector(:has(a))') &&
      window.CSS.supports('color', 'color-mix(in srgb, red, red)')
    );
  }
  var tooOld = isTooOld();
  // The app leaves the words standing.
  if (tooOld) document.documentElement.setAttribute('data-too-old', '');
  document.addEventListener('DOMContentLoaded', function () {
    if (tooOld) explain(OLD);
  });
})();
