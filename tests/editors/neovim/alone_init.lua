-- A user's init.lua who has copied lsp/attache.lua, and nothing else, into ~/.config/nvim/lsp.
vim.lsp.enable('attache')
vim.o.swapfile = false
