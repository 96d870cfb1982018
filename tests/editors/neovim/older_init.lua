-- A user's init.lua for Neovim before 0.11, as editors/neovim/README.md tells them to write it.
vim.opt.runtimepath:append(vim.env.ATTACHE_CHECKOUT .. '/editors/neovim')
require('attache').setup()
vim.o.swapfile = false
