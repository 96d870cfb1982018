// What VS Code's extension host calls to run our tests inside it (`extensionTestsPath`): mocha over the files beside this
// one. The results go to the session that watches, which also looks at the screen for us (screen.cjs).

const { readdirSync } = require('node:fs');
const { join } = require('node:path');

const Mocha = require('mocha');

const { tell } = require('./screen.cjs');

exports.run = async function run() {
  const mocha = new Mocha({ ui: 'tdd', timeout: 4 * Number(process.env.HOST_PATIENCE), grep: new RegExp(process.env.HOST_ONLY ?? '') });
  for (const file of readdirSync(__dirname).sort()) {
    if (file.endsWith('.test.cjs')) mocha.addFile(join(__dirname, file));
  }
  const results = [];
  try {
    await new Promise((ended) => {
      mocha
        .run(ended)
        .on('pass', (test) => results.push({ name: test.fullTitle(), seconds: test.duration / 1000 }))
        .on('fail', (test, error) => results.push({ name: test.fullTitle(), seconds: (test.duration ?? 0) / 1000, error: error.message }));
    });
  } catch (error) {
    results.push({ name: 'the tests are loaded', seconds: 0, error: String(error.stack) });
  }
  await tell(results);
};
