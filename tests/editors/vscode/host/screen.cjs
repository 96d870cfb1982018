// What the extension cannot see of its own editor, the session outside sees: the text of what a selector finds.

const session = process.env.HOST_SESSION;

exports.seen = async function seen(selector) {
  const answer = await fetch(`${session}/seen?selector=${encodeURIComponent(selector)}`);
  return answer.json();
};

exports.tell = async function tell(results) {
  await fetch(`${session}/results`, { method: 'POST', body: JSON.stringify(results) });
};
