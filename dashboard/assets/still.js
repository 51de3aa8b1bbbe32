// Builds what never changes on a page (dashboard/still.py) as plain elements, in one go. Text stays text: no HTML is parsed.
(function () {
  "use strict";

  function build(node) {
    if (Array.isArray(node)) { return node.map(build); }
    if (node === null || typeof node !== "object") { return node; }
    const { children, ...attributes } = node.props;
    const inside = children === undefined ? [] : [].concat(build(children));
    return React.createElement(node.type.toLowerCase(), attributes, ...inside);
  }

  window.naleving = { Still: ({ tree }) => build(tree) };
})();
