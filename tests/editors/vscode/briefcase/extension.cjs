// A file system that is on no disk: one folder with one briefing.

const vscode = require('vscode');

const BRIEFING = 'Foreign Minister Sergei Lavrov met Secretary of State Hillary Clinton.\n';

exports.activate = function activate(context) {
  const files = {
    onDidChangeFile: new vscode.EventEmitter().event,
    watch: () => new vscode.Disposable(() => undefined),
    stat({ path }) {
      if (path === '/desk') return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
      if (path === '/desk/talks.md') return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: BRIEFING.length };
      throw vscode.FileSystemError.FileNotFound(path);
    },
    readDirectory: () => [['talks.md', vscode.FileType.File]],
    readFile(uri) {
      files.stat(uri);
      return new TextEncoder().encode(BRIEFING);
    },
    writeFile: noWay,
    createDirectory: noWay,
    delete: noWay,
    rename: noWay,
  };
  context.subscriptions.push(vscode.workspace.registerFileSystemProvider('briefcase', files, { isReadonly: true }));
};

function noWay() {
  throw vscode.FileSystemError.NoPermissions('the briefcase is sealed');
}
