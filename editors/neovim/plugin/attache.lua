-- Only what a server cannot do for itself: `gO` in a Markdown buffer is Neovim's own table of headings. Where
-- Attaché reads the buffer, `gO` goes back to what it is everywhere else, the server's outline.
if vim.g.loaded_attache then
  return
end
vim.g.loaded_attache = true

local group = vim.api.nvim_create_augroup('attache', {})

---@param buffer integer
local function outline_on_gO(buffer)
  vim.keymap.set('n', 'gO', function()
    vim.lsp.buf.document_symbol()
  end, { buffer = buffer, desc = "The briefing's outline by topic" })
end

vim.api.nvim_create_autocmd('LspAttach', {
  group = group,
  callback = function(args)
    local client = vim.lsp.get_client_by_id(args.data.client_id)
    if client and client.name == 'attache' then
      outline_on_gO(args.buf)
    end
  end,
})

-- `:edit` runs Neovim's Markdown settings again, which take `gO` back, and the server stays attached.
vim.api.nvim_create_autocmd('FileType', {
  group = group,
  pattern = { 'markdown', 'text' },
  callback = function(args)
    vim.schedule(function()
      if vim.api.nvim_buf_is_valid(args.buf) and #vim.lsp.get_clients({ bufnr = args.buf, name = 'attache' }) > 0 then
        outline_on_gO(args.buf)
      end
    end)
  end,
})
