// Reads a schema on the first line and a value on each further one; answers "true", or what is wrong, with a line each.
const Ajv = require("ajv/dist/2020").default;

let validate;
require("readline").createInterface({ input: process.stdin }).on("line", line => {
  let answer = true;
  try {
    if (validate === undefined) {
      validate = new Ajv({ strict: true, validateSchema: true }).compile(JSON.parse(line));
    } else if (!validate(JSON.parse(line))) {
      answer = validate.errors[0].instancePath + " " + validate.errors[0].message;
    }
  } catch (error) {
    answer = error.message;
  }
  console.log(String(answer).replace(/[\r\n]+/g, " "));
});
