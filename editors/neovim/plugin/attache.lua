-- Only what a server cannot do for itself: commands, the date for a status line, and `gO`, which in a Markdown buffer is
-- Neovim's own table of headings. Where Attaché reads the buffer it goes back to what it is everywhere else, the
-- server's outline.
if vim.g.loaded_attache then
  return
end
vim.g.loaded_attache = true

vim.api.nvim_create_user_command('Attache', function(command)
  require('attache.command').run(command.args)
end, {
  nargs = '+',
  desc = 'Attaché: report, said PERSON, date [DAY], restart',
  complete = function(lead)
    return require('attache.command').complete(lead)
  end,
})

local group = vim.api.nvim_create_augroup('attache', {})

-- Neovim 0.7 does not tell of it: there `setup` does this itself.
if vim.fn.exists('##LspAttach') == 1 then
  vim.api.nvim_create_autocmd('LspAttach', {
    group = group,
    callback = function(args)
      local client = vim.lsp.get_client_by_id(args.data.client_id)
      if client and client.name == 'attache' then
        require('attache').attached(args.buf)
      end
    end,
  })
end

vim.api.nvim_create_autocmd({ 'BufWritePost', 'InsertLeave', 'BufEnter' }, {
  group = group,
  callback = function(args)
    if #require('attache').clients(args.buf) > 0 then
      require('attache.date').refresh(args.buf)
    end
  end,
})

-- `:edit` runs Neovim's Markdown settings again, which take `gO` back, and the server stays attached.
vim.api.nvim_create_autocmd('FileType', {
  group = group,
  pattern = { 'markdown', 'text' },
  callback = function(args)
    vim.schedule(function()
      if vim.api.nvim_buf_is_valid(args.buf) and #require('attache').clients(args.buf) > 0 then
        require('attache').attached(args.buf)
      elseif vim.lsp.enable then
        require('attache').complain()
      end
    end)
  end,
})

vim.api.nvim_create_autocmd('BufWritePost', {
  group = group,
  pattern = '*.toml',
  callback = function(args)
    require('attache').written(vim.fn.fnamemodify(args.match, ':p'))
  end,
})
