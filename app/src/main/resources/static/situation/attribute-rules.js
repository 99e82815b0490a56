// The rules of documents/schema.json for what an attribute may hold, as Java's AttributeRule reads them: "validate" names
// JavaScript's types; values, min, max, integer, minLength, maxLength and pattern bound a single value; "items" is about
// a list, "fields" about an object with just these members, "entries" about one with any names.

const typeOf = value => value === null ? "null" : typeof value;

function fail(path, value) {
  throw new RangeError(`${path}: ${JSON.stringify(value)}`);
}

function checkNumber(rule, value, path) {
  const { min = -Infinity, max = Infinity } = rule;
  if (!Number.isFinite(value) || value < min || value > max || (rule.integer && !Number.isInteger(value))) fail(path, value);
}

function checkString(rule, value, path) {
  const { minLength = 0, maxLength = Infinity } = rule;
  if (value.length < minLength || value.length > maxLength) fail(path, value);
  if (rule.pattern && !new RegExp(rule.pattern, "s").test(value)) fail(path, value);
}

function checkMembers(rules, value, path) {
  for (const name of Object.keys(value)) if (!Object.hasOwn(rules, name)) fail(path, name);
  for (const [name, rule] of Object.entries(rules)) {
    if (Object.hasOwn(value, name)) check(rule, value[name], `${path}.${name}`);
    else if (!("default" in rule)) fail(path, name);
  }
}

function checkContainer(rule, value, path) {
  const list = Array.isArray(value);
  const listWanted = Boolean(rule.items);
  const objectWanted = Boolean(rule.fields || (rule.entries && rule.validate));
  if (Object.keys(value).length > (rule.maxItems ?? Infinity)) fail(path, value);
  if (list !== listWanted && (listWanted || objectWanted)) fail(path, value);
  if (rule.fields) return checkMembers(rule.fields, value, path);
  for (const [name, each] of Object.entries(value)) check(rule.items ?? rule.entries ?? rule, each, `${path}[${name}]`);
}

/** Throws a RangeError that names the place if the value does not follow the rule. */
export function check(rule, value, path) {
  if (rule.validate && !rule.validate.split("|").includes(typeOf(value))) fail(path, value);
  if (rule.values && !rule.values.includes(value)) fail(path, value);
  if (typeof value === "number") checkNumber(rule, value, path);
  else if (typeof value === "string") checkString(rule, value, path);
  else if (value !== null && typeof value === "object") checkContainer(rule, value, path);
}
