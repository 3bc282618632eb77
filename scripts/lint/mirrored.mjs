// Where lines run from right to left the page is mirrored (SPEC TEXT-7), as a lint rule: what would stay as it is.

/** Icons that point along the line or back, which Fluent does not mirror. */
const POINTING =
  /^(Arrow\w*|Chevron\w*|Caret\w*|Triangle\w*)(Left|Right)|^(Previous|Next)(Regular|Filled)|(Ltr|Rtl)(Regular|Filled)$/;

/** Properties that `makeStyles` mirrors, and an inline style does not. */
const PHYSICAL = /^(left|right|(margin|padding|border)(Left|Right)\w*|textAlign|float|transformOrigin)$/;

export const mirrored = {
  meta: {
    type: "problem",
    docs: { description: "Everything is mirrored for languages written from right to left" },
  },
  /** @param {any} context */
  create(context) {
    return {
      ImportSpecifier(/** @type {any} */ node) {
        if (node.parent.source.value !== "@fluentui/react-icons" || !POINTING.test(node.imported.name))
          return;
        const message = `${node.imported.name} points in one direction: take or add one of directed-icons.tsx`;
        context.report({ node, message });
      },
      JSXAttribute(/** @type {any} */ node) {
        if (node.name.name !== "style") return;
        for (const { key } of node.value?.expression?.properties ?? [])
          if (PHYSICAL.test(key?.name ?? ""))
            context.report({
              node,
              message: `${key.name} in an inline style is not mirrored: use makeStyles`,
            });
      },
    };
  },
};
