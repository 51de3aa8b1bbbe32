// Builds what never changes on a page (dashboard/still.py) as plain elements, in one go. Text stays text: no HTML is parsed.
(function () {
  "use strict";

  function build(node) {
    if (!Array.isArray(node)) { return node; }
    const [name, attributes, inside] = node;
    return React.createElement(name, attributes, ...inside.map(build));
  }

  window.naleving = { Still: ({ tree }) => build(tree) };
})();
