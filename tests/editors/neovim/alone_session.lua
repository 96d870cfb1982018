-- What lsp/attache.lua gives alone: the server starts, and Neovim's own keys ask it.

local desk = dofile(vim.env.ATTACHE_TESTS .. '/desk.lua')

local function attaches()
  desk.wait_for('lsp/attache.lua alone starts the server', function()
    local client = vim.lsp.get_clients({ bufnr = 0, name = 'attache' })[1]
    return client and client.initialized
  end)
  assert(vim.fn.exists(':Attache') == 0, 'the plugin is here too')
end

local function cards()
  desk.card('Her counterpart', 'counterpart', { 'Sergei Lavrov', 'oreign minister' })
end

vim.schedule(function()
  desk.play({ attaches = attaches, cards = cards })
end)
