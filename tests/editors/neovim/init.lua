-- A user's init.lua, as editors/neovim/README.md tells them to write it, and nothing more that matters to Attaché.
vim.opt.runtimepath:append(vim.env.ATTACHE_CHECKOUT .. '/editors/neovim')
vim.lsp.enable('attache')
vim.diagnostic.config({ virtual_text = true })
vim.o.swapfile = false
vim.o.wrap = true
vim.o.linebreak = true
vim.o.winborder = 'rounded'
