-- `:checkhealth attache`: the program, its version, the settings file, and whether it is attached.
local M = {}

local health = vim.health or require('health')
local begin = health.start or health.report_start
local good = health.ok or health.report_ok
local bad = health.error or health.report_error
local note = health.info or health.report_info

---The buffer that was left for the report.
local function briefing()
  local buffer = vim.fn.bufnr('#')
  return buffer > 0 and vim.api.nvim_buf_is_loaded(buffer) and buffer or nil
end

function M.check()
  begin('attache')
  local name, complaint = require('attache').program()
  if not name then
    bad(complaint:match('^[^:]*: (.-)%. '), { 'Install it: cargo install --path . in its checkout', 'or name it: require("attache").setup({ cmd = { "/path/to/attache", "lsp" } })' })
    return
  end
  local path = vim.fn.exepath(name)
  good(path .. ', ' .. vim.trim(vim.fn.system({ path, '--version' })))

  local attached = require('attache').clients()
  local buffer = briefing()
  local file = buffer and vim.api.nvim_buf_get_name(buffer) or ''
  local settings = file ~= '' and vim.fn.findfile('attache.toml', vim.fn.fnamemodify(file, ':p:h') .. ';') or ''
  note(settings ~= '' and ('settings: ' .. settings) or 'no attache.toml in the folder of the last buffer or above: every rule has its own severity')
  if #attached == 0 then
    note('not attached to any buffer: it starts with the first Markdown or plain text')
  else
    local buffers = 0
    for _, client in ipairs(attached) do
      buffers = buffers + vim.tbl_count(client.attached_buffers or {})
    end
    good(('attached to %d buffer%s'):format(buffers, buffers == 1 and '' or 's'))
  end
end

return M
