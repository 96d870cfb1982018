-- The briefing's date: asked of the server, kept for the status line, shown and set by `:Attache date`.
local M = {}

---@param buffer integer
---@param act fun(answer: { days: string, why: string, basis: string }|nil)
function M.ask(buffer, act)
  local client = require('attache').clients(buffer)[1]
  if not client then
    return act(nil)
  end
  local params = { textDocument = { uri = vim.uri_from_bufnr(buffer) } }
  local answered = function(_, answer)
    act(type(answer) == 'table' and answer or nil)
  end
  require('attache').call(client, 'request', 'attache/date', params, answered, buffer)
end

---How often the date of each buffer was asked for.
local asked = {}

---Keeps the date of a buffer where the status line finds it.
---@param buffer integer
function M.refresh(buffer)
  local turn = (asked[buffer] or 0) + 1
  asked[buffer] = turn
  M.ask(buffer, function(answer)
    -- An answer to an earlier question may come after that to a later one.
    if turn == asked[buffer] and vim.api.nvim_buf_is_valid(buffer) then
      vim.b[buffer].attache_date = answer and answer.days or ''
      vim.cmd('redrawstatus')
    end
  end)
end

---Says the date and how it was concluded.
function M.show()
  M.ask(vim.api.nvim_get_current_buf(), function(answer)
    vim.notify(answer and (answer.days .. ': ' .. answer.why) or 'Attaché does not read this buffer')
  end)
end

---Writes `date:` into the front matter of a Markdown buffer.
---@param day string
function M.set(day)
  if not day:match('^%d%d%d%d%-%d%d%-%d%d$') then
    return vim.notify('write a day as 2010-03-19', vim.log.levels.ERROR)
  end
  if vim.bo.filetype ~= 'markdown' then
    return vim.notify('only Markdown has a front matter: set date in attache.toml', vim.log.levels.ERROR)
  end
  local lines = vim.api.nvim_buf_get_lines(0, 0, -1, false)
  local line = 'date: ' .. day
  if lines[1] ~= '---' then
    return vim.api.nvim_buf_set_lines(0, 0, 0, false, { '---', line, '---', '' })
  end
  for number = 2, #lines do
    if lines[number]:match('^date%s*:') then
      return vim.api.nvim_buf_set_lines(0, number - 1, number, false, { line })
    end
    if lines[number] == '---' then
      return vim.api.nvim_buf_set_lines(0, number - 1, number - 1, false, { line })
    end
  end
end

return M
