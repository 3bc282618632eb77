// What people read or hear comes from the catalogues in shared/messages, as a lint rule (SPEC TEXT-9).

/** The attributes, properties and parameters that hold what people read or hear. */
const SPOKEN =
  /^(aria-(label|description|roledescription|valuetext|placeholder)|alt(Text)?|body|button|content|description|(displayN|tabN)ame|errorMessage|explanation|fact|fallbackText|heading|hint|kicker|label|note|placeholder|question|speak|subtitle|summary|text|title|tooltip|validationMessage|yes|no)$/;

/** The functions that tell somebody something. */
const TELLS = /^(announce|report|alert|confirm)$/;

/** Those that tell a developer or an operator something. */
const FOR_DEVELOPERS = /^(debug|info|warn|error|log|addIssue|describe|assert)$/;

const WORDS = /\p{L}{2,}/u;
/** What tables from one name to another have as their values. */
const IDENTIFIER = /^[a-z][A-Za-z]*$/;
/** A capital letter and a word after it: no name of a class, a key or a value of CSS looks like that. */
const SENTENCE = /^\p{Lu}[\p{L}’']* \p{Ll}/u;

/**
 * The texts that an expression may be, as they are written here.
 * @param {any} node @returns {string[]}
 */
function textsIn(node) {
  switch (node?.type) {
    case "Literal":
      return typeof node.value === "string" ? [node.value] : [];
    case "TemplateLiteral":
      return [
        node.quasis.map((/** @type {any} */ { value }) => value.cooked ?? "").join(" "),
        ...node.expressions.flatMap(textsIn),
      ];
    case "JSXExpressionContainer":
    case "ChainExpression":
    case "TSAsExpression":
    case "TSSatisfiesExpression":
      return textsIn(node.expression);
    case "ConditionalExpression":
      return [...textsIn(node.consequent), ...textsIn(node.alternate)];
    case "LogicalExpression":
      return node.operator === "&&" ? textsIn(node.right) : [...textsIn(node.left), ...textsIn(node.right)];
    case "BinaryExpression":
      return node.operator === "+" ? [...textsIn(node.left), ...textsIn(node.right)] : [];
    default:
      return [];
  }
}

/** @param {any} node */
const wordsIn = (node) => textsIn(node).find((text) => WORDS.test(text));

/** @param {any} key */
const nameOf = (key) => key?.name ?? key?.value ?? key?.property?.name ?? "";

/**
 * Whether only developers and operators ever read what stands here.
 * @param {any} node
 */
function isForDevelopers(node) {
  for (let up = node.parent; up; up = up.parent) {
    if (up.type === "ThrowStatement" || up.type === "TSLiteralType" || up.type === "ImportDeclaration")
      return true;
    if (up.type === "NewExpression" && String(nameOf(up.callee)).endsWith("Error")) return true;
    if (up.type === "CallExpression" && FOR_DEVELOPERS.test(nameOf(up.callee))) return true;
    if (/Function|Statement$/.test(up.type)) return false;
  }
  return false;
}

export const textsFromCatalogue = {
  meta: { type: "problem", docs: { description: "What people read comes from shared/messages" } },
  /** @param {any} context */
  create(context) {
    /** @param {any} node @param {string | undefined} text */
    const report = (node, text) => {
      if (text === undefined || isForDevelopers(node)) return;
      const message = `"${text.trim()}" is a text: it belongs in a catalogue of shared/messages`;
      context.report({ node, message });
    };
    return {
      JSXText: (/** @type {any} */ node) => report(node, /\p{L}/u.test(node.value) ? node.value : undefined),
      JSXExpressionContainer: (/** @type {any} */ node) => {
        if (node.parent.type !== "JSXAttribute") report(node, wordsIn(node));
      },
      JSXAttribute: (/** @type {any} */ node) => {
        if (SPOKEN.test(nameOf(node.name))) report(node, wordsIn(node.value));
      },
      Property: (/** @type {any} */ node) => {
        const text = SPOKEN.test(nameOf(node.key)) ? wordsIn(node.value) : undefined;
        if (!IDENTIFIER.test(text ?? "")) report(node, text);
      },
      AssignmentPattern: (/** @type {any} */ node) => {
        if (SPOKEN.test(nameOf(node.left))) report(node, wordsIn(node.right));
      },
      CallExpression: (/** @type {any} */ node) => {
        if (TELLS.test(nameOf(node.callee)))
          for (const given of node.arguments) report(given, wordsIn(given));
      },
      Literal: (/** @type {any} */ node) => {
        if (typeof node.value === "string" && SENTENCE.test(node.value)) report(node, node.value);
      },
      TemplateLiteral: (/** @type {any} */ node) => {
        const [text = ""] = textsIn(node);
        if (SENTENCE.test(text)) report(node, text);
      },
    };
  },
};
