-- require("attache").setup(): starts the server in Neovim before 0.11, which has no `vim.lsp.enable`; from 0.11 on it
-- calls just that.
local M = {}

---What is the same for every Neovim; `lsp/attache.lua` says it for 0.11 and later.
local DEFAULTS = {
  cmd = { 'attache', 'lsp' },
  filetypes = { 'markdown', 'text' },
  root_markers = { 'attache.toml', '.git' },
  settings = {},
}

---What `setup` was given, over these.
local configured = DEFAULTS

---The clients of Attaché, of a buffer or of all.
---@param buffer integer|nil
function M.clients(buffer)
  if buffer == 0 then
    buffer = vim.api.nvim_get_current_buf()
  end
  local all = vim.lsp.get_clients and vim.lsp.get_clients() or vim.lsp.get_active_clients()
  return vim.tbl_filter(function(client)
    return client.name == 'attache' and (not buffer or vim.lsp.buf_is_attached(buffer, client.id))
  end, all)
end

---Calls a function of a client, "request", "notify" or "stop": since 0.11 they are its methods.
---@param what string
function M.call(client, what, ...)
  if vim.fn.has('nvim-0.11') == 1 then
    return client[what](client, ...)
  end
  return client[what](...)
end

---The date of a buffer as the server last told it, for a status line: "2010-03-19". Empty where it told none.
function M.statusline()
  return vim.b.attache_date or ''
end

---The keys that Neovim has for every server from 0.10 on, unless they are taken.
local function older_keys(buffer)
  local keys = { K = vim.lsp.buf.hover, ['[d'] = vim.diagnostic.goto_prev, [']d'] = vim.diagnostic.goto_next }
  for key, act in pairs(keys) do
    if vim.fn.maparg(key, 'n') == '' then
      vim.keymap.set('n', key, function() act() end, { buffer = buffer })
    end
  end
end

local OUTLINE = "The briefing's outline by topic"

---Whether `gO` is free here: not mapped, or by Neovim itself (for every server, and for Markdown), or by us before.
local function may_map_outline()
  local mapped = vim.fn.maparg('gO', 'n', false, true)
  if vim.tbl_isempty(mapped) or mapped.desc == OUTLINE then
    return true
  end
  local from = mapped.callback and debug.getinfo(mapped.callback, 'S').source or ''
  return vim.startswith(from, '@vim/') or vim.startswith(from, '@' .. vim.env.VIMRUNTIME)
end

---What a buffer gets once the server reads it: `gO` for its topics, unless that key is the user's own, and its date.
---@param buffer integer
function M.attached(buffer)
  vim.api.nvim_buf_call(buffer, function()
    if may_map_outline() then
      vim.keymap.set('n', 'gO', function()
        require('attache.outline').show()
      end, { buffer = buffer, desc = OUTLINE })
    end
  end)
  if vim.fn.has('nvim-0.10') == 0 then
    older_keys(buffer)
  end
  require('attache.date').refresh(buffer)
end

---The program to start.
local function program()
  local client = M.clients()[1]
  local cmd = client and client.config.cmd or configured.cmd
  if vim.lsp.config and not client then
    cmd = (vim.lsp.config.attache or {}).cmd
  end
  return type(cmd) == 'table' and cmd[1] or 'attache'
end

---The program that runs; where it is not there, nothing and what to do about it.
---@return string|nil program
---@return string|nil complaint
function M.program()
  local name = program()
  if vim.fn.executable(name) == 1 then
    return name
  end
  local place = name:find('/', 1, true) and ' is no program' or ' is not on the PATH'
  return nil, 'Attaché cannot start: ' .. name .. place .. '. :checkhealth attache says what to do.'
end

---Says it once where a briefing is opened that Attaché would read if its program were there. Neovim only logs it.
function M.complain()
  local wanted = not vim.lsp.enable or (vim.lsp.is_enabled and vim.lsp.is_enabled('attache'))
  local there, complaint = M.program()
  if wanted and not there then
    vim.notify_once(complaint, vim.log.levels.ERROR)
  end
end

---Tells the server of a file that was written. On some systems Neovim watches no files for it.
---@param file string
function M.written(file)
  local params = { changes = { { uri = vim.uri_from_fname(file), type = 2 } } }
  for _, client in ipairs(M.clients()) do
    M.call(client, 'notify', 'workspace/didChangeWatchedFiles', params)
  end
end

---The folder of the nearest marker above a buffer.
local function root(buffer, markers)
  local folder = vim.fn.fnamemodify(vim.api.nvim_buf_get_name(buffer), ':p:h')
  while true do
    for _, marker in ipairs(markers) do
      if vim.loop.fs_stat(folder .. '/' .. marker) then
        return folder
      end
    end
    local above = vim.fn.fnamemodify(folder, ':h')
    if above == folder then
      return nil
    end
    folder = above
  end
end

---Before Neovim 0.11: the client that was started. Of one that is not ready yet `clients` does not tell.
local started

---One client for all buffers.
local function start(buffer, config)
  if not M.program() then
    return M.complain()
  end
  if not started or not vim.lsp.get_client_by_id(started) then
    started = vim.lsp.start_client({
      name = 'attache',
      cmd = config.cmd,
      root_dir = root(buffer, config.root_markers),
      settings = { attache = config.settings },
      on_attach = function(_, attached)
        M.attached(attached)
      end,
    })
  end
  if started then
    vim.lsp.buf_attach_client(buffer, started)
  end
end

---Attaches the server to every open buffer that it is for.
function M.attach_all()
  if vim.lsp.enable then
    vim.lsp.enable('attache')
  else
    vim.cmd('silent doautoall attache_start FileType')
  end
end

---@param options table|nil cmd, filetypes, root_markers, settings (`date`, `knowledge`, `rules`, `style`, `ignore`)
function M.setup(options)
  local config = vim.tbl_extend('force', DEFAULTS, options or {})
  configured = config
  if vim.lsp.enable then
    vim.lsp.config('attache', {
      cmd = config.cmd,
      filetypes = config.filetypes,
      root_markers = config.root_markers,
      settings = { attache = config.settings },
    })
    vim.lsp.enable('attache')
    return
  end
  vim.api.nvim_create_autocmd('FileType', {
    group = vim.api.nvim_create_augroup('attache_start', {}),
    pattern = config.filetypes,
    callback = function(args)
      start(args.buf, config)
    end,
  })
end

return M
