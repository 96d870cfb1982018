-- Read by Neovim 0.11 and later: `vim.lsp.enable("attache")`.
return {
  cmd = { 'attache', 'lsp' },
  filetypes = { 'markdown', 'text' },
  root_markers = { 'attache.toml', '.git' },
  -- `date`, `knowledge`, `rules`, `style`, `ignore`, as in an attache.toml, which counts more.
  settings = { attache = {} },
}
