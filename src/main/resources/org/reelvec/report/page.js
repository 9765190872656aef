(() => {
  'use strict';
  // On paper nothing can be unfolded.
  const folded = [...document.querySelectorAll('details.whole')];
  let opened = [];
  addEventListener('beforeprint', () => {
    opened = folded.filter(details => !details.open);
    opened.forEach(details => { details.open = true; });
  });
  addEventListener('afterprint', () => opened.forEach(details => { details.open = false; }));
})();
